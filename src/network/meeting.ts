import { Distances, halfSteps, isClosed, UNREACHED, type Walk } from './distances.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Costs to the end of a path, by searches from both ends that meet halfway: each goes half as far as one alone would have
 * to, past far fewer of the things that everybody is joined to.
 */
export class Meeting {
  private readonly start: Distances;
  private readonly end: Distances;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly walk: Walk,
    private readonly from: number,
    private readonly to: number,
  ) {
    this.start = new Distances(snapshot, walk, [[from, 0]], to);
    this.end = new Distances(snapshot, walk, [[to, 0]], from);
  }

  /** Least costs to the end, exact for every place on a way of at most this cost, and never too low elsewhere. */
  toEnd(most: number): Uint8Array {
    const half = most >>> 1;
    this.start.grow(half);
    this.end.grow(most - half);
    const costs = this.end.costs.slice();
    const reached = this.end.reached.map((places) => places.slice());
    for (let cost = most - half; cost <= most; cost += 1) {
      for (const place of reached[cost] ?? [])
        if (costs[place] === cost && this.fits(place, cost, most)) this.back(place, cost, most, costs, reached);
    }
    return costs;
  }

  private fits(place: number, cost: number, most: number): boolean {
    const before = this.start.costs[place]!;
    return before !== UNREACHED && before + cost <= most;
  }

  private back(place: number, cost: number, most: number, costs: Uint8Array, reached: number[][]): void {
    if (place !== this.from && place !== this.to && isClosed(this.walk, this.snapshot, place)) return;
    const { offset, other } = this.snapshot.columns;
    for (let index = offset[place]!; index < offset[place + 1]!; index += 1) {
      const next = other[index]!;
      const total = cost + halfSteps(this.walk, this.snapshot, place, next);
      if (total >= costs[next]! || !this.fits(next, total, most)) continue;
      costs[next] = total;
      (reached[total] ??= []).push(next);
    }
  }
}
