import type { DataVersions } from './data-versions.ts';
import type { Statement, Step, Parameters } from './statement.ts';

/** A row that a keyset stream can continue after: `cursor` is its place in the total order of the statement. */
export interface Keyed {
  readonly cursor: string;
}

/** What a keyset stream adds to a statement's parameters: rows strictly after `after`, at most `size` of them. */
export type PageParameters = {
  readonly after: string;
  readonly size: number;
};

/**
 * The storage port: all that the service asks of a graph store. Two engines stand behind it, the embedded one and Neo4j;
 * the same statement gives the same rows on both.
 *
 * Every verb fails with a `StoreUnavailableError` when the store cannot be reached or does not answer within the
 * deadline, and with a `StatementError` that names the statement when the store refuses it.
 */
export interface Graph {
  /** The engine that answers. */
  readonly engine: Engine;

  /** What this process knows of the data version; each `write` notes the one that it has made. */
  readonly versions: DataVersions;

  /** The only row of a reading statement, or `null` when it has none; more than one row is a `StatementError`. */
  one<P extends Parameters, R>(statement: Statement<'one', P, R>, parameters: P): Promise<R | null>;

  /** All rows of a reading statement, in the statement's own order. */
  many<P extends Parameters, R>(statement: Statement<'many', P, R>, parameters: P): Promise<R[]>;

  /**
   * All rows of a reading statement, page by page in constant memory. The statement takes `$after` and `$size`, orders by
   * its `cursor` and returns only rows whose cursor is greater than `$after`; the stream starts after `''`.
   */
  pages<P extends Parameters, R extends Keyed>(
    statement: Statement<'many', P & PageParameters, R>,
    parameters: P,
    size?: number,
  ): AsyncIterable<R[]>;

  /**
   * Runs all steps in one transaction: all of them or none. Raises the data version by one in the same transaction.
   * A step that breaks a uniqueness fails with a `ConstraintError`. Applied exactly once, even where the
   * acknowledgement of the commit is lost on the wire.
   */
  write(steps: readonly Step[]): Promise<void>;

  /**
   * Like `write`, for what is kept beside the data and worked out from it (a layout): the data version stays as it is, so
   * that nobody takes the data for changed.
   */
  writeAside(steps: readonly Step[]): Promise<void>;

  /** Gives everything back that the store holds. Calling it twice is allowed; any other verb afterwards fails. */
  close(): Promise<void>;
}

/** The stores that the service can run on. */
export type Engine = 'embedded' | 'neo4j';
