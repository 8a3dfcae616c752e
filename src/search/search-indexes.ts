import { NotReadyError } from '../errors.ts';
import type { Graph } from '../graph/graph.ts';
import type { Snapshots } from '../network/snapshots.ts';
import { Keeper, type Wanted } from '../snapshot/keeper.ts';
import { buildSearchIndex } from './build-search-index.ts';
import type { SearchIndex } from './search-index.ts';

/** Keeps the index of names of the newest data version, beside the edge snapshot that it is built on; see `Keeper`. */
export class SearchIndexes {
  private readonly keeper: Keeper<SearchIndex>;

  constructor(graph: Graph, snapshots: Snapshots) {
    this.keeper = new Keeper('The index of names', graph.versions, async (version) =>
      buildSearchIndex(graph, await snapshots.current({ version, until: Infinity })),
    );
  }

  /** How many indexings have ended, well or not; after each, answers may say something else. */
  get ended(): number {
    return this.keeper.ended;
  }

  /** The index to answer from; where it is not there in time, the last one before it. A `NotReadyError` where there is none. */
  async current(wanted: Wanted): Promise<SearchIndex> {
    const index = await this.keeper.take(wanted);
    if (!index) throw new NotReadyError('The index of names is being made.');
    return index;
  }
}
