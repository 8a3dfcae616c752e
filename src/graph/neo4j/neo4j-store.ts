import { setTimeout as pause } from 'node:timers/promises';
import type { Session } from 'neo4j-driver';
import { catalog } from '../catalog.ts';
import type { Deadlines } from '../deadline.ts';
import { checkFormat, dataVersion, foundMeta, storeFormat } from '../meta.ts';
import type { Row, Run, Store } from '../store.ts';
import type { Neo4jConnection } from './neo4j-connection.ts';
import { isPassing, translated } from './neo4j-errors.ts';
import { makeKeys } from './neo4j-keys.ts';
import { neo4jParameters, receivedRows } from './neo4j-values.ts';
import { writeOnce } from './write-once.ts';

/** Pauses before a read is asked again, in milliseconds. */
const pauses = [100, 300, 600];

const rebuild = 'Empty the database and build it again with "npm run seed".';

/** Neo4j beneath the port. Keys and data version are made at the first contact, whenever that succeeds. */
export class Neo4jStore implements Store {
  readonly engine = 'neo4j';
  readonly #connection: Neo4jConnection;
  readonly #deadlines: Deadlines;
  #prepared: Promise<void> | undefined;

  constructor(connection: Neo4jConnection, deadlines: Deadlines) {
    this.#connection = connection;
    this.#deadlines = deadlines;
  }

  /** Resolves after the first successful contact; throws translated errors, and can be asked again. */
  prepare(signal: AbortSignal): Promise<void> {
    this.#watch(signal);
    return this.#prepare(signal).catch((error: unknown) => {
      throw translated('prepare', error);
    });
  }

  async read(run: Run, signal: AbortSignal): Promise<Row[]> {
    this.#watch(signal);
    try {
      await this.#prepare(signal);
      return await again(signal, () => this.#connection.with('READ', (session) => this.#rows(session, run)));
    } catch (error) {
      throw translated(run.name, error);
    }
  }

  async write(runs: readonly Run[], signal: AbortSignal): Promise<Row | undefined> {
    this.#watch(signal);
    try {
      await this.#prepare(signal);
      const timeout = this.#deadlines.writeDeadline;
      return await this.#connection.with('WRITE', (session) => writeOnce(session, runs, timeout, signal));
    } catch (error) {
      throw translated(runs[0]?.name ?? 'write', error);
    }
  }

  close(): Promise<void> {
    return this.#connection.close();
  }

  async #rows(session: Session, run: Run): Promise<Row[]> {
    const timeout = this.#deadlines.readDeadline;
    const { records } = await session.run(run.text, neo4jParameters(run.parameters), { timeout });
    return receivedRows(run.name, records);
  }

  #prepare(signal: AbortSignal): Promise<void> {
    this.#prepared ??= again(signal, () => this.#connection.with('WRITE', firstContact)).catch((error: unknown) => {
      this.#prepared = undefined;
      throw error;
    });
    return this.#prepared;
  }

  #watch(signal: AbortSignal): void {
    signal.addEventListener('abort', () => {
      if (this.#connection.missedDeadline()) this.#prepared = undefined;
    });
  }
}

async function firstContact(session: Session): Promise<void> {
  await makeKeys(session);
  await session.run(catalog().text(foundMeta.name, 'write', 'neo4j'), neo4jParameters({ format: storeFormat }));
  const { records } = await session.run(catalog().text(dataVersion.name, 'one', 'neo4j'));
  checkFormat(Number(records[0]?.get('format')), rebuild);
}

/** Runs `work` again after passing troubles, until the caller no longer waits. */
async function again<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  for (const wait of pauses) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error) || signal.aborted) throw error;
      await pause(wait);
    }
  }
  return work();
}
