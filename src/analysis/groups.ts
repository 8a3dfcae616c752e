import type { SimpleNetwork } from './simple-network.ts';

/** The most groups, and the most members of each, that an answer lists. */
export const MOST_LISTED = 100;

/** Nodes that belong together: how many, and the best connected of them as places. */
export interface Group {
  readonly size: number;
  readonly places: readonly number[];
}

/** How many groups there are, and the first of them. */
export interface Groups {
  readonly count: number;
  readonly first: readonly Group[];
}

/** Groups by their numbers, from the number of each node's group. */
export function groupsOf(network: SimpleNetwork, of: ArrayLike<number>): Groups {
  const groups: number[][] = [];
  for (let node = 0; node < of.length; node += 1) (groups[of[node]!] ??= []).push(node);
  return { count: groups.length, first: groups.slice(0, MOST_LISTED).map((nodes) => groupOf(network, nodes)) };
}

/** A group of these nodes; its members by degree, then by place. */
export function groupOf({ offset, places }: SimpleNetwork, nodes: readonly number[]): Group {
  const degree = (node: number) => offset[node + 1]! - offset[node]!;
  const first = [...nodes].sort((a, b) => degree(b) - degree(a) || a - b).slice(0, MOST_LISTED);
  return { size: nodes.length, places: first.map((node) => places[node]!) };
}
