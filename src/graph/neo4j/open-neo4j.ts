import { withinDeadline, type Deadlines } from '../deadline.ts';
import { StoreUnavailableError } from '../errors.ts';
import type { Store } from '../store.ts';
import { Neo4jConnection, type Neo4jAddress } from './neo4j-connection.ts';
import { Neo4jStore } from './neo4j-store.ts';

/** A Neo4j as the store; see `Neo4jAddress`. */
export interface Neo4jOptions extends Neo4jAddress {
  readonly engine: 'neo4j';
}

/**
 * Opens Neo4j as a store. One that is away is no error: the first contact is made up for by a later verb. Throws a
 * `StoreSettingsError` for an address, user, password or database that it refuses.
 */
export async function openNeo4j(options: Neo4jOptions, deadlines: Deadlines): Promise<Store> {
  const store = new Neo4jStore(new Neo4jConnection(options, deadlines), deadlines);
  try {
    await withinDeadline(deadlines.readDeadline, 'Neo4j is away.', (signal) => store.prepare(signal));
  } catch (error) {
    if (error instanceof StoreUnavailableError) return store;
    await store.close();
    throw error;
  }
  return store;
}
