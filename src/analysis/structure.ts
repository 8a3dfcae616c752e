import { neighborsOf, type SimpleNetwork } from './simple-network.ts';

/** Core number of each node: the largest k for which it lies in a part where all have k ties (Batagelj and Zaveršnik 2003). */
export function coreNumbers(network: SimpleNetwork): Float64Array {
  const { size, offset } = network;
  const degree = Uint32Array.from({ length: size }, (_, node) => offset[node + 1]! - offset[node]!);
  const bins: number[][] = [];
  degree.forEach((value, node) => (bins[value] ??= []).push(node));
  const core = new Float64Array(size);
  const done = new Uint8Array(size);
  for (let k = 0; k < bins.length; k += 1) {
    const bin = bins[k] ?? [];
    for (let index = 0; index < bin.length; index += 1) {
      const node = bin[index]!;
      if (done[node] || degree[node]! > k) continue;
      done[node] = 1;
      core[node] = k;
      for (const neighbor of neighborsOf(network, node)) {
        if (done[neighbor] || degree[neighbor]! <= k) continue;
        degree[neighbor]! -= 1;
        if (degree[neighbor]! <= k) bin.push(neighbor);
        else (bins[degree[neighbor]!] ??= []).push(neighbor);
      }
    }
  }
  return core;
}

/**
 * Burt's constraint of each node (1992): how much its contacts are tied to one another; low values span structural holes.
 * Nodes without ties have none (NaN).
 */
export function constraint(network: SimpleNetwork): Float64Array {
  const { size, offset } = network;
  const share = (node: number) => 1 / (offset[node + 1]! - offset[node]!);
  const indirect = new Float64Array(size);
  return Float64Array.from({ length: size }, (_, node) => {
    const contacts = neighborsOf(network, node);
    if (contacts.length === 0) return NaN;
    for (const contact of contacts) indirect[contact] = share(node);
    for (const contact of contacts) {
      const part = share(node) * share(contact);
      for (const third of neighborsOf(network, contact)) if (third !== node) indirect[third]! += part;
    }
    let sum = 0;
    for (const contact of contacts) sum += indirect[contact]! ** 2;
    for (const contact of contacts) {
      indirect[contact] = 0;
      for (const third of neighborsOf(network, contact)) indirect[third] = 0;
    }
    return sum;
  });
}

/** The component of each node, numbered from 0, the largest first; those of one size by their first node. */
export function components(network: SimpleNetwork): Uint32Array {
  const found = new Int32Array(network.size).fill(-1);
  const sizes: number[] = [];
  for (let start = 0; start < network.size; start += 1) {
    if (found[start] !== -1) continue;
    const queue = [start];
    found[start] = sizes.length;
    for (let index = 0; index < queue.length; index += 1)
      for (const neighbor of neighborsOf(network, queue[index]!)) {
        if (found[neighbor] !== -1) continue;
        found[neighbor] = sizes.length;
        queue.push(neighbor);
      }
    sizes.push(queue.length);
  }
  return renumbered(found, sizes);
}

/** Groups numbered anew: the largest first, those of one size in their old order. */
export function renumbered(groups: ArrayLike<number>, sizes: readonly number[]): Uint32Array {
  const order = sizes.map((_, group) => group).sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const rank = new Uint32Array(sizes.length);
  order.forEach((group, place) => (rank[group] = place));
  return Uint32Array.from({ length: groups.length }, (_, node) => rank[groups[node]!]!);
}
