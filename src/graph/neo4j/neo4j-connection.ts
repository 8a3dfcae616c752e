import neo4j, { type Driver, type Session, type SessionMode } from 'neo4j-driver';
import type { Deadlines } from '../deadline.ts';
import { StoreSettingsError } from '../errors.ts';

/** Where a Neo4j is and how to log in: `bolt://` (one server) or `neo4j://` (routed); no `user` means no login; no `database` the default one. */
export interface Neo4jAddress {
  readonly uri: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  readonly database?: string | undefined;
}

/** The longest wait for a new connection, in milliseconds. */
const connectionTimeout = 2_000;

/** A pool of connections to one Neo4j that can be thrown away and filled anew. */
export class Neo4jConnection {
  readonly #address: Neo4jAddress;
  readonly #deadlines: Deadlines;
  #driver: Driver;
  #missed = 0;

  /** Opens no connection yet; throws a `StoreSettingsError` for an address that can never work. */
  constructor(address: Neo4jAddress, deadlines: Deadlines) {
    this.#address = address;
    this.#deadlines = deadlines;
    this.#driver = this.#newDriver();
  }

  /** Runs `work` with a session of its own. */
  async with<T>(mode: SessionMode, work: (session: Session) => Promise<T>): Promise<T> {
    const { database } = this.#address;
    const session = this.#driver.session({ defaultAccessMode: mode, ...(database !== undefined && { database }) });
    try {
      const result = await work(session);
      this.#missed = 0;
      return result;
    } finally {
      await session.close().catch(() => undefined);
    }
  }

  /**
   * Notes a deadline that passed. After two in a row with no answer between, the connections are taken for dead (a
   * firewall that forgot them answers nothing at all) and replaced; answers whether they were.
   */
  missedDeadline(): boolean {
    this.#missed += 1;
    if (this.#missed < 2) return false;
    this.#missed = 0;
    const dead = this.#driver;
    this.#driver = this.#newDriver();
    void dead.close().catch(() => undefined);
    return true;
  }

  close(): Promise<void> {
    return this.#driver.close();
  }

  #newDriver(): Driver {
    const { uri, user, password } = this.#address;
    const { readDeadline, writeDeadline } = this.#deadlines;
    try {
      return neo4j.driver(uri, user === undefined ? undefined : neo4j.auth.basic(user, password ?? ''), {
        useBigInt: true,
        telemetryDisabled: true,
        connectionTimeout,
        connectionAcquisitionTimeout: Math.max(connectionTimeout, readDeadline * 0.6),
        maxTransactionRetryTime: writeDeadline * 0.5,
      });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw new StoreSettingsError(
        `"${uri}" is no address of a Neo4j (${message}); write bolt://host:7687 or neo4j://host:7687.`,
        { cause: error },
      );
    }
  }
}
