import type { Graph } from '../graph/graph.ts';
import type { Snapshots } from '../network/snapshots.ts';
import { buildSearchIndex } from './build-search-index.ts';
import type { SearchIndex } from './search-index.ts';

/**
 * Keeps the index of names of the newest data version, beside the edge snapshot that it is built on; while a newer one is
 * built, answers come from the last.
 */
export class SearchIndexes {
  private held: SearchIndex | undefined;
  private building: Promise<SearchIndex> | undefined;
  private attempts = 0;

  constructor(
    private readonly graph: Graph,
    private readonly snapshots: Snapshots,
  ) {}

  /** How many indexings have ended, well or not; after each, answers may say something else. */
  get ended(): number {
    return this.attempts;
  }

  /** The index to answer from. */
  async current(): Promise<SearchIndex> {
    const snapshot = await this.snapshots.current();
    if (this.held?.dataVersion === snapshot.dataVersion) return this.held;
    this.building ??= buildSearchIndex(this.graph, snapshot)
      .then((index) => (this.held = index))
      .finally(() => {
        this.building = undefined;
        this.attempts += 1;
      });
    if (!this.held) return this.building;
    this.building.catch(() => undefined);
    return this.held;
  }
}
