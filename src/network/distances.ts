import type { Snapshot } from './snapshot.ts';

/** How a search goes through a snapshot: per code of kind, whether such a thing is shared, and whether it is closed; places that are open all the same. */
export interface Walk {
  readonly shared: readonly boolean[];
  readonly closed: readonly boolean[];
  readonly open: ReadonlySet<number>;
}

/** Kinds of thing that others meet in: where steps are counted, each relationship to one is half a step. */
export const sharedByPaths: readonly string[] = [
  'Project',
  'TrainingBase',
  'TrainingCenter',
  'Studio',
  'Event',
  'Competition',
];

/** Kinds that join too many to say anything; they are crossed only on request. */
export const closedKinds: readonly string[] = ['Alliance', 'Place', 'Event', 'Competition', 'Award'];

/** The cost of a place that was not reached. */
export const UNREACHED = 255;

/** A walk that crosses no closed kind but `crossing`, and the places in `open`; `shared` are the kinds that count by half steps. */
export function walkOf(
  { words }: Snapshot,
  shared: readonly string[],
  crossing: readonly string[],
  open: Iterable<number>,
): Walk {
  return {
    shared: words.kinds.map((kind) => shared.includes(kind)),
    closed: words.kinds.map((kind) => closedKinds.includes(kind) && !crossing.includes(kind)),
    open: new Set(open),
  };
}

/** Cost in half steps of a relationship between two places: half a step where one of them is a shared thing. */
export function halfSteps({ shared }: Walk, { columns: { kind } }: Snapshot, one: number, two: number): number {
  return shared[kind[one]!] || shared[kind[two]!] ? 1 : 2;
}

/** Whether a search may reach, but not pass a place. */
export function isClosed({ closed, open }: Walk, { columns: { kind } }: Snapshot, place: number): boolean {
  return closed[kind[place]!]! && !open.has(place);
}

/** Least costs from places to one of the `seeds` (each with a cost of its own), worked out as far as they are asked for. */
export class Distances {
  /** By place; `UNREACHED` where not reached yet. Exact up to the radius that was grown to. */
  readonly costs: Uint8Array;
  /** Places that were reached by a cost, those included that were reached by a smaller one later. */
  readonly reached: number[][] = [];
  private readonly starts: ReadonlySet<number>;
  private grown = 0;

  /** Closed things are reached, not passed, but for seeds and `end`. */
  constructor(
    private readonly snapshot: Snapshot,
    private readonly walk: Walk,
    seeds: readonly (readonly [place: number, cost: number])[],
    private readonly end: number,
  ) {
    this.costs = new Uint8Array(snapshot.size).fill(UNREACHED);
    this.starts = new Set(seeds.map(([place]) => place));
    for (const [place, cost] of seeds) this.reach(place, cost);
  }

  /** Works costs out up to `radius`. */
  grow(radius: number): void {
    for (; this.grown < radius; this.grown += 1) {
      for (const place of this.reached[this.grown] ?? []) if (this.costs[place] === this.grown) this.pass(place);
    }
  }

  private pass(place: number): void {
    if (place !== this.end && !this.starts.has(place) && isClosed(this.walk, this.snapshot, place)) return;
    const { offset, other } = this.snapshot.columns;
    for (let index = offset[place]!; index < offset[place + 1]!; index += 1) {
      const next = other[index]!;
      const total = this.grown + halfSteps(this.walk, this.snapshot, place, next);
      if (total < this.costs[next]!) this.reach(next, total);
    }
  }

  private reach(place: number, cost: number): void {
    this.costs[place] = cost;
    (this.reached[cost] ??= []).push(place);
  }
}
