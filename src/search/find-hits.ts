import { matchKinds, matchName, type MatchKind } from './match-name.ts';
import type { NameFinder, NameHit, NameHits } from './name-finder.ts';
import { otherWritings } from './other-writings.ts';
import { placedHits } from './placed.ts';
import { phrase, type Phrase, type SearchQuery } from './query.ts';
import { favored } from './favored.ts';
import { kindsMeant } from './telling.ts';
import { titledHits } from './titled.ts';

/** Where fewer entities are found than this, misspellings are looked for too. */
const FEW = 5;
/** A name that all words match, and one that some match while its better connected neighbor has the others. */
const ALL_WORDS = 0.9;
const WITH_NEIGHBOR = 0.75;
const WITH_LESSER_NEIGHBOR = 0.5;
const OF_LAST_PART = 0.4;
/** An entity with more relationships has too many neighbors to say anything. */
const MOST_NEIGHBORS = 2000;
/** A score from which on a query is answered, and need not be divided. */
const GOOD = 0.5;
const FAR_BEHIND = 0.75;
/** A score from which on all characters of a query stand in a name in order, with little between them. */
const IN_ORDER = 0.685;
/** Characters of a query that may be a slip for another name though it is a part of one. */
const SHORT = 4;
/** The least score of a name that differs in one character only. */
const A_SLIP = 0.4;
/** Of the score of another way to write the query. */
const REWRITTEN = 0.97;
const HAN_ONLY = /^\p{Script=Han}+$/u;
const LONGEST_SPLIT = 12;

/** Matches of the whole query that make its single words pointless. */
const AS_WRITTEN: readonly MatchKind[] = ['EXACT', 'PREFIX', 'CONTAINED'];

const order = Object.keys(matchKinds) as MatchKind[];

/**
 * All entities that a query finds, the closest first; among the equally close the better connected first, then by id.
 * A query of several words is looked for as a whole, and word by word: all words in the names of one entity, or some there
 * and the others in the name of something that it is joined to (曹杨 烹饪). One without spaces that nothing matches is
 * divided in two and looked for likewise (曹杨烹饪).
 */
export function findHits(finder: NameFinder, query: SearchQuery): NameHit[] {
  const hits = finder.hits(query.whole);
  if (!isAsWritten(hits)) addAll(hits, freely(finder, query, hits));
  if (hits.size < FEW && mayBeMisspelt(query.whole, hits)) addAll(hits, misspelt(finder, query.whole, best(hits)));
  return ranked(favored(hits, query.whole.key, finder.index));
}

/** Hits in their order: by score, then by number of relationships, then by id. */
export function ranked(hits: Iterable<NameHit>): NameHit[] {
  return [...hits].sort((a, b) => b.score - a.score || b.degree - a.degree || (a.id < b.id ? -1 : 1));
}

/** What a query that no name holds as it stands means: written otherwise, word by word, with a place or an office, in part. */
function freely(finder: NameFinder, { whole, words }: SearchQuery, known: NameHits): NameHits {
  const hits: NameHits = new Map();
  for (const text of otherWritings(whole)) addAll(hits, scaled(finder.hits(phrase(text, finder.index))));
  const sure: NameHits = new Map([...placedHits(finder, whole), ...titledHits(finder, whole)]);
  addAll(hits, sure);
  if (words.length > 0) addAll(hits, byWords(finder, words));
  addAll(hits, finder.longForms(whole));
  if (!isAsWritten(sure) && best(known) < IN_ORDER) addAll(hits, telling(finder.partial(whole), known));
  if (Math.max(best(known), best(hits)) < GOOD) addAll(hits, byHalves(finder, whole));
  return hits;
}

/** A long query of which all characters stand in a name in order is not misspelt, nor is one that is a name. */
function mayBeMisspelt({ characters }: Phrase, hits: NameHits): boolean {
  if ([...hits.values()].some(({ match }) => match === 'EXACT')) return false;
  return characters.length <= SHORT || best(hits) < IN_ORDER;
}

function scaled(hits: NameHits): NameHits {
  return new Map(
    [...hits].map(([id, hit]) => [id, { ...hit, score: Math.round(hit.score * REWRITTEN * 1000) / 1000 }]),
  );
}

/** What the query nearly is; where something was found, only what comes as near as a slip does. */
function misspelt(finder: NameFinder, whole: Phrase, best: number): NameHits {
  const least = best < GOOD ? 0 : A_SLIP;
  return new Map([...finder.misspelt(whole)].filter(([, { score }]) => score >= least));
}

