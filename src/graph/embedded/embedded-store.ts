import type grafeo from '@grafeo-db/js';
import { GraphError, StoreUnavailableError } from '../errors.ts';
import type { Row, Run, Store } from '../store.ts';
import { statusOf, translated } from './grafeo-errors.ts';
import { receivedRows } from './grafeo-values.ts';

/** How often a transaction is run again after meeting another writer. */
const attempts = 3;

/** The embedded engine beneath the port: readers side by side, writers one after another. */
export class EmbeddedStore implements Store {
  readonly engine = 'embedded';
  readonly #database: grafeo.GrafeoDB;
  readonly #afterClose: () => void;
  #lastWrite: Promise<unknown> = Promise.resolve();

  /** `afterClose` runs once the database has given back its file. */
  constructor(database: grafeo.GrafeoDB, afterClose: () => void) {
    this.#database = database;
    this.#afterClose = afterClose;
  }

  async read(run: Run): Promise<Row[]> {
    try {
      const result = await this.#database.executeCypher(run.text, run.parameters);
      return await receivedRows(run.name, result);
    } catch (error) {
      throw error instanceof GraphError ? error : translated(run.name, error);
    }
  }

  write(runs: readonly Run[], signal: AbortSignal): Promise<Row | undefined> {
    const turn = this.#lastWrite.then(() => this.#transaction(runs, signal, attempts));
    this.#lastWrite = turn.catch(() => undefined);
    return turn;
  }

  /** Waits for the writers in the queue; the engine writes everything to its file as it closes. */
  async close(): Promise<void> {
    await this.#lastWrite;
    this.#database.close();
    this.#afterClose();
  }

  async #transaction(runs: readonly Run[], signal: AbortSignal, left: number): Promise<Row | undefined> {
    refuseLate(signal);
    const transaction = this.#database.beginTransaction();
    let name = runs[0]?.name ?? '';
    let first: Row | undefined;
    try {
      for (const [index, run] of runs.entries()) {
        ({ name } = run);
        const result = await transaction.executeCypher(run.text, run.parameters);
        if (index === 0) [first] = await receivedRows(name, result);
        refuseLate(signal);
      }
      transaction.commit();
      return first;
    } catch (error) {
      if (transaction.isActive) transaction.rollback();
      if (statusOf(error) === '40000' && left > 1) return this.#transaction(runs, signal, left - 1);
      throw error instanceof GraphError ? error : translated(name, error);
    }
  }
}

/** The caller was told that the deadline passed: nothing may be committed any more. */
function refuseLate(signal: AbortSignal): void {
  if (signal.aborted) throw new StoreUnavailableError('The deadline of the write has passed; nothing was written.');
}
