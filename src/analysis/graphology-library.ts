import type { UndirectedGraph } from 'graphology';
import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import type { DetailedLouvainOutput, LouvainOptions } from 'graphology-communities-louvain';
import louvainModule from 'graphology-communities-louvain';
import eigenvectorModule from 'graphology-metrics/centrality/eigenvector.js';
import pagerankModule from 'graphology-metrics/centrality/pagerank.js';

type Measure = (graph: UndirectedGraph, options?: object) => Readonly<Record<string, number>>;

// These packages are CommonJS whose types tell of a default export that ES modules do not see; this is the one place that says so.
/** Eigenvector centrality of each node, by key. */
export const eigenvectorCentrality = eigenvectorModule as unknown as Measure;

/** PageRank of each node, by key. */
export const pagerank = pagerankModule as unknown as Measure;

/** Communities by the Louvain method. */
export const louvain = louvainModule as unknown as {
  detailed(graph: UndirectedGraph, options: LouvainOptions): DetailedLouvainOutput;
};

/** The ForceAtlas2 layout (Jacomy et al. 2014): a fixed number of iterations from the positions that nodes carry; `fixed` nodes stay. */
export const forceAtlas2 = forceAtlas2Module as unknown as {
  assign(
    graph: UndirectedGraph,
    options: {
      iterations: number;
      settings: ForceAtlas2Settings;
      getEdgeWeight: (edge: string, attributes: object, source: string, target: string) => number;
    },
  ): void;
};
