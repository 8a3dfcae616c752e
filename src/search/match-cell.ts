import { setImmediate as breath } from 'node:timers/promises';
import { coreKey, nameKey } from '../entity/name.ts';
import { cellNames, cellParts } from './cell.ts';
import { clearHit } from './clear-hit.ts';
import { findHits, ranked } from './find-hits.ts';
import { NameFinder, type NameHit, type OwnedName } from './name-finder.ts';
import { queryOf } from './query.ts';
import type { SearchIndex } from './search-index.ts';

/** What a cell of a list means: the entities that have its name, or those that come near. */
export interface CellMatch {
  readonly status: 'FOUND' | 'AMBIGUOUS' | 'SEVERAL' | 'NEAR' | 'UNKNOWN' | 'BLANK';
  readonly hits: readonly NameHit[];
  /** What the cells of a row mean, or the names of a cell that holds several; empty where it is one name. */
  readonly parts: readonly PartMatch[];
}

/** What a part of a row means. */
export interface PartMatch extends CellMatch {
  readonly asked: string;
}

/** Names that come near which are told. */
const MOST_NEAR = 3;
/** A score from which on a match is the name itself. */
const SURE = 0.9;
/** Namesakes that are told. */
const MOST_NAMESAKES = 20;

/**
 * What a cell means. A name counts as found where it is the very name of an entity, or its core as registers compare names;
 * the very name goes first. A row of several cells, or a cell with several names, is taken apart where it is no name as a
 * whole. `keyed` are the names that an engine found by their keys.
 */
export async function matchCell(cell: string, index: SearchIndex, keyed: readonly OwnedName[]): Promise<CellMatch> {
  const whole = await matchName(cell, index, keyed);
  const cells = cellParts(cell);
  if (whole.status === 'FOUND' || whole.status === 'AMBIGUOUS' || cells.length === 0) return whole;
  const parts: PartMatch[] = [];
  for (const part of cells) parts.push({ asked: part, ...(await matchName(part, index, keyed)) });
  return { ...together(parts, whole), parts };
}

/** All texts that a cell, whole or in parts, may hold as names. */
export function textsOf(cell: string): string[] {
  return [cell, ...cellParts(cell)].flatMap(cellNames);
}

/** What the parts of a row mean together: the one name that is found among them, or several. */
function together(parts: readonly PartMatch[], whole: CellMatch): Pick<CellMatch, 'status' | 'hits'> {
  const plain = parts.filter(({ status, hits }) => status === 'FOUND' || (status === 'NEAR' && clearHit(hits)));
  const named = new Map(plain.map(({ hits }) => [hits[0]!.id, hits[0]!]));
  if (named.size > 1) return { status: 'SEVERAL', hits: [...named.values()] };
  const exact = ['FOUND', 'AMBIGUOUS'].map((wanted) => parts.find(({ status }) => status === wanted));
  return exact[0] ?? exact[1] ?? nearest([whole, ...parts]);
}

function nearest(matches: readonly CellMatch[]): CellMatch {
  return matches.reduce((a, b) => ((b.hits[0]?.score ?? 0) > (a.hits[0]?.score ?? 0) ? b : a));
}

async function matchName(cell: string, index: SearchIndex, keyed: readonly OwnedName[]): Promise<CellMatch> {
  const names = cellNames(cell);
  if (names.length === 0) return { status: 'BLANK', hits: [], parts: [] };
  let near: readonly NameHit[] = [];
  for (const name of names) {
    await breath();
    const hits = hitsOf(name, index, keyed);
    const exact = hits.filter(({ match, score }) => match === 'EXACT' && score >= SURE && score === hits[0]!.score);
    if (exact.length > 0)
      return { status: exact.length === 1 ? 'FOUND' : 'AMBIGUOUS', hits: exact.slice(0, MOST_NAMESAKES), parts: [] };
    if ((hits[0]?.score ?? 0) > (near[0]?.score ?? 0)) near = hits.slice(0, MOST_NEAR);
  }
  return { status: near.length > 0 ? 'NEAR' : 'UNKNOWN', hits: near, parts: [] };
}

/** The entities that have the name; where there is none, what a search for it finds. */
function hitsOf(name: string, index: SearchIndex, keyed: readonly OwnedName[]): NameHit[] {
  const own = keyed.filter(({ name: { key, core } }) => key === nameKey(name) || core === coreKey(name));
  const finder = new NameFinder(index, own);
  const query = queryOf(name, index);
  const named = [...finder.foundHits(query.whole).values()].filter(({ match }) => match === 'EXACT');
  return named.length > 0 ? ranked(named) : findHits(finder, query);
}
