import DataLoader from 'dataloader';
import { Budget } from './cost/budget.ts';
import type { Graph } from './graph/graph.ts';
import { observed } from './graph/observed.ts';
import { taken, type Kept, type Taken } from './kept.ts';
import { RequestVersion } from './snapshot/request-version.ts';

/** What every resolver gets: the graph, what is kept beside it, loaders that live as long as the request, and who is asking. */
export interface Context extends Taken {
  readonly graph: Graph;
  /** The version of the data that the request answers from. */
  readonly version: RequestVersion;
  /** Names of the statements run so far, for the log and for golden operations. */
  readonly statements: string[];
  /** How many fields the operation may resolve; past it no statement runs any more. */
  readonly budget: Budget;
  /** Whether the caller may change the graph, or the sentence that says what would allow it. */
  readonly mayWrite: true | string;
  /**
   * One value by its key. Calls of the same tick with the same `field` run as one batch; `field` names the joined field
   * and the arguments that its batch depends on.
   */
  load<V>(
    field: string,
    key: string,
    batch: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>,
  ): Promise<V | undefined>;
  /** Lets go of all that was loaded and taken, so that a mutation answers with what it has written. */
  forget(): void;
  /** Begins the operation once more, from scratch. */
  again(): void;
}

/** A context for one request. */
export function createContext(graph: Graph, kept: Kept, mayWrite: true | string): Context {
  const statements: string[] = [];
  const budget = new Budget();
  const loaders = new Map<string, DataLoader<string, unknown>>();
  const version = new RequestVersion(graph, kept.patience);
  const load = <V>(field: string, key: string, batch: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>) => {
    const loader = loaders.get(field) ?? loaderOf(batch);
    loaders.set(field, loader);
    return loader.load(key) as Promise<V | undefined>;
  };
  const forget = () => {
    loaders.clear();
    version.begin();
  };
  return {
    graph: observed(
      graph,
      ({ name }) => {
        statements.push(name);
        version.readStore();
      },
      () => budget.refuseWhenExceeded(),
    ),
    version,
    statements,
    budget,
    ...taken(kept, version),
    mayWrite,
    load,
    forget,
    again: () => {
      forget();
      budget.again();
    },
  };
}

function loaderOf<V>(batch: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>): DataLoader<string, unknown> {
  return new DataLoader<string, unknown>(async (keys) => {
    const values = await batch(keys);
    return keys.map((key) => values.get(key));
  });
}
