import type { Snapshot } from './snapshot.ts';

/** What an entity is joined to, by place, each with the number of the relationship, in the order of the other ends. */
export function linksOf(
  { columns: { offset, other, relationship } }: Snapshot,
  own: number,
): (readonly [other: number, relationship: number])[] {
  const start = offset[own]!;
  return Array.from({ length: offset[own + 1]! - start }, (_, index) => [
    other[start + index]!,
    relationship[start + index]!,
  ]);
}
