import { setImmediate as breath } from 'node:timers/promises';
import { coreKey, nameKey } from '../entity/name.ts';
import { cellNames } from './cell.ts';
import { ranked } from './find-hits.ts';
import { NameFinder, type NameHit, type OwnedName } from './name-finder.ts';
import type { SearchIndex } from './search-index.ts';
import { phrase, type Phrase } from './query.ts';

/** What a cell of a list means: the entities that have its name, or those that come near. */
export interface CellMatch {
  readonly status: 'FOUND' | 'AMBIGUOUS' | 'NEAR' | 'UNKNOWN' | 'BLANK';
  readonly hits: readonly NameHit[];
}

/** Names that come near which are told. */
const MOST_NEAR = 3;
/** Namesakes that are told. */
const MOST_NAMESAKES = 20;

/**
 * What a cell means. A name counts as found where it is the very name of an entity, or its core as registers compare names;
 * the very name goes first. `keyed` are the names that an engine found by their keys.
 */
export async function matchCell(cell: string, index: SearchIndex, keyed: readonly OwnedName[]): Promise<CellMatch> {
  const names = cellNames(cell);
  if (names.length === 0) return { status: 'BLANK', hits: [] };
  let near: readonly NameHit[] = [];
  for (const name of names) {
    await breath();
    const own = keyed.filter(({ name: { key, core } }) => key === nameKey(name) || core === coreKey(name));
    const hits = hitsOf(new NameFinder(index, own), phrase(name, index));
    const exact = hits.filter(({ match, score }) => match === 'EXACT' && score === hits[0]!.score);
    if (exact.length > 0)
      return { status: exact.length === 1 ? 'FOUND' : 'AMBIGUOUS', hits: exact.slice(0, MOST_NAMESAKES) };
    if (near.length === 0 || (hits[0]?.score ?? 0) > near[0]!.score) near = hits.slice(0, MOST_NEAR);
  }
  return { status: near.length > 0 ? 'NEAR' : 'UNKNOWN', hits: near };
}

/** The entities that have the name; where there is none, those that match it as a whole, else those that it nearly is. */
function hitsOf(finder: NameFinder, name: Phrase): NameHit[] {
  const named = [...finder.foundHits(name).values()].filter(({ match }) => match === 'EXACT');
  if (named.length > 0) return ranked(named);
  const hits = finder.hits(name);
  return ranked((hits.size > 0 ? hits : finder.misspelt(name)).values());
}
