import { directTypes, openTypes, partnerBodies, sharedKinds } from '../cooperation/shared-things.ts';
import type { Snapshot } from './snapshot.ts';

/** What ties two partners: one relationship, or those that meet in the thing `through`. */
export interface PartnerTie {
  readonly through: number | null;
  readonly relationships: readonly number[];
}

/** The partners of an entity, by place, each with its ties: by the same rules as the field `partners`. */
export function partnerTies(snapshot: Snapshot, own: number): Map<number, PartnerTie[]> {
  const ties = new Map<number, PartnerTie[]>();
  const add = (partner: number, tie: PartnerTie) => {
    const known = ties.get(partner);
    if (known) known.push(tie);
    else ties.set(partner, [tie]);
  };
  eachOther(snapshot, own, (other, relationships) => {
    for (const tie of directTies(snapshot, relationships)) add(other, tie);
    const joining = relationships.filter((each) => takesPart(snapshot, each, own));
    if (joining.length > 0 && isShared(snapshot, other))
      eachOther(snapshot, other, (partner, theirs) => {
        const met = theirs.filter((each) => takesPart(snapshot, each, partner));
        if (met.length > 0 && mayMeet(snapshot, own, partner))
          add(partner, { through: other, relationships: [...joining, ...met] });
      });
  });
  return ties;
}

/** The ties of one partner of an entity, as `partnerTies` gives them, without working out the other partners. */
export function tiesBetween(snapshot: Snapshot, own: number, partner: number): PartnerTie[] {
  const ties = directTies(snapshot, snapshot.between(own, partner));
  if (!mayMeet(snapshot, own, partner)) return ties;
  const fewer = snapshot.degree(own) < snapshot.degree(partner) ? own : partner;
  eachOther(snapshot, fewer, (thing) => {
    if (!isShared(snapshot, thing)) return;
    const [joining, met] = [own, partner].map((end) =>
      snapshot.between(end, thing).filter((each) => takesPart(snapshot, each, end)),
    );
    if (joining!.length > 0 && met!.length > 0) ties.push({ through: thing, relationships: [...joining!, ...met!] });
  });
  return ties.sort((a, b) => (a.through ?? partner) - (b.through ?? partner));
}

function directTies(snapshot: Snapshot, relationships: readonly number[]): PartnerTie[] {
  return relationships
    .filter((each) => directTypes.includes(snapshot.relationshipType(each)))
    .map((each) => ({ through: null, relationships: [each] }));
}

/** Whether two become partners by taking part in one thing. */
function mayMeet(snapshot: Snapshot, own: number, partner: number): boolean {
  return partner !== own && partnerBodies.includes(snapshot.kind(partner)) && !isPart(snapshot, own, partner);
}

/** Every entity that one is joined to, with the relationships between the two. */
function eachOther(
  { columns: { offset, other, relationship } }: Snapshot,
  own: number,
  take: (other: number, relationships: number[]) => void,
): void {
  for (let index = offset[own]!; index < offset[own + 1]!;) {
    const far = other[index]!;
    const between: number[] = [];
    for (; index < offset[own + 1]! && other[index] === far; index += 1) between.push(relationship[index]!);
    take(far, between);
  }
}

function takesPart(snapshot: Snapshot, relationship: number, who: number): boolean {
  return snapshot.columns.from[relationship] === who && snapshot.relationshipType(relationship) === 'PARTICIPATES_IN';
}

/** Whether one of two is a department of the other. */
function isPart(snapshot: Snapshot, one: number, two: number): boolean {
  if (snapshot.type(one) !== 'DEPARTMENT' && snapshot.type(two) !== 'DEPARTMENT') return false;
  return snapshot.between(one, two).some((each) => snapshot.relationshipType(each) === 'PART_OF');
}

function isShared(snapshot: Snapshot, thing: number): boolean {
  return sharedKinds.includes(snapshot.kind(thing)) && !openTypes.includes(snapshot.type(thing));
}
