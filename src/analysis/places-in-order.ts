import type { Part } from './simple-network.ts';

/** Values nearer than this, in relation to their size, are equal: sums of many small parts differ in the last digits. */
const DIGITS = 9;

/** Places of a part with their values, the largest first (the smallest with `ascending`), equal ones by place; those without a value are left out. */
export function placesInOrder(part: Part, values: Float64Array, ascending = false): { place: number; value: number }[] {
  const rows: { place: number; value: number }[] = [];
  let node = 0;
  part.places.forEach((inside, place) => {
    if (!inside) return;
    const value = values[node]!;
    node += 1;
    if (!Number.isNaN(value)) rows.push({ place, value: Number(value.toPrecision(DIGITS)) });
  });
  const way = ascending ? -1 : 1;
  return rows.sort((a, b) => way * (b.value - a.value) || a.place - b.place);
}
