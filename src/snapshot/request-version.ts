import type { Graph } from '../graph/graph.ts';
import { currentVersion } from '../graph/meta.ts';
import type { Versioned, Wanted } from './keeper.ts';

/** The oldest and the newest version of the data that one answer was made from. */
export interface MixedVersions {
  readonly from: number;
  readonly to: number;
}

/**
 * The version of the data that one request answers from: it takes each thing that is kept beside the store once, at least of the
 * version that was known as it began, and notes what its reads of the store have met.
 */
export class RequestVersion {
  /** Until when the request waits for what is being worked out, as `performance.now()` counts. */
  readonly until: number;
  readonly #graph: Graph;
  readonly #taken = new Map<string, Promise<Versioned | null>>();
  #wanted: Promise<Wanted> | undefined;
  #begun: number | undefined;
  #hasRead = false;
  #met: number[] = [];

  /** `patience` in milliseconds, from now on. */
  constructor(graph: Graph, patience: number) {
    this.#graph = graph;
    this.until = performance.now() + patience;
    this.#begun = graph.versions.newest;
  }

  /** The version that nothing may be older than, and until when the request waits. */
  wanted(): Promise<Wanted> {
    return (this.#wanted ??= this.#look());
  }

  /** The same thing for all who ask for it under this name: what `take` gives for the version wanted. */
  take<T extends Versioned | null>(name: string, take: (wanted: Wanted) => Promise<T>): Promise<T> {
    const before = this.#taken.get(name) ?? this.#take(take);
    this.#taken.set(name, before);
    return before as Promise<T>;
  }

  /** Notes that a statement has just read the store. */
  readStore(): void {
    this.#hasRead = true;
    const { newest } = this.#graph.versions;
    if (newest !== undefined) this.#met.push(newest);
  }

  /** Answers from now on from the newest version known: the request has written, or is asked once more. */
  begin(): void {
    this.#taken.clear();
    this.#wanted = undefined;
    this.#begun = this.#graph.versions.newest;
    this.#hasRead = false;
    this.#met = [];
  }

  /** Whether somebody wrote after the request began, and part of the answer came from before, part from after. */
  get isOvertaken(): boolean {
    return this.mixed !== null && this.mixed.to > (this.#begun ?? Infinity);
  }

  /** The versions that were mixed, where there was more than one. */
  get mixed(): MixedVersions | null {
    const met = [...this.#met, ...(this.#hasRead && this.#begun !== undefined ? [this.#begun] : [])];
    const [from, to] = [Math.min(...met), Math.max(...met)];
    return from < to ? { from, to } : null;
  }

  async #look(): Promise<Wanted> {
    const version = await currentVersion(this.#graph);
    if (!this.#hasRead || this.#begun === undefined) this.#begun = version;
    return { version, until: this.until };
  }

  async #take<T extends Versioned | null>(take: (wanted: Wanted) => Promise<T>): Promise<T> {
    const value = await take(await this.wanted());
    if (value) this.#met.push(value.dataVersion);
    return value;
  }
}
