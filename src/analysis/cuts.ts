import type { SimpleNetwork } from './simple-network.ts';

/** Where a network falls apart: ties (as pairs of nodes) and nodes whose loss would part what is connected. */
export interface Cuts {
  /** Bridges as pairs: the ends of bridge `i` stand at `2 * i` and `2 * i + 1`, the smaller first. */
  readonly bridges: Uint32Array;
  /** 1 for each node that others are connected through only. */
  readonly joints: Uint8Array;
}

/** Bridges and joints (articulation points) by one search in depth (Tarjan 1974), without recursion. */
export function cutsOf(network: SimpleNetwork): Cuts {
  const search = new DepthSearch(network);
  for (let root = 0; root < network.size; root += 1) search.from(root);
  return { bridges: Uint32Array.from(search.bridges), joints: search.joints };
}

class DepthSearch {
  readonly bridges: number[] = [];
  readonly joints: Uint8Array;
  private readonly order: Int32Array;
  private readonly low: Int32Array;
  private readonly parent: Int32Array;
  private readonly next: Uint32Array;
  private count = 0;

  constructor(private readonly network: SimpleNetwork) {
    const { size, offset } = network;
    this.joints = new Uint8Array(size);
    this.order = new Int32Array(size).fill(-1);
    this.low = new Int32Array(size);
    this.parent = new Int32Array(size).fill(-1);
    this.next = Uint32Array.from(offset.subarray(0, size));
  }

  /** Searches all that hangs together with a node, unless it was searched before. */
  from(root: number): void {
    if (this.order[root] !== -1) return;
    let children = 0;
    const stack = [root];
    this.enter(root);
    while (stack.length > 0) {
      const node = stack.at(-1)!;
      const neighbor = this.following(node);
      if (neighbor === undefined) {
        stack.pop();
        this.leave(node, root);
      } else if (this.order[neighbor] === -1) {
        if (node === root) children += 1;
        this.parent[neighbor] = node;
        this.enter(neighbor);
        stack.push(neighbor);
      } else if (neighbor !== this.parent[node]) {
        this.low[node] = Math.min(this.low[node]!, this.order[neighbor]!);
      }
    }
    if (children > 1) this.joints[root] = 1;
  }

  private following(node: number): number | undefined {
    const { offset, neighbors } = this.network;
    if (this.next[node]! >= offset[node + 1]!) return undefined;
    this.next[node]! += 1;
    return neighbors[this.next[node]! - 1]!;
  }

  private enter(node: number): void {
    this.order[node] = this.count;
    this.low[node] = this.count;
    this.count += 1;
  }

  private leave(node: number, root: number): void {
    const above = this.parent[node]!;
    if (above < 0) return;
    this.low[above] = Math.min(this.low[above]!, this.low[node]!);
    if (this.low[node]! > this.order[above]!) this.bridges.push(Math.min(node, above), Math.max(node, above));
    if (above !== root && this.low[node]! >= this.order[above]!) this.joints[above] = 1;
  }
}
