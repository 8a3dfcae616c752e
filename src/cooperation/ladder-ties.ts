import type { PartnerTie } from '../network/partner-ties.ts';
import { linksOf } from '../network/links-of.ts';
import { partnerRuleOf } from '../network/partner-rule.ts';
import type { Snapshot } from '../network/snapshot.ts';

/**
 * What ties a school to others beyond `partnerTies`, by place: classes that it runs for an enterprise which takes part in
 * them, and money that one of the two gives the other.
 */
export function ladderTies(snapshot: Snapshot, school: number): Map<number, PartnerTie[]> {
  const ties = new Map<number, PartnerTie[]>();
  const rule = partnerRuleOf(snapshot);
  const add = (partner: number, tie: PartnerTie) => {
    if (!rule.areOfOneWhole(school, partner)) ties.set(partner, [...(ties.get(partner) ?? []), tie]);
  };
  for (const [other, relationship] of linksOf(snapshot, school)) {
    const type = snapshot.relationshipType(relationship);
    if (type === 'FUNDS') add(other, { through: null, relationships: [relationship] });
    if (!isOrderClass(snapshot, other) || !(rule.isWhole(relationship, school) || rule.takesPart(relationship, school)))
      continue;
    for (const [partner, theirs] of linksOf(snapshot, other))
      if (snapshot.kind(partner) === 'Enterprise' && rule.takesPart(theirs, partner))
        add(partner, { through: other, relationships: [theirs, relationship] });
  }
  return ties;
}

function isOrderClass(snapshot: Snapshot, place: number): boolean {
  return snapshot.kind(place) === 'Program' && snapshot.type(place) === 'ORDER_CLASS';
}
