import type { NameHit, NameHits } from './name-finder.ts';
import type { SearchIndex } from './search-index.ts';
import { kindsMeant } from './telling.ts';

/** What a thing of the kind that a query names gains, and the most that it may have by that. */
const GAIN = 0.13;
const MOST = 0.96;
/** The shortest and the longest word for a kind, in characters. */
const SHORTEST = 2;
const LONGEST = 6;

/** The hits, where the query is but a word for a kind of thing (学校, 企业, 大学), things of that kind before others. */
export function favored(hits: NameHits, key: string, index: SearchIndex): NameHit[] {
  const all = [...hits.values()];
  if (key.length < SHORTEST || key.length > LONGEST) return all;
  const wanted = kindsMeant(key, index);
  if (wanted.size === 0) return all;
  return all.map((hit) => {
    if (!wanted.has(hit.kind) || !hit.name.key.includes(key) || hit.score > MOST) return hit;
    return { ...hit, score: Math.min(MOST, Math.round((hit.score + GAIN) * 1000) / 1000) };
  });
}
