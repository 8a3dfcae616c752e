import type { Snapshot } from '../network/snapshot.ts';
import type { Snapshots } from '../network/snapshots.ts';
import { inWorker } from './in-worker.ts';
import type { JobName, Results } from './jobs.ts';
import { partOf, scopeKey, type NetworkScope } from './scope.ts';
import type { Part } from './simple-network.ts';

/** How long an answer waits for a result that is being worked out, in milliseconds. */
const PATIENCE = 8_000;
/** What takes so long that nothing else waits for it. */
const LONG: readonly JobName[] = ['BETWEENNESS'];
/** Results that are kept at a time, of whatever names and scopes. */
const KEPT = 100;

/** A result, and the snapshot and part that it was worked out on. */
export interface Analysis<N extends JobName> {
  readonly result: Results[N];
  readonly snapshot: Snapshot;
  readonly part: Part;
}

interface Entry {
  running: Promise<void> | undefined;
  done: Analysis<JobName> | undefined;
}

/**
 * Keeps what is worked out of the network, per data version: the first that asks has it started in a worker, one at a time beside a long one;
 * while a newer one is worked out, the last one answers and says its data version.
 */
export class Analyses {
  private readonly entries = new Map<string, Entry>();
  private readonly queues = { long: Promise.resolve<unknown>(null), short: Promise.resolve<unknown>(null) };
  private attempts = 0;

  constructor(
    private readonly snapshots: Snapshots,
    private readonly patience = PATIENCE,
  ) {}

  /** How many pieces of work have ended, well or not; after each, answers may say something else. */
  get ended(): number {
    return this.attempts;
  }

  /** The result for the newest data version, or the last one before it; `null` where there is none yet: ask again later. */
  async of<N extends JobName>(name: N, scope: NetworkScope = {}): Promise<Analysis<N> | null> {
    const snapshot = await this.snapshots.current();
    const key = `${name} ${scopeKey(scope)}`;
    const entry = this.entries.get(key) ?? { running: undefined, done: undefined };
    this.keep(key, entry);
    if (entry.done?.snapshot.dataVersion !== snapshot.dataVersion && !entry.running)
      entry.running = this.start(entry, name, snapshot, partOf(snapshot, scope));
    if (entry.running && entry.done?.snapshot.dataVersion !== snapshot.dataVersion)
      await Promise.race([entry.running, soon(this.patience)]);
    return (entry.done as Analysis<N> | undefined) ?? null;
  }

  private start(entry: Entry, name: JobName, snapshot: Snapshot, part: Part): Promise<void> {
    const queue = LONG.includes(name) ? 'long' : 'short';
    const work = this.queues[queue].then(() => inWorker({ name, snapshot: snapshot.shared, part }));
    this.queues[queue] = work.catch(() => undefined);
    return work
      .then((result) => void (entry.done = { result, snapshot, part }))
      .finally(() => {
        entry.running = undefined;
        this.attempts += 1;
      });
  }

  /** Keeps the entry as the one used last, and lets go of the one not used for longest. */
  private keep(key: string, entry: Entry): void {
    this.entries.delete(key);
    this.entries.set(key, entry);
    const [oldest] = this.entries.keys();
    if (this.entries.size > KEPT && oldest !== undefined) this.entries.delete(oldest);
  }
}

function soon(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
