import type { Graph } from '../graph/graph.ts';
import { versionOf } from '../graph/meta.ts';
import type { Snapshots } from '../network/snapshots.ts';
import type { Measures } from './measures.ts';
import { measureNetwork } from './network-measures.ts';
import { measureStore } from './stored-measures.ts';

/** How long measures count as current without asking again, in milliseconds. */
const FRESH = 1_000;

/** Keeps what lists hold at most in a graph: nobody waits for it, it is measured in the background once per data version. */
export class KeptMeasures {
  private held: Measures | undefined;
  private measuring: Promise<void> | undefined;
  private checked = -Infinity;

  /** The network is measured in the snapshots of the graph. */
  constructor(
    private readonly graph: Graph,
    private readonly snapshots: Snapshots,
  ) {}

  /** The last measures; `undefined` before the first. Begins to measure anew where the data has moved on. */
  get known(): Measures | undefined {
    void this.refreshed();
    return this.held;
  }

  /** Resolves once the measures are those of the newest data that was looked for, or cannot be had. */
  refreshed(): Promise<void> {
    if (!this.measuring && performance.now() - this.checked < FRESH) return Promise.resolve();
    this.measuring ??= this.measure()
      .catch(() => undefined) // the store is away, as answers say; the last measures stay
      .finally(() => {
        this.measuring = undefined;
        this.checked = performance.now();
      });
    return this.measuring;
  }

  private async measure(): Promise<void> {
    if (this.held && (await versionOf(this.graph)) === this.held.dataVersion) return;
    const snapshot = await this.snapshots.current();
    if (snapshot.dataVersion === this.held?.dataVersion) return; // a newer one is being read
    const network = await measureNetwork(snapshot);
    const store = await measureStore(this.graph);
    this.held = {
      dataVersion: snapshot.dataVersion,
      populations: new Map([...network.populations, ...store.populations]),
      sizes: new Map([...network.sizes, ...store.sizes]),
      links: network.links,
    };
  }
}
