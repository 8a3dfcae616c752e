import { nameKey } from '../entity/name.ts';
import type { NameFinder, NameHits } from './name-finder.ts';
import { placeForms, placesInFront } from './places-in-front.ts';
import { phrase, type Phrase } from './query.ts';
import type { SearchIndex } from './search-index.ts';

/** A name without the place that it lies in: nearer to it than its core to other cores. */
const SCORE = 0.95;

/**
 * The entities whose very name a phrase is once the place in front of it is left out (普陀区曹杨职校), where they are joined
 * to that place: districts and letters write the names of schools so.
 */
export function placedHits(finder: NameFinder, { key }: Phrase): NameHits {
  const hits: NameHits = new Map();
  for (const { text, end } of placesInFront(key, finder.index.places)) {
    const rest = key.slice(end);
    if ([...rest].length < 2) break;
    for (const [id, hit] of finder.hits(phrase(rest, finder.index)))
      if (hit.match === 'EXACT' && liesIn(id, text, finder.index)) hits.set(id, { ...hit, score: SCORE });
  }
  return hits;
}

function liesIn(id: string, place: string, { entities, names, firsts }: SearchIndex): boolean {
  const entity = entities.number(id);
  if (entity === undefined) return false;
  for (const neighbor of entities.neighbors(entity)) {
    if (entities.kind(neighbor) !== 'Place') continue;
    const own = names.slice(firsts[neighbor], firsts[neighbor + 1]);
    if (own.some(({ text }) => placeForms(nameKey(text)).some((form) => place.endsWith(form)))) return true;
  }
  return false;
}
