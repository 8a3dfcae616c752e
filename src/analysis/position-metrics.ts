import type { Words } from '../entity/kind.ts';
import { EXACT_NODES, SAMPLED_SOURCES } from './centralities.ts';

/** Measures of position, with what they say. */
export const positionMetrics: Words = {
  DEGREE: '度中心性 · ties over the most that it could have, 0 to 1',
  BETWEENNESS: '中介中心性 · share of shortest paths between others that pass it, 0 to 1: who brokers',
  EIGENVECTOR: '特征向量中心性 · well connected to the well connected (vector of length 1)',
  PAGERANK: 'PageRank · share of a random walk that is spent there (sum 1)',
  CONSTRAINT:
    "结构洞约束 · Burt's constraint: how much its contacts are tied to one another; the lowest span structural holes and come first",
  CORE_NUMBER: 'k-核 · largest k for which it lies in a part where all have k ties',
};

/** How each measure is worked out. */
export const methods: Readonly<Record<string, string>> = {
  DEGREE: 'ties / (n − 1)',
  BETWEENNESS: `Brandes 2001, normalized by (n − 1)(n − 2) / 2; exact up to ${EXACT_NODES} entities, above from a seeded sample of ${SAMPLED_SOURCES} sources`,
  EIGENVECTOR: 'power iteration, tolerance 1e-9',
  PAGERANK: 'damping 0.85, ties without direction, tolerance 1e-10',
  CONSTRAINT: 'Burt 1992, all ties of one weight',
  CORE_NUMBER: 'Batagelj and Zaveršnik 2003',
};

/** What all measures are worked out on. */
export const networkMeant =
  'undirected, several relationships between two entities as one tie; entities without ties are counted';
