import { NotReadyError } from '../errors.ts';
import type { Graph } from '../graph/graph.ts';
import { currentVersion, versionOf } from '../graph/meta.ts';
import { one } from '../graph/statement.ts';
import { Keeper, type Wanted } from '../snapshot/keeper.ts';
import { readSnapshot } from './read-snapshot.ts';
import type { Snapshot } from './snapshot.ts';

/** How often a snapshot is read again because the data moved on meanwhile, before one is taken that mixes two versions. */
const REPETITIONS = 2;
/**
 * Entities up to which paths are searched in a snapshot. Beyond, on Neo4j, they are searched in the store: there a path
 * takes longer, but a first question need not wait for the whole network to be read (a second for each 30,000 entities).
 */
const MOST_IN_SNAPSHOT = 100_000;

const entityTotal = one<Record<string, never>, { total: number }>('entityTotal');

/** How much the store holds, of which version. */
export interface Holdings {
  readonly dataVersion: number;
  readonly size: number;
}

/** Keeps the snapshot of the newest data version; see `Keeper`. */
export class Snapshots {
  private readonly keeper: Keeper<Snapshot>;
  private readonly holdings: Keeper<Holdings>;

  /** Beyond `most` entities, paths are searched in the store. */
  constructor(
    private readonly graph: Graph,
    private readonly most = graph.engine === 'neo4j' ? MOST_IN_SNAPSHOT : Infinity,
  ) {
    this.keeper = new Keeper('The network', graph.versions, () => readWhole(graph));
    this.holdings = new Keeper('The number of entities', graph.versions, () => count(graph));
  }

  /** How many readings have ended, well or not; after each, answers may say something else. */
  get ended(): number {
    return this.keeper.ended;
  }

  /** The snapshot to answer from; where it is not there in time, the last one before it. A `NotReadyError` where there is none. */
  async current(wanted?: Wanted): Promise<Snapshot> {
    const snapshot = await this.keeper.take(wanted ?? (await newest(this.graph)));
    if (!snapshot) throw new NotReadyError('The network is being read.');
    return snapshot;
  }

  /** What the store holds where that is too much to search paths in a snapshot, else `null`. */
  async beyond(wanted?: Wanted): Promise<Holdings | null> {
    if (this.most === Infinity) return null;
    const holdings = await this.holdings.take(wanted ?? (await newest(this.graph)));
    if (!holdings) throw new NotReadyError('The entities are being counted.');
    return holdings.size > this.most ? holdings : null;
  }
}

/** The newest version known, however long that takes. */
async function newest(graph: Graph): Promise<Wanted> {
  return { version: await currentVersion(graph), until: Infinity };
}

async function count(graph: Graph): Promise<Holdings> {
  const dataVersion = await versionOf(graph);
  return { dataVersion, size: (await graph.one(entityTotal, {}))?.total ?? 0 };
}

/** A snapshot that no write went on beside; where writes do not stop, the last one read, under the version that it was begun at. */
async function readWhole(graph: Graph): Promise<Snapshot> {
  let version = await versionOf(graph);
  for (let left = REPETITIONS; ; left -= 1) {
    const snapshot = await readSnapshot(graph, version);
    const now = await versionOf(graph);
    if (now === version || left === 0) return snapshot;
    version = now;
  }
}
