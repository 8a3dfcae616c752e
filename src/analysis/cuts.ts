import { type SimpleNetwork } from './simple-network.ts';

/** Where a network falls apart: ties (as pairs of nodes) and nodes whose loss would part what is connected. */
export interface Cuts {
  /** Bridges as pairs: the ends of bridge `i` stand at `2 * i` and `2 * i + 1`, the smaller first. */
  readonly bridges: Uint32Array;
  /** 1 for each node that others are connected through only. */
  readonly joints: Uint8Array;
}

/** Bridges and joints (articulation points) by one search in depth (Tarjan 1974), without recursion. */
export function cutsOf({ size, offset, neighbors }: SimpleNetwork): Cuts {
  const order = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const parent = new Int32Array(size).fill(-1);
  const next = Uint32Array.from(offset.subarray(0, size));
  const joints = new Uint8Array(size);
  const bridges: number[] = [];
  let count = 0;
  const enter = (node: number) => {
    order[node] = count;
    low[node] = count;
    count += 1;
  };
  const leave = (node: number, root: number) => {
    const above = parent[node]!;
    if (above < 0) return;
    low[above] = Math.min(low[above]!, low[node]!);
    if (low[node]! > order[above]!) bridges.push(Math.min(node, above), Math.max(node, above));
    if (above !== root && low[node]! >= order[above]!) joints[above] = 1;
  };
  for (let root = 0; root < size; root += 1) {
    if (order[root] !== -1) continue;
    let children = 0;
    const stack = [root];
    enter(root);
    while (stack.length > 0) {
      const node = stack.at(-1)!;
      if (next[node]! >= offset[node + 1]!) {
        stack.pop();
        leave(node, root);
        continue;
      }
      const neighbor = neighbors[next[node]!]!;
      next[node]! += 1;
      if (order[neighbor] === -1) {
        if (node === root) children += 1;
        parent[neighbor] = node;
        enter(neighbor);
        stack.push(neighbor);
      } else if (neighbor !== parent[node]) low[node] = Math.min(low[node]!, order[neighbor]!);
    }
    if (children > 1) joints[root] = 1;
  }
  return { bridges: Uint32Array.from(bridges), joints };
}
