import type { Graph } from '../graph/graph.ts';
import { versionOf } from '../graph/meta.ts';
import { readSnapshot } from './read-snapshot.ts';
import type { Snapshot } from './snapshot.ts';

/** How long a data version counts as current without asking again. */
const FRESH_MILLISECONDS = 1000;
/** How often a snapshot is read again because the data moved on meanwhile, before one is taken that mixes two versions. */
const REPETITIONS = 2;

/**
 * Keeps the snapshot of the newest data version. The version is asked for at most once a second; while a newer snapshot
 * is built, answers come from the last one.
 */
export class Snapshots {
  private held: Snapshot | undefined;
  private building: Promise<Snapshot> | undefined;
  private checked = 0;

  constructor(private readonly graph: Graph) {}

  /** The snapshot to answer from. */
  async current(): Promise<Snapshot> {
    if (this.held && Date.now() - this.checked < FRESH_MILLISECONDS) return this.held;
    const version = await versionOf(this.graph);
    this.checked = Date.now();
    if (this.held?.dataVersion === version) return this.held;
    const building = this.build(version);
    if (!this.held) return building;
    building.catch(() => undefined);
    return this.held;
  }

  private build(version: number): Promise<Snapshot> {
    this.building ??= readWhole(this.graph, version)
      .then((snapshot) => (this.held = snapshot))
      .finally(() => (this.building = undefined));
    return this.building;
  }
}

/** A snapshot that no write went on beside; where writes do not stop, the last one read, under the version that it was begun at. */
async function readWhole(graph: Graph, version: number, left = REPETITIONS): Promise<Snapshot> {
  const snapshot = await readSnapshot(graph, version);
  const now = await versionOf(graph);
  return now === version || left === 0 ? snapshot : readWhole(graph, now, left - 1);
}
