import type { HalfEdge, Snapshot } from './snapshot.ts';

/** What is asked: paths between two places, at most `maxLength` steps long, through entities of no `closed` kind. */
export interface PathQuestion {
  readonly from: number;
  readonly to: number;
  readonly maxLength: number;
  readonly limit: number;
  readonly closed: ReadonlySet<string>;
}

/** A path: the places that it passes, and its length in steps. */
export interface FoundPath {
  readonly places: readonly number[];
  readonly length: number;
}

/** The paths found, shortest first; `truncated` where there are more, or where the search was cut short. */
export interface FoundPaths {
  readonly paths: readonly FoundPath[];
  readonly truncated: boolean;
}

/** Kinds of thing that two meet in: the two relationships that meet there are one step. */
const shared: ReadonlySet<string> = new Set([
  'Project',
  'TrainingBase',
  'TrainingCenter',
  'Studio',
  'Event',
  'Competition',
]);

/** Edges that one search looks at before it is cut short. */
const MOST_VISITS = 1_000_000;

/**
 * The shortest and next-shortest paths without repetition. Half steps are counted: a relationship to a shared thing is
 * half a step, any other a whole one; a length is rounded up.
 */
export function findPaths(snapshot: Snapshot, question: PathQuestion): FoundPaths {
  const most = question.maxLength * 2;
  const distances = distancesTo(snapshot, question, most);
  const search = new Search(snapshot, question, distances);
  for (let cost = distances.get(question.from) ?? Infinity; cost <= most && !search.done; cost += 1)
    search.ofCost(cost);
  return { paths: search.found.slice(0, question.limit), truncated: search.done };
}

/** Cost in half steps of the relationships between two places. */
function costOf({ kinds }: Snapshot, a: number, b: number): number {
  return shared.has(kinds[a]!) || shared.has(kinds[b]!) ? 1 : 2;
}

/** Least cost from each place to the target, up to `most`; closed kinds are not passed. */
function distancesTo(snapshot: Snapshot, { from, to, closed }: PathQuestion, most: number): Map<number, number> {
  const distances = new Map([[to, 0]]);
  const reached: number[][] = [[to]];
  for (let cost = 0; cost <= most; cost += 1) {
    for (const place of reached[cost] ?? []) {
      if (distances.get(place) !== cost || (place !== to && place !== from && closed.has(snapshot.kinds[place]!)))
        continue;
      for (const { to: next } of snapshot.edges[place]!) {
        const total = cost + costOf(snapshot, place, next);
        if (total > most || total >= (distances.get(next) ?? Infinity)) continue;
        distances.set(next, total);
        (reached[total] ??= []).push(next);
      }
    }
  }
  return distances;
}

class Search {
  readonly found: FoundPath[] = [];
  done = false;
  private visits = 0;
  private readonly trail: number[];
  private readonly onTrail: Set<number>;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly question: PathQuestion,
    private readonly distances: ReadonlyMap<number, number>,
  ) {
    this.trail = [question.from];
    this.onTrail = new Set(this.trail);
  }

  /** Adds all paths of exactly this cost, until there are more than were asked for. */
  ofCost(cost: number): void {
    this.extend(this.question.from, cost, cost);
  }

  private extend(place: number, left: number, whole: number): void {
    if (place === this.question.to) {
      if (left === 0) this.add(whole);
      return;
    }
    if (place !== this.question.from && this.question.closed.has(this.snapshot.kinds[place]!)) return;
    let last = -1;
    for (const { to } of this.snapshot.edges[place]!) {
      this.visits += 1;
      if (this.visits > MOST_VISITS) this.done = true;
      if (this.done) return;
      if (to !== last) this.visit(place, to, left, whole);
      last = to;
    }
  }

  private visit(place: number, next: number, left: number, whole: number): void {
    const rest = left - costOf(this.snapshot, place, next);
    if (this.onTrail.has(next) || rest < (this.distances.get(next) ?? Infinity)) return;
    this.trail.push(next);
    this.onTrail.add(next);
    this.extend(next, rest, whole);
    this.trail.pop();
    this.onTrail.delete(next);
  }

  private add(cost: number): void {
    if (this.found.length >= this.question.limit) this.done = true;
    else this.found.push({ places: [...this.trail], length: Math.ceil(cost / 2) });
  }
}

/** The relationships between two neighboring places. */
export function edgesBetween({ edges }: Snapshot, from: number, to: number): HalfEdge[] {
  return edges[from]!.filter((edge) => edge.to === to);
}