/** Those of the hits by a part that are not far behind the best, and were not known by all of the query. */
function telling(hits: NameHits, known: NameHits): NameHits {
  const least = best(hits) * FAR_BEHIND;
  return new Map([...hits].filter(([id, { score }]) => score >= least && !known.has(id)));
}

function isAsWritten(hits: NameHits): boolean {
  return [...hits.values()].some(({ match }) => AS_WRITTEN.includes(match));
}

function best(hits: NameHits): number {
  return Math.max(0, ...[...hits.values()].map(({ score }) => score));
}

function addAll(hits: NameHits, others: NameHits): void {
  for (const [id, hit] of others) if ((hits.get(id)?.score ?? 0) < hit.score) hits.set(id, hit);
}

function byHalves(finder: NameFinder, { key, characters }: Phrase): NameHits {
  const hits: NameHits = new Map();
  if (!HAN_ONLY.test(key) || characters.length > LONGEST_SPLIT) return hits;
  for (let length = 2; length <= characters.length - 2; length += 1) {
    const halves = [characters.slice(0, length), characters.slice(length)];
    if (halves.some((half) => kindsMeant(half.join(''), finder.index).size > 0)) continue;
    const parts = halves.map((half) => phrase(half.join(''), finder.index));
    addAll(
      hits,
      joined(
        finder,
        parts,
        parts.map((part) => finder.hits(part)),
        true,
      ),
    );
  }
  return hits;
}

function byWords(finder: NameFinder, words: readonly Phrase[]): NameHits {
  const found = words.map((word) => {
    const hits = finder.hits(word);
    return hits.size > 0 ? hits : finder.misspelt(word);
  });
  return joined(finder, words, found);
}

/**
 * The entities that all parts lead to; `found` are the hits of each part. Where a query without spaces was divided, its last
 * part says what is meant, and the first whose it is (曹杨烹饪中心).
 */
function joined(finder: NameFinder, parts: readonly Phrase[], found: readonly NameHits[], divided = false): NameHits {
  const hits: NameHits = new Map();
  for (const id of new Set(found.flatMap((each) => [...each.keys()]))) {
    const hit = hitOf(finder, id, parts, found, divided);
    if (hit) hits.set(id, hit);
  }
  return hits;
}

function hitOf(
  finder: NameFinder,
  id: string,
  parts: readonly Phrase[],
  found: readonly NameHits[],
  divided: boolean,
): NameHit | undefined {
  const own = parts.map(
    (part, index) => found[index]!.get(id) ?? (finder.truncated ? finder.ofEntity(part, id) : undefined),
  );
  const there = own.filter((hit) => hit !== undefined);
  if (there.length === 0) return undefined;
  const missing = found.filter((_, index) => own[index] === undefined);
  const neighbors = missing.map((hits) => bestNeighbor(finder, id, hits));
  if (neighbors.includes(undefined)) return undefined;
  const greater = divided ? own.at(-1) !== undefined : neighbors.every((neighbor) => neighbor! >= there[0]!.degree);
  const lesser = divided ? OF_LAST_PART : WITH_LESSER_NEIGHBOR;
  return combined(finder, parts, there, missing.length === 0 ? ALL_WORDS : greater ? WITH_NEIGHBOR : lesser);
}

/** Number of relationships of the best connected neighbor among the hits. */
function bestNeighbor({ index: { entities } }: NameFinder, id: string, hits: NameHits): number | undefined {
  const entity = entities.number(id);
  if (entity === undefined || hits.size === 0 || entities.degree(entity) > MOST_NEIGHBORS) return undefined;
  let best: number | undefined;
  for (const neighbor of entities.neighbors(entity)) {
    const degree = hits.get(entities.id(neighbor))?.degree;
    if (degree !== undefined && degree >= (best ?? 0)) best = degree;
  }
  return best;
}

/** One hit of several parts: by the name that matches best, as far off as the part that is furthest off. */
function combined(
  { index: { readings } }: NameFinder,
  parts: readonly Phrase[],
  hits: readonly NameHit[],
  factor: number,
): NameHit {
  const best = hits.reduce((a, b) => (b.score > a.score ? b : a));
  const there = parts.flatMap((part) => matchName(part, best.name, readings)?.places ?? []);
  const worst = Math.max(...hits.map(({ match }) => order.indexOf(match)));
  const score = hits.reduce((sum, hit) => sum + hit.score, 0) / hits.length;
  const places = [...new Set([...best.places, ...there])].sort((a, b) => a - b);
  return { ...best, match: order[worst]!, score: Math.round(score * factor * 1000) / 1000, places };
}
