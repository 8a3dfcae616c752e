import { edgeFilter, type EdgeSelection } from './edge-filter.ts';
import { partnerRuleOf } from './partner-rule.ts';
import { refuseDear } from './refuse-dear.ts';
import type { Snapshot } from './snapshot.ts';
import { Turns } from './turns.ts';

/** What is asked: pairs of one kind, tied by things of other kinds that both are joined to. */
export interface ProjectionQuestion extends EdgeSelection {
  readonly kind: string;
  /** Kinds of the things; all but `kind` where empty. */
  readonly through: readonly string[];
  readonly minWeight: number;
  readonly limit: number;
  /** Only pairs with one of these places; all where `null`. */
  readonly of: readonly number[] | null;
}

/** Two of the kind, and how many things they share. */
export interface ProjectedPair {
  readonly one: number;
  readonly two: number;
  readonly weight: number;
}

/** Relationships that one question looks at: about a third of a second. */
const MOST_STEPS = 30_000_000;

/** The pairs of most weight, then by ids, a part and its own whole left out; `total` counts all that weigh enough. */
export async function projectPairs(
  snapshot: Snapshot,
  question: ProjectionQuestion,
): Promise<{ pairs: ProjectedPair[]; total: number }> {
  const projection = new Projection(snapshot, question);
  const sources = projection.sources();
  refuseDear(
    projection.stepsOf(sources),
    MOST_STEPS,
    'Name fewer kinds in `through`, relationTypes, a period, or the entities in `of`.',
  );
  const turns = new Turns();
  for (const one of sources) {
    projection.take(one);
    await turns.next();
  }
  return projection.result();
}

/** The things that two of a kind share, by place. */
export function sharedThings(snapshot: Snapshot, question: ProjectionQuestion, one: number, two: number): number[] {
  const projection = new Projection(snapshot, question);
  const others = new Set(projection.things(two));
  return [...projection.things(one)].filter((thing) => others.has(thing));
}

class Projection {
  private counts = new Uint32Array();
  private readonly counted: (edge: number) => boolean;
  private readonly own: number;
  private readonly through: readonly boolean[];
  private readonly among: ReadonlySet<number> | null;
  private pairs: ProjectedPair[] = [];
  private total = 0;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly question: ProjectionQuestion,
  ) {
    const { kinds } = snapshot.words;
    const { kind, through, of } = question;
    this.own = kinds.indexOf(kind);
    this.through = kinds.map((each) => each !== kind && (through.length === 0 || through.includes(each)));
    this.counted = edgeFilter(snapshot, question);
    this.among = of && new Set(of);
  }

  /** The places of the kind whose pairs are looked for. */
  sources(): number[] {
    const { kind } = this.snapshot.columns;
    return [...(this.question.of ?? kind.keys())].filter((place) => kind[place] === this.own);
  }

  /** How many relationships the things of the sources have. */
  stepsOf(sources: readonly number[]): number {
    const { offset } = this.snapshot.columns;
    let steps = 0;
    for (const one of sources) for (const thing of this.things(one)) steps += offset[thing + 1]! - offset[thing]!;
    return steps;
  }

  /** Counts what one source shares with others; of two sources, the first counts the pair. */
  take(one: number): void {
    if (this.counts.length === 0) this.counts = new Uint32Array(this.snapshot.size);
    const touched: number[] = [];
    for (const thing of this.things(one)) {
      for (const two of this.others(thing, (kind) => kind === this.own)) {
        if (two === one || (two < one && (!this.among || this.among.has(two)))) continue;
        if (this.counts[two] === 0) touched.push(two);
        this.counts[two]! += 1;
      }
    }
    for (const two of touched) this.add(one, two);
  }

  result(): { pairs: ProjectedPair[]; total: number } {
    this.prune();
    return { pairs: this.pairs, total: this.total };
  }

  things(one: number): Iterable<number> {
    return this.others(one, (kind) => this.through[kind]!);
  }

  /** Everything that a place is joined to by a relationship that counts, of kinds that do, each once. */
  private *others(place: number, fits: (kind: number) => boolean): Iterable<number> {
    const { offset, other, relationship, kind } = this.snapshot.columns;
    let last = -1;
    for (let index = offset[place]!; index < offset[place + 1]!; index += 1) {
      const far = other[index]!;
      if (far === last || !fits(kind[far]!) || !this.counted(relationship[index]!)) continue;
      last = far;
      yield far;
    }
  }

  private add(one: number, two: number): void {
    const weight = this.counts[two]!;
    this.counts[two] = 0;
    if (weight < this.question.minWeight || partnerRuleOf(this.snapshot).isPartOfOther(one, two)) return;
    this.total += 1;
    this.pairs.push({ one: Math.min(one, two), two: Math.max(one, two), weight });
    if (this.pairs.length > this.question.limit * 4 + 1000) this.prune();
  }

  private prune(): void {
    this.pairs.sort((a, b) => b.weight - a.weight || a.one - b.one || a.two - b.two);
    this.pairs.length = Math.min(this.pairs.length, this.question.limit);
  }
}
