import type { Engine } from './graph.ts';
import type { SentParameters } from './parameters.ts';

/** A statement ready to run: its name for messages, its text, its checked parameters. */
export interface Run {
  readonly name: string;
  readonly text: string;
  readonly parameters: SentParameters;
}

/** A row in plain values: integers are numbers when safe, else bigints; temporals are ISO strings. */
export type Row = Record<string, unknown>;

/**
 * What an engine does beneath the port. `signal` is aborted when the caller no longer waits. Errors come translated
 * (`errors.ts`).
 */
export interface Store {
  readonly engine: Engine;

  /** All rows of a reading statement. */
  read(run: Run, signal: AbortSignal): Promise<Row[]>;

  /**
   * Runs all in one transaction, exactly once; begins no commit after `signal` is aborted. Gives the first row of the first
   * statement; nothing where it has none, or where a lost acknowledgement took it along.
   */
  write(runs: readonly Run[], signal: AbortSignal): Promise<Row | undefined>;

  /** Gives everything back; called once. */
  close(): Promise<void>;
}
