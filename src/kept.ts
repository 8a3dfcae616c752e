import 'reflect-metadata';
import { Analyses, type Analysis } from './analysis/analyses.ts';
import type { JobName } from './analysis/jobs.ts';
import { scopeKey, type NetworkScope } from './analysis/scope.ts';
import { KeptMeasures } from './cost/kept-measures.ts';
import type { Graph } from './graph/graph.ts';
import { currentVersion } from './graph/meta.ts';
import { Layouts } from './layout/layouts.ts';
import { Snapshots } from './network/snapshots.ts';
import { SearchIndexes } from './search/search-indexes.ts';
import type { RequestVersion } from './snapshot/request-version.ts';

/** What a service keeps of a graph beside the store, per data version. */
export interface Kept {
  readonly snapshots: Snapshots;
  readonly analyses: Analyses;
  readonly layouts: Layouts;
  readonly search: SearchIndexes;
  readonly measures: KeptMeasures;
  /** How long a request waits in all for what is being worked out, in milliseconds. */
  readonly patience: number;
}

/** What is kept as one request takes it: each thing once. Names and promises are those of `Snapshots`, `Analyses`, `Layouts` and `SearchIndexes`. */
export interface Taken {
  readonly snapshots: { readonly [verb in 'current' | 'beyond']: () => ReturnType<Snapshots[verb]> };
  readonly analyses: { of<N extends JobName>(name: N, scope?: NetworkScope): Promise<Analysis<N> | null> };
  readonly layouts: { current(): ReturnType<Layouts['current']> };
  readonly search: { current(): ReturnType<SearchIndexes['current']> };
  readonly measures: KeptMeasures;
}

/** What a service keeps of this graph; made once, shared by all requests, which wait for it as long as `patience` unless that is given. */
export function keep(graph: Graph, patience = Infinity): Kept {
  const snapshots = new Snapshots(graph);
  return {
    snapshots,
    analyses: new Analyses(graph, snapshots),
    layouts: new Layouts(graph, snapshots),
    search: new SearchIndexes(graph, snapshots),
    measures: new KeptMeasures(graph, snapshots),
    patience,
  };
}

/** What a request takes of what is kept, of the version of the data that it answers from. */
export function taken({ snapshots, analyses, layouts, search, measures }: Kept, version: RequestVersion): Taken {
  return {
    snapshots: {
      current: () => version.take('snapshot', (wanted) => snapshots.current(wanted)),
      beyond: () => version.take('holdings', (wanted) => snapshots.beyond(wanted)),
    },
    analyses: {
      of: <N extends JobName>(name: N, scope: NetworkScope = {}) =>
        version.take(`${name} ${scopeKey(scope)}`, (wanted) => analyses.of(name, scope, wanted)),
    },
    layouts: { current: () => version.take('layout', (wanted) => layouts.current(wanted)) },
    search: { current: () => version.take('search', (wanted) => search.current(wanted)) },
    measures,
  };
}

/**
 * The state that answers come from: the version of the data, and how often what is kept beside the store was worked out. As long as
 * it stays the same, so do the answers; it changes too when such work fails, so that asking again begins it anew.
 */
export async function stateOf(graph: Graph, { snapshots, analyses, layouts, search }: Kept): Promise<string> {
  const dataVersion = await currentVersion(graph);
  return [dataVersion, ...[snapshots, search, layouts, analyses].map(({ ended }) => ended)].join(' ');
}
