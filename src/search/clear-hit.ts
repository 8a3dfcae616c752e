import type { NameHit } from './name-finder.ts';

/** A score from which on a name is the very one, and one below which a match is too far off to be taken for what is meant. */
const SURE = 0.9;
const LEAST = 0.4;
/** By how much the first must lead before the next. */
const LEAD = 0.009;
const SHORTEST = 2;

/**
 * The hit that a query plainly means, of hits in their order: its very name, or one that comes nearer than all others, things
 * that are named after it apart (上海信息技术学校 before its 创业指导站). A name in part means nothing plainly.
 */
export function clearHit(hits: readonly NameHit[]): NameHit | undefined {
  const [first, ...others] = hits;
  if (!first || first.match === 'PARTIAL' || first.score < LEAST) return undefined;
  if (first.score < SURE && first.places.length < SHORTEST) return undefined;
  return others.some((other) => rivals(first, other)) ? undefined : first;
}

/** The hits that a query may mean alike; empty where it means one plainly, or none comes near. */
export function likeHits(hits: readonly NameHit[]): readonly NameHit[] {
  const [first] = hits;
  if (!first || first.match === 'PARTIAL' || first.score < LEAST || clearHit(hits)) return [];
  return hits.filter((hit) => hit === first || rivals(first, hit));
}

function rivals(first: NameHit, { score, name }: NameHit): boolean {
  return first.score - score < LEAD && (first.name.key === name.key || !name.key.includes(first.name.key));
}
