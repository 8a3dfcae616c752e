import type { Graph } from '../graph/graph.ts';
import { versionOf } from '../graph/meta.ts';
import { one } from '../graph/statement.ts';
import { readSnapshot } from './read-snapshot.ts';
import type { Snapshot } from './snapshot.ts';

/** How long a data version counts as current without asking again. */
const FRESH_MILLISECONDS = 1000;
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

/**
 * Keeps the snapshot of the newest data version. The version is asked for at most once a second; while a newer snapshot
 * is built, answers come from the last one.
 */
export class Snapshots {
  private held: Snapshot | undefined;
  private building: Promise<Snapshot> | undefined;
  private holdings: Holdings | undefined;
  private checked = 0;
  private attempts = 0;

  /** Beyond `most` entities, paths are searched in the store. */
  constructor(
    private readonly graph: Graph,
    private readonly most = graph.engine === 'neo4j' ? MOST_IN_SNAPSHOT : Infinity,
  ) {}

  /** How many readings have ended, well or not; after each, answers may say something else. */
  get ended(): number {
    return this.attempts;
  }

  /** The snapshot to answer from. */
  async current(): Promise<Snapshot> {
    const { dataVersion } = await this.look();
    if (this.held?.dataVersion === dataVersion) return this.held;
    const building = this.build(dataVersion);
    if (!this.held) return building;
    building.catch(() => undefined);
    return this.held;
  }

  /** What the store holds where that is too much to search paths in a snapshot, else `undefined`. */
  async beyond(): Promise<Holdings | undefined> {
    const holdings = await this.look();
    return holdings.size > this.most ? holdings : undefined;
  }

  private async look(): Promise<Holdings> {
    if (this.holdings && Date.now() - this.checked < FRESH_MILLISECONDS) return this.holdings;
    const [dataVersion, total] = await Promise.all([
      versionOf(this.graph),
      this.most === Infinity ? null : this.graph.one(entityTotal, {}),
    ]);
    this.checked = Date.now();
    return (this.holdings = { dataVersion, size: total?.total ?? 0 });
  }

  private build(version: number): Promise<Snapshot> {
    this.building ??= readWhole(this.graph, version)
      .then((snapshot) => (this.held = snapshot))
      .finally(() => {
        this.building = undefined;
        this.attempts += 1;
      });
    return this.building;
  }
}

/** A snapshot that no write went on beside; where writes do not stop, the last one read, under the version that it was begun at. */
async function readWhole(graph: Graph, version: number, left = REPETITIONS): Promise<Snapshot> {
  const snapshot = await readSnapshot(graph, version);
  const now = await versionOf(graph);
  return now === version || left === 0 ? snapshot : readWhole(graph, now, left - 1);
}
