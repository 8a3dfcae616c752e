import { BrokenWorkError, CallerError } from '../errors.ts';
import type { DataVersions } from '../graph/data-versions.ts';
import { GraphError } from '../graph/errors.ts';
import { inTime } from './in-time.ts';

/** What is made from one version of the data. */
export interface Versioned {
  readonly dataVersion: number;
}

/** From which version of the data on something is wanted, and until when (as `performance.now()` counts) its request waits for it. */
export interface Wanted {
  readonly version: number;
  readonly until: number;
}

/** Works out a value of at least this version. */
export type Build<T extends Versioned> = (version: number) => Promise<T>;

/**
 * Keeps the newest of what is worked out from the data. At most one is worked out at a time; where a newer one is wanted meanwhile,
 * it follows. Work that fails is told to those who wait for it, and begun again by the next question.
 */
export class Keeper<T extends Versioned> {
  #kept: T | undefined;
  #building: Promise<void> | undefined;
  #wanted = -1;
  #ended = 0;

  /** `what` names in messages what is worked out. */
  constructor(
    private readonly what: string,
    private readonly versions: DataVersions,
    private readonly build: Build<T>,
  ) {}

  /** How many pieces of work have ended, well or not; after each, answers may say something else. */
  get ended(): number {
    return this.#ended;
  }

  /**
   * A value of at least the version wanted. Where it is not there in time, the last one before it, which says its own version;
   * `null` where there is none. Fails where the work fails: with the store's or the caller's error, else with a `BrokenWorkError`.
   */
  async take({ version, until }: Wanted): Promise<T | null> {
    this.#wanted = Math.max(this.#wanted, version);
    // What was under way may be too old; what begins after it is not.
    for (let rounds = 2; rounds > 0 && !this.#reaches(version); rounds -= 1)
      if (!(await inTime(this.#start(version), until))) break;
    return this.#held ?? null;
  }

  #reaches(version: number): boolean {
    const held = this.#held;
    return held !== undefined && held.dataVersion >= version;
  }

  /** The last value, unless it is newer than all that the store has: then the store was emptied or restored since. */
  get #held(): T | undefined {
    const newest = this.versions.newest ?? Infinity;
    if (this.#kept && this.#kept.dataVersion > newest) [this.#kept, this.#wanted] = [undefined, newest];
    return this.#kept;
  }

  #start(version: number): Promise<void> {
    if (this.#building) return this.#building;
    this.#building = this.#work(version).finally(() => {
      this.#building = undefined;
      this.#ended += 1;
      const newer = this.#wanted;
      if (newer > version && !this.#reaches(newer)) this.#start(newer);
    });
    this.#building.catch(() => undefined); // those who still wait hear of it
    return this.#building;
  }

  async #work(version: number): Promise<void> {
    try {
      this.#kept = await this.build(version);
    } catch (error) {
      if (error instanceof GraphError || error instanceof CallerError) throw error;
      throw new BrokenWorkError(this.what, error);
    }
  }
}
