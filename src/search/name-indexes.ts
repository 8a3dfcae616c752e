import type { Graph } from '../graph/graph.ts';
import type { Snapshots } from '../network/snapshots.ts';
import { buildNameIndex } from './build-name-index.ts';
import type { NameIndex } from './name-index.ts';

/**
 * Keeps the index of names of the newest data version, beside the edge snapshot that it is built on; while a newer one is
 * built, answers come from the last.
 */
export class NameIndexes {
  private held: NameIndex | undefined;
  private building: Promise<NameIndex> | undefined;

  constructor(
    private readonly graph: Graph,
    private readonly snapshots: Snapshots,
  ) {}

  /** The index to answer from. */
  async current(): Promise<NameIndex> {
    const snapshot = await this.snapshots.current();
    if (this.held?.dataVersion === snapshot.dataVersion) return this.held;
    this.building ??= buildNameIndex(this.graph, snapshot)
      .then((index) => (this.held = index))
      .finally(() => (this.building = undefined));
    if (!this.held) return this.building;
    this.building.catch(() => undefined);
    return this.held;
  }
}
