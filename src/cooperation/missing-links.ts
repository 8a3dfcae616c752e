import { linksOf } from '../network/links-of.ts';
import { partnerRuleOf } from '../network/partner-rule.ts';
import type { Snapshot } from '../network/snapshot.ts';
import type { IndustryIndex } from './industry-index.ts';
import { partnerSetsOf, type PartnerSets } from './partner-sets.ts';

/** What a reason rests on: things that both are joined to (partners, bodies, places), or numbers of industries. */
export interface ReasonFound {
  readonly reason: 'SHARED_PARTNERS' | 'SAME_BODY' | 'SAME_INDUSTRY' | 'SAME_PLACE';
  /** 0 to 1. */
  readonly value: number;
  readonly shared: readonly number[];
}

/** A link that might be missing, with its reasons, by the place of the far end. */
export interface MissingLink {
  readonly place: number;
  readonly score: number;
  readonly reasons: readonly ReasonFound[];
}

/** What each reason weighs; all are 1 together. */
export const reasonWeights = { SHARED_PARTNERS: 0.4, SAME_BODY: 0.25, SAME_INDUSTRY: 0.25, SAME_PLACE: 0.1 } as const;

/** What is shared with each candidate: the sum of its worth, and the things themselves. */
type Shared = Map<number, { worth: number; things: number[] }>;

/** The bodies of some kinds that an entity might work with and is not joined to, the best first, then by ids. */
export function missingLinks(
  snapshot: Snapshot,
  index: IndustryIndex,
  own: number,
  kinds: readonly string[],
): MissingLink[] {
  const sets = partnerSetsOf(snapshot);
  const isMeant = candidates(snapshot, sets, own, kinds);
  const partners = sharedPartners(sets, own, isMeant);
  const bodies = sharedThings(snapshot, own, 'MEMBER_OF', isMeant);
  const trades = sharedIndustries(index, own, isMeant);
  const places = sharedThings(snapshot, own, 'LOCATED_IN', isMeant);
  const found = new Set([...partners.keys(), ...bodies.keys(), ...trades.keys()]);
  const links = [...found].map((place): MissingLink => {
    const reasons = [
      reasonOf('SHARED_PARTNERS', partners.get(place)),
      reasonOf('SAME_BODY', bodies.get(place)),
      reasonOf('SAME_INDUSTRY', trades.get(place)),
      reasonOf('SAME_PLACE', places.get(place)),
    ].filter((reason) => reason !== null);
    const score = reasons.reduce((sum, { reason, value }) => sum + value * reasonWeights[reason], 0);
    return { place, score: rounded(score), reasons };
  });
  return links.sort((a, b) => b.score - a.score || a.place - b.place);
}

/** Who may be proposed: of the kinds asked for, not itself, in no relationship with it, no partner, no part of one whole. */
function candidates(
  snapshot: Snapshot,
  sets: PartnerSets,
  own: number,
  kinds: readonly string[],
): (place: number) => boolean {
  const meant = snapshot.words.kinds.map((kind) => kinds.includes(kind));
  const rule = partnerRuleOf(snapshot);
  const joinedTo = linksOf(snapshot, own).map(([other]) => other);
  const excluded = new Set([...joinedTo, ...sets.of(own)]);
  return (place) => meant[snapshot.columns.kind[place]!]! && !excluded.has(place) && !rule.areOfOneWhole(own, place);
}

/** Partners in common, the rarer the more: Adamic and Adar's sum of 1 / ln(number of the partner's own partners). */
function sharedPartners(sets: PartnerSets, own: number, isMeant: (place: number) => boolean): Shared {
  const shared: Shared = new Map();
  for (const partner of sets.of(own)) {
    const theirs = sets.of(partner);
    for (const other of theirs) if (isMeant(other)) add(shared, other, partner, rarity(theirs.size));
  }
  return shared;
}

/** Bodies or places that both are joined to by a type of relationship, the fewer others are the more. */
function sharedThings(snapshot: Snapshot, own: number, type: string, isMeant: (place: number) => boolean): Shared {
  const shared: Shared = new Map();
  for (const thing of joined(snapshot, own, type, 'OUT')) {
    const all = joined(snapshot, thing, type, 'IN');
    for (const other of all) if (isMeant(other)) add(shared, other, thing, rarity(all.size));
  }
  return shared;
}

/** The different far ends of an entity's relationships of a type that have not ended: those that start at it, or those that end at it. */
function joined(snapshot: Snapshot, own: number, type: string, way: 'OUT' | 'IN'): Set<number> {
  const code = snapshot.words.relationshipTypes.indexOf(type);
  const { offset, other, relationship, relationshipType, from } = snapshot.columns;
  const found = new Set<number>();
  for (let index = offset[own]!; index < offset[own + 1]!; index += 1) {
    const [far, edge] = [other[index]!, relationship[index]!];
    if (relationshipType[edge] !== code || from[edge] !== (way === 'OUT' ? own : far)) continue;
    if (snapshot.facts(edge).status !== 'ENDED') found.add(far);
  }
  return found;
}

/** Industries in common, each worth one. */
function sharedIndustries(index: IndustryIndex, own: number, isMeant: (place: number) => boolean): Shared {
  const shared: Shared = new Map();
  for (const industry of [...index.signsOf(own).keys()].sort((a, b) => a - b))
    for (const body of index.bodiesOf(industry)) if (isMeant(body)) add(shared, body, industry, 1);
  return shared;
}

function add(shared: Shared, candidate: number, thing: number, worth: number): void {
  const known = shared.get(candidate) ?? { worth: 0, things: [] };
  known.worth += worth;
  known.things.push(thing);
  shared.set(candidate, known);
}

function rarity(number: number): number {
  return 1 / Math.log(Math.max(number, 2));
}

function reasonOf(
  reason: ReasonFound['reason'],
  shared: { worth: number; things: number[] } | undefined,
): ReasonFound | null {
  if (!shared) return null;
  return { reason, value: rounded(shared.worth / (1 + shared.worth)), shared: shared.things };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
