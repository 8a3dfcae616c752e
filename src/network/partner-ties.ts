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
  const add = (partner: number, tie: PartnerTie) => ties.set(partner, [...(ties.get(partner) ?? []), tie]);
  eachOther(snapshot, own, (other, relationships) => {
    const direct = relationships.filter((each) => directTypes.includes(snapshot.relationshipType(each)));
    for (const each of direct) add(other, { through: null, relationships: [each] });
    const joining = relationships.filter((each) => takesPart(snapshot, each, own));
    if (joining.length > 0 && isShared(snapshot, other))
      eachOther(snapshot, other, (partner, theirs) => {
        const met = theirs.filter((each) => takesPart(snapshot, each, partner));
        if (
          partner !== own &&
          met.length > 0 &&
          partnerBodies.includes(snapshot.kind(partner)) &&
          !isPart(snapshot, own, partner)
        )
          add(partner, { through: other, relationships: [...joining, ...met] });
      });
  });
  return ties;
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
