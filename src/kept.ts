import 'reflect-metadata';
import { Analyses } from './analysis/analyses.ts';
import { KeptMeasures } from './cost/kept-measures.ts';
import type { Graph } from './graph/graph.ts';
import { versionOf } from './graph/meta.ts';
import { Layouts } from './layout/layouts.ts';
import { Snapshots } from './network/snapshots.ts';
import { SearchIndexes } from './search/search-indexes.ts';

/** What a service keeps of a graph beside the store, per data version. */
export interface Kept {
  readonly snapshots: Snapshots;
  readonly analyses: Analyses;
  readonly layouts: Layouts;
  readonly search: SearchIndexes;
  readonly measures: KeptMeasures;
}

/**
 * What a service keeps of this graph; made once, shared by all requests. `patience`, in milliseconds, is how long an answer waits for
 * positions and analyses that are being worked out; each has its own where none is given.
 */
export function keep(graph: Graph, patience?: number): Kept {
  const snapshots = new Snapshots(graph);
  return {
    snapshots,
    analyses: new Analyses(snapshots, patience),
    layouts: new Layouts(graph, snapshots, patience),
    search: new SearchIndexes(graph, snapshots),
    measures: new KeptMeasures(graph, snapshots),
  };
}

/**
 * The state that answers come from: the version of the data, and how often what is kept beside the store was worked out. As long as
 * it stays the same, so do the answers; it changes too when such work fails, so that asking again begins it anew.
 */
export async function stateOf(graph: Graph, { snapshots, analyses, layouts, search }: Kept): Promise<string> {
  const dataVersion = await versionOf(graph);
  return [dataVersion, ...[snapshots, search, layouts, analyses].map(({ ended }) => ended)].join(' ');
}
