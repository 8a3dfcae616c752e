import type { Snapshot } from '../network/snapshot.ts';
import { claimStandings, speakersOf, standingOf } from './claims.ts';
import type { Speaker } from './speakers.ts';

/** Which relationships are looked at; empty lists mean any. */
export interface ClaimsMeant {
  readonly types: readonly string[];
  readonly kinds: readonly string[];
  /** Places, one of which is an end. */
  readonly of: readonly number[];
  readonly period?: string | undefined;
}

/** A relationship by its number in a snapshot, how it is told, and by whom. */
export interface ToldRelationship {
  readonly relationship: number;
  readonly standing: string;
  readonly speakers: readonly Speaker[];
}

/** Relationships meant that have not ended, in the order of starts and ids, each with who tells it. */
export function toldRelationships(
  snapshot: Snapshot,
  meant: ClaimsMeant,
  speakers: ReadonlyMap<string, Speaker>,
): ToldRelationship[] {
  const told: ToldRelationship[] = [];
  const telling = snapshot.words.editionIds.map((editions) => speakersOf(editions, speakers));
  const isMeant = testOf(snapshot, meant);
  const { from, to, editions } = snapshot.columns;
  for (let relationship = 0; relationship < snapshot.relationships; relationship += 1) {
    if (!isMeant(relationship)) continue;
    const ends = { from: snapshot.ids[from[relationship]!]!, to: snapshot.ids[to[relationship]!]! };
    const by = telling[editions[relationship]!]!;
    told.push({ relationship, standing: standingOf(ends, by), speakers: by });
  }
  return told;
}

/** How many relationships have each standing, those that none has left out. */
export function countsOf(told: readonly ToldRelationship[]): { standing: string; count: number }[] {
  return Object.keys(claimStandings)
    .map((standing) => ({ standing, count: told.filter((each) => each.standing === standing).length }))
    .filter(({ count }) => count > 0);
}

function testOf(snapshot: Snapshot, { types, kinds, of, period }: ClaimsMeant): (relationship: number) => boolean {
  const { from, to, kind, relationshipType } = snapshot.columns;
  const inPeriod = snapshot.inPeriod(period);
  const typeMeant = snapshot.words.relationshipTypes.map((type) => types.includes(type));
  const kindMeant = snapshot.words.kinds.map((each) => kinds.length === 0 || kinds.includes(each));
  const ends = new Set(of);
  return (relationship) => {
    const [start, end] = [from[relationship]!, to[relationship]!];
    if (!typeMeant[relationshipType[relationship]!]) return false;
    if (!kindMeant[kind[start]!] || !kindMeant[kind[end]!]) return false;
    if (ends.size > 0 && !ends.has(start) && !ends.has(end)) return false;
    return inPeriod(relationship) && snapshot.facts(relationship).status !== 'ENDED';
  };
}
