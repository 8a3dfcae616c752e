import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { planNetwork } from '../generate/generate.ts';
import type { Network } from '../generate/network.ts';
import { cachedStore, type Loading } from '../store/cached-store.ts';
import { startNeo4j, type Neo4jServer } from '../../src/cli/neo4j/start-neo4j.ts';
import type { Engine } from '../../src/graph/graph.ts';
import { startService, type Service } from './service.ts';

/** A service over a generated network. */
export interface NetworkService extends Service {
  readonly network: Network;
  readonly loading: Loading;
  /** Folder of its store. */
  readonly folder: string;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What the topics of one run share: sizes, engine, and the services that they ask. */
export class Bench {
  readonly #shared = new Map<number, Promise<NetworkService>>();
  #isBuilt = false;
  readonly #servers = new Map<number, Promise<Neo4jServer>>();

  constructor(
    readonly engine: Engine,
    /** Numbers of entities, ascending. */
    readonly sizes: readonly number[],
  ) {}

  /** The service over a network of this size, started at its first use and shared by all topics. */
  async service(size: number): Promise<NetworkService> {
    const service = this.#shared.get(size) ?? this.#start(size);
    this.#shared.set(size, service);
    await isReady(await service);
    return service;
  }

  /** A service that has answered nothing yet, which takes the place of the shared one. */
  async freshService(size: number): Promise<NetworkService> {
    await this.stopped(size);
    return this.service(size);
  }

  /** Stops the service over a network of this size, so that its store is free; the next use starts another. */
  async stopped(size: number): Promise<void> {
    await (await this.#shared.get(size))?.stop();
    this.#shared.delete(size);
  }

  /** Stops all that was started. */
  async close(): Promise<void> {
    for (const service of this.#shared.values()) await (await service).stop();
    for (const server of this.#servers.values()) await (await server).stop();
  }

  async #start(size: number): Promise<NetworkService> {
    const network = await planNetwork({ entities: size });
    const { folder, loading } = cachedStore(this.engine, network);
    const settings = this.engine === 'neo4j' ? { NEO4J_URI: await this.#neo4j(size, folder) } : { DATA_DIR: folder };
    this.#build();
    return { ...(await startService(ROOT, settings)), network, loading, folder };
  }

  /** So that no start counts the time of a build. */
  #build(): void {
    if (!this.#isBuilt) execFileSync(process.execPath, ['src/start.js', '--help'], { cwd: ROOT, stdio: 'ignore' });
    this.#isBuilt = true;
  }

  async #neo4j(size: number, folder: string): Promise<string> {
    const server = this.#servers.get(size) ?? startNeo4j({ folder, port: 0 });
    this.#servers.set(size, server);
    return (await server).uri;
  }
}

/** A service that has just done something large turns requests away for a moment. */
async function isReady({ url }: Service): Promise<void> {
  while (!(await fetch(`${url}/readyz`)).ok) await pause(100);
}
