import type { SimpleNetwork } from './simple-network.ts';

/** Values nearer than this, in relation to their size, are equal: sums of many small parts differ in the last digits. */
const DIGITS = 9;

/** The places of a part in the order of a measure, with their values; those without a value are left out. */
export interface Ranked {
  /** Number of entities of the part, with a value or not. */
  readonly entities: number;
  readonly places: Uint32Array;
  readonly values: Float64Array;
}

/** Ranks the places of a network by the values of its nodes: the largest first (the smallest with `ascending`), equal ones by place. */
export function placesInOrder({ size, places }: SimpleNetwork, values: Float64Array, ascending = false): Ranked {
  const rounded = values.map((value) => Number(value.toPrecision(DIGITS)));
  const way = ascending ? -1 : 1;
  const order = Uint32Array.from(places.keys())
    .filter((node) => !Number.isNaN(rounded[node]))
    .sort((a, b) => way * (rounded[b]! - rounded[a]!) || a - b);
  return {
    entities: size,
    places: order.map((node) => places[node]!),
    values: Float64Array.from(order, (node) => rounded[node]!),
  };
}
