import { Distances, halfSteps, isClosed, UNREACHED, type Walk } from './distances.ts';
import { Meeting } from './meeting.ts';
import type { Snapshot } from './snapshot.ts';

/** What is asked: paths between two places, at most `maxLength` steps long, that pass what is required. */
export interface PathQuestion extends Walk {
  readonly from: number;
  readonly to: number;
  readonly maxLength: number;
  readonly limit: number;
  /** Each a set of places, at least one of which the path must pass between its ends. */
  readonly required: readonly (readonly number[])[];
}

/** A path: the places that it passes, and its length in steps. */
export interface FoundPath {
  readonly places: readonly number[];
  readonly length: number;
}

/** The paths found, shortest first; `truncated` where there are more, or where the search was cut short (`exhausted`). */
export interface FoundPaths {
  readonly paths: readonly FoundPath[];
  readonly truncated: boolean;
  readonly exhausted: boolean;
}

/** Relationships that one search looks at before it is cut short: about 30 ms. */
const MOST_VISITS = 1_000_000;

/**
 * The shortest and next-shortest paths without repetition; those of one length with the fewest places first, then in the
 * order of the ids passed. Half steps are counted: a relationship to a shared thing is half a step, any other a whole one; a
 * length is rounded up.
 */
export function findPaths(snapshot: Snapshot, question: PathQuestion): FoundPaths {
  const search = new Search(snapshot, question);
  for (let length = 1; length <= question.maxLength && !search.done; length += 1) search.ofLength(length);
  return { paths: search.found, truncated: search.done, exhausted: search.exhausted };
}

/** A set of places one of which must be passed: least costs over one of them to the end, and how many the trail has. */
interface Required {
  readonly costs: Uint8Array;
  readonly places: ReadonlySet<number>;
  passed: number;
}

class Search {
  readonly found: FoundPath[] = [];
  done = false;
  exhausted = false;
  private visits = 0;
  private readonly trail: number[];
  private readonly meeting: Meeting;
  private readonly required: readonly Required[];
  private toEnd: Uint8Array = new Uint8Array();

  constructor(
    private readonly snapshot: Snapshot,
    private readonly question: PathQuestion,
  ) {
    this.trail = [question.from];
    this.meeting = new Meeting(snapshot, question, question.from, question.to);
    this.required = requiredOf(snapshot, question);
  }

  /** Adds all paths of exactly this length, until there are more than were asked for. */
  ofLength(length: number): void {
    const { from, shared } = this.question;
    const most = length * 2;
    if (this.required.some(({ costs }) => costs[from]! > most)) return;
    this.toEnd = this.meeting.toEnd(most);
    if (this.toEnd[from]! > most) return;
    const longest = shared.includes(true) ? most : length;
    for (let hops = length; hops <= longest && !this.done; hops += 1) this.extend(from, most, hops, length);
  }

  /** Goes on from a place, with half steps left (one of them at most unused at the end) and exactly so many relationships to pass. */
  private extend(place: number, left: number, hops: number, length: number): void {
    if (place === this.question.to) {
      if (hops === 0 && this.required.every(({ passed }) => passed > 0)) this.add(length);
      return;
    }
    const { offset, other } = this.snapshot.columns;
    let last = -1;
    for (let index = offset[place]!; index < offset[place + 1]!; index += 1) {
      this.visits += 1;
      if (this.visits > MOST_VISITS) this.done = this.exhausted = true;
      if (this.done) return;
      const next = other[index]!;
      if (next !== last) this.visit(place, next, left, hops - 1, length);
      last = next;
    }
  }

  private visit(place: number, next: number, left: number, hops: number, length: number): void {
    const rest = left - halfSteps(this.question, this.snapshot, place, next);
    if (rest < this.toEnd[next]! || rest < hops || rest > 2 * hops + 1 || this.trail.includes(next)) return;
    if (next !== this.question.to && isClosed(this.question, this.snapshot, next)) return;
    if (this.required.some(({ passed, costs }) => passed === 0 && rest < costs[next]!)) return;
    this.step(next, 1);
    this.extend(next, rest, hops, length);
    this.step(next, -1);
  }

  private step(place: number, way: 1 | -1): void {
    if (way === 1) this.trail.push(place);
    else this.trail.pop();
    for (const each of this.required) if (each.places.has(place)) each.passed += way;
  }

  private add(length: number): void {
    if (this.found.length >= this.question.limit) this.done = true;
    else this.found.push({ places: [...this.trail], length });
  }
}

/** Costs over a required thing are worked out from the end to the thing, and on from there. */
function requiredOf(snapshot: Snapshot, question: PathQuestion): Required[] {
  const { from, to, required, maxLength } = question;
  if (required.length === 0) return [];
  const toEnd = new Distances(snapshot, question, [[to, 0]], from);
  toEnd.grow(maxLength * 2);
  return required.map((all) => {
    const places = all.filter((place) => place !== from && place !== to && toEnd.costs[place] !== UNREACHED);
    const seeds = places.map((place): [number, number] => [place, toEnd.costs[place]!]);
    const over = new Distances(snapshot, question, seeds, from);
    over.grow(maxLength * 2);
    return { costs: over.costs, places: new Set(places), passed: 0 };
  });
}
