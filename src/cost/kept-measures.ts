import type { Graph } from '../graph/graph.ts';
import { currentVersion } from '../graph/meta.ts';
import type { Snapshots } from '../network/snapshots.ts';
import { Keeper } from '../snapshot/keeper.ts';
import type { Measures } from './measures.ts';
import { measureNetwork } from './network-measures.ts';
import { measureStore } from './stored-measures.ts';

/** Keeps what lists hold at most in a graph: nobody waits for it, it is measured in the background once per data version. */
export class KeptMeasures {
  private readonly keeper: Keeper<Measures>;
  private held: Measures | undefined;

  /** The network is measured in the snapshots of the graph. */
  constructor(
    private readonly graph: Graph,
    snapshots: Snapshots,
  ) {
    this.keeper = new Keeper('What lists hold', graph.versions, () => measure(graph, snapshots));
  }

  /** The last measures; `undefined` before the first. Begins to measure anew where the data has moved on. */
  get known(): Measures | undefined {
    void this.refreshed().catch(() => undefined); // the store is away, as answers say; the last measures stay
    return this.held;
  }

  /** Resolves once the measures are those of the newest data that is known; fails where they cannot be had. */
  async refreshed(): Promise<void> {
    const version = await currentVersion(this.graph);
    if (this.held?.dataVersion !== version)
      this.held = (await this.keeper.take({ version, until: Infinity })) ?? undefined;
  }
}

async function measure(graph: Graph, snapshots: Snapshots): Promise<Measures> {
  const snapshot = await snapshots.current();
  const [network, store] = [await measureNetwork(snapshot), await measureStore(graph)];
  return {
    dataVersion: snapshot.dataVersion,
    populations: new Map([...network.populations, ...store.populations]),
    sizes: new Map([...network.sizes, ...store.sizes]),
    links: network.links,
  };
}
