import { matchKinds, matchName, type MatchKind } from './match-name.ts';
import type { NameFinder, NameHit, NameHits } from './name-finder.ts';
import { phrase, type Phrase, type SearchQuery } from './query.ts';

/** Where fewer entities are found than this, misspellings are looked for too. */
const FEW = 5;
/** A name that all words match, and one that some match while its better connected neighbor has the others. */
const ALL_WORDS = 0.9;
const WITH_NEIGHBOR = 0.75;
const WITH_LESSER_NEIGHBOR = 0.5;
/** An entity with more relationships has too many neighbors to say anything. */
const MOST_NEIGHBORS = 2000;
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
  if (query.words.length > 0 && ![...hits.values()].some(({ match }) => AS_WRITTEN.includes(match)))
    addAll(hits, byWords(finder, query.words));
  if (hits.size === 0) addAll(hits, byHalves(finder, query.whole));
  if (hits.size < FEW && ![...hits.values()].some(({ match }) => match === 'EXACT'))
    addAll(hits, finder.misspelt(query.whole));
  return ranked(hits.values());
}

/** Hits in their order: by score, then by number of relationships, then by id. */
export function ranked(hits: Iterable<NameHit>): NameHit[] {
  return [...hits].sort((a, b) => b.score - a.score || b.degree - a.degree || (a.id < b.id ? -1 : 1));
}

function addAll(hits: NameHits, others: NameHits): void {
  for (const [id, hit] of others) if ((hits.get(id)?.score ?? 0) < hit.score) hits.set(id, hit);
}

function byHalves(finder: NameFinder, { key, characters }: Phrase): NameHits {
  const hits: NameHits = new Map();
  if (!HAN_ONLY.test(key) || characters.length > LONGEST_SPLIT) return hits;
  for (let length = 2; length <= characters.length - 2; length += 1) {
    const halves = [characters.slice(0, length), characters.slice(length)];
    const parts = halves.map((half) => phrase(half.join(''), finder.index));
    addAll(
      hits,
      joined(
        finder,
        parts,
        parts.map((part) => finder.hits(part)),
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

/** The entities that all parts lead to; `found` are the hits of each part. */
function joined(finder: NameFinder, parts: readonly Phrase[], found: readonly NameHits[]): NameHits {
  const hits: NameHits = new Map();
  for (const id of new Set(found.flatMap((each) => [...each.keys()]))) {
    const hit = hitOf(finder, id, parts, found);
    if (hit) hits.set(id, hit);
  }
  return hits;
}

function hitOf(
  finder: NameFinder,
  id: string,
  parts: readonly Phrase[],
  found: readonly NameHits[],
): NameHit | undefined {
  const own = parts.map(
    (part, index) => found[index]!.get(id) ?? (finder.truncated ? finder.ofEntity(part, id) : undefined),
  );
  const there = own.filter((hit) => hit !== undefined);
  if (there.length === 0) return undefined;
  const missing = found.filter((_, index) => own[index] === undefined);
  const neighbors = missing.map((hits) => bestNeighbor(finder, id, hits));
  if (neighbors.includes(undefined)) return undefined;
  const greater = neighbors.every((neighbor) => neighbor! >= there[0]!.degree);
  return combined(
    finder,
    parts,
    there,
    missing.length === 0 ? ALL_WORDS : greater ? WITH_NEIGHBOR : WITH_LESSER_NEIGHBOR,
  );
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
  return { ...best, match: order[worst]!, score: Math.round(score * factor * 100) / 100, places };
}
