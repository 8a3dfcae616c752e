import type { Graph } from '../graph/graph.ts';
import { versionOf } from '../graph/meta.ts';
import { readSnapshot, type Snapshot } from './snapshot.ts';

/** How long a data version counts as current without asking again. */
const FRESH_MILLISECONDS = 1000;

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
    this.building ??= readSnapshot(this.graph, version)
      .then((snapshot) => (this.held = snapshot))
      .finally(() => (this.building = undefined));
    return this.building;
  }
}
