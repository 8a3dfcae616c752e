import type { PartnerTie } from '../network/partner-ties.ts';
import { linksOf } from '../network/links-of.ts';
import type { Snapshot } from '../network/snapshot.ts';

/** How a school has a class. */
const having: readonly string[] = ['OFFERS', 'BELONGS_TO', 'PARTICIPATES_IN'];

/**
 * What ties a school to others beyond `partnerTies`, by place: classes that it runs for an enterprise which takes part in
 * them, and money that one of the two gives the other.
 */
export function ladderTies(snapshot: Snapshot, school: number): Map<number, PartnerTie[]> {
  const ties = new Map<number, PartnerTie[]>();
  const add = (partner: number, tie: PartnerTie) => ties.set(partner, [...(ties.get(partner) ?? []), tie]);
  for (const [other, relationship] of linksOf(snapshot, school)) {
    const type = snapshot.relationshipType(relationship);
    if (type === 'FUNDS') add(other, { through: null, relationships: [relationship] });
    if (!isOrderClass(snapshot, other) || !having.includes(type)) continue;
    for (const [partner, theirs] of linksOf(snapshot, other))
      if (snapshot.kind(partner) === 'Enterprise' && snapshot.relationshipType(theirs) === 'PARTICIPATES_IN')
        add(partner, { through: other, relationships: [theirs, relationship] });
  }
  return ties;
}

function isOrderClass(snapshot: Snapshot, place: number): boolean {
  return snapshot.kind(place) === 'Program' && snapshot.type(place) === 'ORDER_CLASS';
}
