import type { Graph } from '../graph/graph.ts';
import type { Snapshot } from '../network/snapshot.ts';
import type { Snapshots } from '../network/snapshots.ts';
import { Keeper, type Versioned, type Wanted } from '../snapshot/keeper.ts';
import { inWorker } from './in-worker.ts';
import type { JobName, Results } from './jobs.ts';
import { partOf, scopeKey, type NetworkScope } from './scope.ts';
import type { Part } from './simple-network.ts';

/** What takes so long that nothing else waits for it. */
const LONG: readonly JobName[] = ['BETWEENNESS'];
/** Results that are kept at a time, of whatever names and scopes. */
const KEPT = 100;

/** A result, and the snapshot and part that it was worked out on. */
export interface Analysis<N extends JobName> extends Versioned {
  readonly result: Results[N];
  readonly snapshot: Snapshot;
  readonly part: Part;
}

/**
 * Keeps what is worked out of the network, each per data version (see `Keeper`): the first that asks has it started in a worker, one
 * at a time beside a long one.
 */
export class Analyses {
  private readonly keepers = new Map<string, Keeper<Analysis<JobName>>>();
  private readonly queues = { long: Promise.resolve<unknown>(null), short: Promise.resolve<unknown>(null) };
  private attempts = 0;

  constructor(
    private readonly graph: Graph,
    private readonly snapshots: Snapshots,
  ) {}

  /** How many pieces of work have ended, well or not; after each, answers may say something else. */
  get ended(): number {
    return this.attempts;
  }

  /** The result to answer from; where it is not there in time, the last one before it. `null` where there is none yet: ask again later. */
  of<N extends JobName>(name: N, scope: NetworkScope, wanted: Wanted): Promise<Analysis<N> | null> {
    const key = `${name} ${scopeKey(scope)}`;
    const keeper = this.keepers.get(key) ?? this.keeperOf(name, scope);
    this.keep(key, keeper);
    return keeper.take(wanted) as Promise<Analysis<N> | null>;
  }

  private keeperOf(name: JobName, scope: NetworkScope): Keeper<Analysis<JobName>> {
    return new Keeper(`The analysis ${name}`, this.graph.versions, (version) =>
      this.workOut(name, scope, version).finally(() => (this.attempts += 1)),
    );
  }

  private async workOut(name: JobName, scope: NetworkScope, version: number): Promise<Analysis<JobName>> {
    const snapshot = await this.snapshots.current({ version, until: Infinity });
    const part = partOf(snapshot, scope);
    const queue = LONG.includes(name) ? 'long' : 'short';
    const work = this.queues[queue].then(() => inWorker({ name, snapshot: snapshot.shared, part }));
    this.queues[queue] = work.catch(() => undefined);
    return { result: await work, snapshot, part, dataVersion: snapshot.dataVersion };
  }

  /** Keeps what was used last, and lets go of what was not used for longest. */
  private keep(key: string, keeper: Keeper<Analysis<JobName>>): void {
    this.keepers.delete(key);
    this.keepers.set(key, keeper);
    const [oldest] = this.keepers.keys();
    if (this.keepers.size > KEPT && oldest !== undefined) this.keepers.delete(oldest);
  }
}
