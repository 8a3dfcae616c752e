import type { SharedSnapshot } from '../network/snapshot.ts';

/**
 * A network as the measures see it: undirected, without loops, several relationships between two entities as one tie.
 * Nodes are numbered from 0; those of node `n` stand from `offset[n]` to before `offset[n + 1]` in `neighbors`, in order.
 */
export interface SimpleNetwork {
  readonly size: number;
  /** Places of the nodes in the snapshot, in order. */
  readonly places: Uint32Array;
  readonly offset: Uint32Array;
  readonly neighbors: Uint32Array;
}

/** Which part of a snapshot is looked at: 1 for each place and for each relationship that belongs to it. */
export interface Part {
  readonly places: Uint8Array;
  readonly relationships: Uint8Array;
}

/** The part of a snapshot as a simple network. */
export function simpleNetwork({ columns }: Pick<SharedSnapshot, 'columns'>, part: Part): SimpleNetwork {
  const { offset: starts, other, relationship } = columns;
  const places = Uint32Array.from({ length: part.places.reduce((sum, each) => sum + each, 0) });
  const numbers = new Int32Array(part.places.length).fill(-1);
  let size = 0;
  part.places.forEach((inside, place) => {
    if (!inside) return;
    places[size] = place;
    numbers[place] = size;
    size += 1;
  });
  const offset = new Uint32Array(size + 1);
  const neighbors = new Uint32Array(other.length);
  let ties = 0;
  places.forEach((place, node) => {
    let last = -1;
    for (let index = starts[place]!; index < starts[place + 1]!; index += 1) {
      const neighbor = numbers[other[index]!]!;
      if (neighbor < 0 || neighbor === node || neighbor === last || !part.relationships[relationship[index]!]) continue;
      neighbors[ties] = neighbor;
      ties += 1;
      last = neighbor;
    }
    offset[node + 1] = ties;
  });
  return { size, places, offset, neighbors: neighbors.slice(0, ties) };
}

/** Number of ties of the network. */
export function tiesOf({ neighbors }: SimpleNetwork): number {
  return neighbors.length / 2;
}

/** The neighbors of a node, in order. */
export function neighborsOf({ offset, neighbors }: SimpleNetwork, node: number): Uint32Array {
  return neighbors.subarray(offset[node], offset[node + 1]);
}
