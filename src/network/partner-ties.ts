import { partnerRuleOf } from './partner-rule.ts';
import { linksOf } from './links-of.ts';
import type { Snapshot } from './snapshot.ts';

/** What ties two partners: one relationship, or those that meet in the thing `through`. */
export interface PartnerTie {
  readonly through: number | null;
  readonly relationships: readonly number[];
}

/** The partners of an entity, by place, each with its ties; those that meet in one thing are one tie. */
export function partnerTies(snapshot: Snapshot, own: number): Map<number, PartnerTie[]> {
  const meetings = new Map<number, Meeting[]>();
  partnerRuleOf(snapshot).each(own, (partner, first, through, second) => {
    const known = meetings.get(partner) ?? [];
    meetings.set(partner, known);
    const met = through === null ? undefined : known.find((each) => each.through === through);
    const meeting = met ?? { through, own: new Set<number>(), theirs: new Set<number>() };
    if (!met) known.push(meeting);
    meeting.own.add(first);
    if (second !== null) meeting.theirs.add(second);
  });
  return new Map([...meetings].map(([partner, all]) => [partner, all.map(tieOf)]));
}

/** The ties of one partner of an entity, as `partnerTies` gives them, without working out the other partners. */
export function tiesBetween(snapshot: Snapshot, own: number, partner: number): PartnerTie[] {
  const rule = partnerRuleOf(snapshot);
  if (rule.areOfOneWhole(own, partner)) return [];
  const direct = snapshot.between(own, partner).filter((each) => rule.isDirect(each));
  const ties: PartnerTie[] = direct.map((each) => ({ through: null, relationships: [each] }));
  if (rule.mayMeet(own, partner)) ties.push(...meetingsOf(snapshot, own, partner));
  return ties.sort((a, b) => (a.through ?? partner) - (b.through ?? partner));
}

interface Meeting {
  readonly through: number | null;
  readonly own: Set<number>;
  readonly theirs: Set<number>;
}

function tieOf({ through, own, theirs }: Meeting): PartnerTie {
  return { through, relationships: [...own, ...theirs] };
}

function meetingsOf(snapshot: Snapshot, own: number, partner: number): PartnerTie[] {
  const rule = partnerRuleOf(snapshot);
  const fewer = snapshot.degree(own) < snapshot.degree(partner) ? own : partner;
  const things = new Set(linksOf(snapshot, fewer).map(([thing]) => thing));
  return [...things]
    .filter((thing) => rule.isShared(thing))
    .map((through) => {
      const [joining, met] = [own, partner].map((end) =>
        snapshot.between(end, through).filter((each) => rule.takesPart(each, end)),
      );
      return { through, joining: joining!, met: met! };
    })
    .filter(({ joining, met }) => joining.length > 0 && met.length > 0)
    .map(({ through, joining, met }) => ({ through, relationships: [...joining, ...met] }));
}
