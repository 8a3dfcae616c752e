import { asGraphology } from './as-graphology.ts';
import { eigenvectorCentrality, pagerank } from './graphology-library.ts';
import { passedBetween } from './passed-between.ts';
import { seededRandom } from './seeded-random.ts';
import type { SimpleNetwork } from './simple-network.ts';

/** Up to so many nodes betweenness is exact, above it is estimated from a sample of sources. */
export const EXACT_NODES = 10_000;
/** Sources of a sample: the error falls with the square root of their number. */
export const SAMPLED_SOURCES = 1_000;
const SEED = 20_240_101;

/** Ties of each node over the most that it could have (0 to 1). */
export function degreeCentrality({ size, offset }: SimpleNetwork): Float64Array {
  const most = Math.max(1, size - 1);
  return Float64Array.from({ length: size }, (_, node) => (offset[node + 1]! - offset[node]!) / most);
}

/** Share of shortest paths between others that pass each node (0 to 1): exact by Brandes, or from a seeded sample of sources. */
export function betweenness(network: SimpleNetwork): Float64Array {
  const { size } = network;
  const sources = size <= EXACT_NODES ? [...network.places.keys()] : sample(size, SAMPLED_SOURCES);
  const passed = passedBetween(network, sources);
  // Each unordered pair is met from both its ends, which make it one; in a sample, in a share of sources/size of cases only.
  const scale = size <= 2 ? 0 : size / sources.length / ((size - 1) * (size - 2));
  return passed.map((value) => value * scale);
}

function sample(size: number, count: number): number[] {
  const random = seededRandom(SEED);
  const all = Uint32Array.from({ length: size }, (_, node) => node);
  for (let index = 0; index < count; index += 1) {
    const at = index + Math.floor(random() * (size - index));
    [all[index], all[at]] = [all[at]!, all[index]!];
  }
  return [...all.subarray(0, count)];
}

/** Eigenvector centrality (length 1): a node counts for much whose neighbors do. */
export function eigenvector(network: SimpleNetwork): Float64Array {
  if (network.neighbors.length === 0) return new Float64Array(network.size);
  const options = { maxIterations: 5_000, tolerance: 1e-9, getEdgeWeight: null };
  return valuesOf(network, eigenvectorCentrality(asGraphology(network), options));
}

/** PageRank (damping 0.85, sum 1) on ties without direction. */
export function pageRank(network: SimpleNetwork): Float64Array {
  if (network.size === 0) return new Float64Array(0);
  const options = { alpha: 0.85, maxIterations: 1_000, tolerance: 1e-10, getEdgeWeight: null };
  return valuesOf(network, pagerank(asGraphology(network), options));
}

function valuesOf({ size }: SimpleNetwork, mapping: Readonly<Record<string, number>>): Float64Array {
  return Float64Array.from({ length: size }, (_, node) => mapping[node] ?? 0);
}
