import type { Graph, Keyed, PageParameters } from './graph.ts';
import { pagesOf } from './pages.ts';
import type { Parameters, Statement, Step, Verb } from './statement.ts';

/** A statement that was run: `milliseconds` of a write are those of its whole transaction; `rows` of a failed one are 0. */
export interface Observation {
  readonly name: string;
  readonly verb: Verb;
  readonly milliseconds: number;
  readonly rows: number;
  /** The name of the error's class, where it failed. */
  readonly error?: string;
}

/**
 * The same graph, telling `listener` of each statement once it has run: pages one by one, the steps of a write each.
 * Closing it closes the graph. The listener must not throw. `before` is called
 * before each statement; where it throws, the statement does not run.
 */
export function observed(
  graph: Graph,
  listener: (observation: Observation) => void,
  before: () => void = () => undefined,
): Graph {
  return new ObservedGraph(graph, listener, before);
}

class ObservedGraph implements Graph {
  readonly #graph: Graph;
  readonly #listener: (observation: Observation) => void;

  readonly #before: () => void;

  constructor(graph: Graph, listener: (observation: Observation) => void, before: () => void) {
    this.#graph = graph;
    this.#listener = listener;
    this.#before = before;
  }

  get engine(): Graph['engine'] {
    return this.#graph.engine;
  }

  get versions(): Graph['versions'] {
    return this.#graph.versions;
  }

  one<P extends Parameters, R>(statement: Statement<'one', P, R>, parameters: P): Promise<R | null> {
    const count = (row: R | null): number => (row === null ? 0 : 1);
    return this.#watch([statement], () => this.#graph.one(statement, parameters), count);
  }

  many<P extends Parameters, R>(statement: Statement<'many', P, R>, parameters: P): Promise<R[]> {
    return this.#watch(
      [statement],
      () => this.#graph.many(statement, parameters),
      (rows) => rows.length,
    );
  }

  pages<P extends Parameters, R extends Keyed>(
    statement: Statement<'many', P & PageParameters, R>,
    parameters: P,
    size?: number,
  ): AsyncIterable<R[]> {
    return pagesOf(this, statement, parameters, size);
  }

  write(steps: readonly Step[]): Promise<void> {
    const statements = steps.map((each) => each.statement);
    return this.#watch(
      statements,
      () => this.#graph.write(steps),
      () => 0,
    );
  }

  writeAside(steps: readonly Step[]): Promise<void> {
    const statements = steps.map((each) => each.statement);
    return this.#watch(
      statements,
      () => this.#graph.writeAside(steps),
      () => 0,
    );
  }

  close(): Promise<void> {
    return this.#graph.close();
  }

  async #watch<T>(
    statements: readonly { readonly name: string; readonly verb: Verb }[],
    run: () => Promise<T>,
    count: (result: T) => number,
  ): Promise<T> {
    this.#before();
    const start = performance.now();
    const tell = (rows: number, error?: string): void => {
      const milliseconds = performance.now() - start;
      for (const { name, verb } of statements)
        this.#listener({ name, verb, milliseconds, rows, ...(error && { error }) });
    };
    try {
      const result = await run();
      tell(count(result));
      return result;
    } catch (error) {
      tell(0, error instanceof Error ? error.name : 'Error');
      throw error;
    }
  }
}
