import type { Sizes } from './sizes.ts';

/** Sorts of lists that are measured, each per kind or type of what holds the list. */
export type ListSort =
  | 'names'
  | 'evidence'
  | 'figures'
  | 'figuresAbout'
  | 'discrepancies'
  | 'identities'
  | 'about'
  | 'sides'
  | 'facts'
  | 'units'
  | 'relationships'
  | 'parallel'
  | 'partners'
  | 'via'
  | 'viaRelationships'
  | 'ladders'
  | 'steps'
  | 'stepRelationships';

/** Which relationships of an entity are meant: all where nothing is named. */
export interface LinksAsked {
  readonly types?: readonly string[];
  readonly kinds?: readonly string[];
  readonly direction?: 'IN' | 'OUT' | 'BOTH';
}

/** The most relationships that an entity of a kind has of one type, in one direction, with one kind at the other end. */
export interface LinkMeasure {
  readonly kind: string;
  readonly type: string;
  readonly direction: 'IN' | 'OUT';
  readonly far: string;
  readonly most: number;
}

/** What lists hold in the graph of one data version, at most. */
export interface Measures {
  readonly dataVersion: number;
  /** How many there are of a type of thing: a kind of entity, `Relationship`, `Figure`, `Evidence` … */
  readonly populations: ReadonlyMap<string, number>;
  /** Lengths of lists, by `keyOf`. */
  readonly sizes: ReadonlyMap<string, Sizes>;
  readonly links: readonly LinkMeasure[];
}

/** The key of a sort of list that things of a kind or type hold. */
export function keyOf(sort: ListSort, owner: string): string {
  return `${sort} ${owner}`;
}

/** The lists of a sort that things of these kinds or types hold, as one; `undefined` where none was measured. */
export function sizesOf(measures: Measures, sort: ListSort, owners: readonly string[]): Sizes | undefined {
  return once(measures, `sizes ${keyOf(sort, owners.join())}`, () =>
    owners
      .map((owner) => measures.sizes.get(keyOf(sort, owner)))
      .filter((known) => known !== undefined)
      .reduce<Sizes | undefined>((all, known) => all?.with(known) ?? known, undefined),
  );
}

/** The most relationships of an entity of these kinds that are meant. */
export function mostLinks(measures: Measures, owners: readonly string[], asked: LinksAsked): number {
  return once(measures, `most ${owners.join()} ${wordsOf(asked)}`, () => {
    const most = owners.map((owner) => {
      const some = linksOf(measures, [owner], asked).reduce((sum, link) => sum + link.most, 0);
      return Math.min(some, sizesOf(measures, 'relationships', [owner])?.most ?? 0);
    });
    return Math.max(0, ...most);
  });
}

/** The kinds that those relationships lead to. */
export function farKinds(measures: Measures, owners: readonly string[], asked: LinksAsked): readonly string[] {
  return once(measures, `far ${owners.join()} ${wordsOf(asked)}`, () => [
    ...new Set(linksOf(measures, owners, asked).map(({ far }) => far)),
  ]);
}

/** Most answers of one version's measures that are kept; operations differ little. */
const MOST_KEPT = 2_000;
const kept = new WeakMap<Measures, Map<string, unknown>>();

/** What is worked out of measures, once for each question; `key` stands for the question. */
function once<T>(measures: Measures, key: string, work: () => T): T {
  const known = kept.get(measures) ?? new Map<string, unknown>();
  kept.set(measures, known);
  if (known.has(key)) return known.get(key) as T;
  const answer = work();
  if (known.size < MOST_KEPT) known.set(key, answer);
  return answer;
}

function wordsOf({ types = [], kinds = [], direction = 'BOTH' }: LinksAsked): string {
  return [types.join(), kinds.join(), direction].join(' ');
}

function linksOf({ links }: Measures, owners: readonly string[], { types, kinds, direction }: LinksAsked) {
  const within = (all: readonly string[] | undefined, one: string) => !all || all.length === 0 || all.includes(one);
  return links.filter(
    (link) =>
      owners.includes(link.kind) &&
      within(types, link.type) &&
      within(kinds, link.far) &&
      (direction === undefined || direction === 'BOTH' || direction === link.direction),
  );
}
