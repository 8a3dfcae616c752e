import { entityKinds } from '../entity/entity-kinds.ts';
import { mostLinks, sizesOf, type LinksAsked, type ListSort, type Measures } from './measures.ts';

/** Arguments by their names. */
export type Arguments = Readonly<Record<string, unknown>>;

/**
 * The page that lies nearest above a list: how many rows it has at most, how many such pages of different owners stand
 * beside each other, what it was asked with, and of whose kinds it is.
 */
export interface Page {
  readonly rows: number | undefined;
  readonly beside: number;
  readonly asked: Arguments;
  readonly owners: readonly string[];
}

/**
 * A list as its bound is asked for: its own arguments, the types or kinds that its owner may be, how many such owners there
 * are, all different, the page above and the last measures.
 */
export interface BoundList {
  readonly asked: Arguments;
  readonly owners: readonly string[];
  readonly different: number;
  readonly page: Page;
  readonly measures: Measures | undefined;
}

/** How many rows a list holds at most; `undefined` where that is not known. */
export type Bound = (list: BoundList) => number | undefined;

/** The rows of the page above. */
export const ofPage: Bound = ({ page }) => page.rows;

/** Known only once it is resolved; until then it counts as one row, and what it holds is counted as it comes. */
export const whenResolved: Bound = () => undefined;

/** Texts given in an argument. */
const texts = (asked: Arguments, name: string): readonly string[] => (asked[name] as string[] | undefined) ?? [];

/** Never more than so many. */
export const atMost =
  (rows: number): Bound =>
  () =>
    rows;

/** As long as the list given in an argument, of its own or of the page. */
export const given =
  (name: string): Bound =>
  ({ asked, page }) => {
    const list = asked[name] ?? page.asked[name];
    return Array.isArray(list) ? list.length : undefined;
  };

/** A whole number given in an argument of the page, and some more. */
export const givenNumber =
  (name: string, more: number): Bound =>
  ({ page }) =>
    typeof page.asked[name] === 'number' ? page.asked[name] + more : undefined;

/** The longest lists of the sort that so many different owners of these kinds or types hold, shared out among them. */
export const longest =
  (sort: ListSort, ...owners: string[]): Bound =>
  (list) => {
    const sizes = list.measures && sizesOf(list.measures, sort, owners.length > 0 ? owners : list.owners);
    return list.measures && (sizes?.together(list.different) ?? 0) / list.different;
  };

/** What the longest lists of so many owners as there are rows hold together, shared out among these; of owners of the page's kinds. */
export const together =
  (sort: ListSort, kindsOf: (page: Page) => readonly string[] = ({ owners }) => owners): Bound =>
  ({ page, measures }) => {
    const rows = Math.max(1, (page.rows ?? 1) * page.beside);
    return measures && (sizesOf(measures, sort, kindsOf(page))?.together(rows) ?? 0) / rows;
  };

/** The same, for a list of lists: what the inner ones hold together, shared out among the outer ones. */
export const within =
  (inner: Bound, outer: Bound): Bound =>
  (list) => {
    const [all, lists] = [inner(list), outer(list)];
    return all === undefined || lists === undefined ? undefined : lists === 0 ? 0 : all / lists;
  };

/** The most relationships of its owner that the arguments mean. */
export const links =
  (meant: LinksAsked = {}): Bound =>
  ({ asked, owners, measures }) =>
    measures && mostLinks(measures, owners, { ...asked, ...meant });

/** The most relationships of a type that an entity of these kinds has, whichever kind the owner is. */
export const linksOf =
  (kinds: readonly string[], type: string): Bound =>
  ({ measures }) =>
    measures && mostLinks(measures, kinds, { types: [type] });

/** How many there are of a type of thing; not known of what only answers have. */
export const population =
  (type: string): Bound =>
  ({ measures }) =>
    measures?.populations.get(type);

/** `together` for ladders of cooperation, whose partners are of the kinds asked for. */
export const ladders = (sort: ListSort): Bound => together(sort, ({ asked }) => texts(asked, 'kinds'));

/** What two of the kind of a projection share: as many as the one of them that is joined to less has at most. */
export const sharedByTwo: Bound = ({ page: { asked }, measures }) => {
  if (!measures) return undefined;
  const kinds = [String(asked['kind'])];
  const sizes = sizesOf(measures, 'relationships', kinds);
  const meant = { types: texts(asked, 'relationTypes'), kinds: texts(asked, 'through') };
  return Math.min(mostLinks(measures, kinds, meant), (sizes?.together(2) ?? 0) - (sizes?.most ?? 0));
};

/** The pairs of schools and partners of the kinds asked for. */
export const pairs: Bound = ({ asked, measures }) =>
  measures && texts(asked, 'kinds').reduce((sum, kind) => sum + (sizesOf(measures, 'ladders', [kind])?.most ?? 0), 0);

/** The least of these that are known. */
export const least =
  (...bounds: readonly (Bound | undefined)[]): Bound =>
  (list) => {
    const known = bounds.map((bound) => bound?.(list)).filter((rows) => rows !== undefined);
    return known.length > 0 ? Math.min(...known) : undefined;
  };

/** For a list of a network that is drawn entity by entity: none where groups are drawn instead. */
export const ofDrawing =
  (bound: Bound): Bound =>
  (list) =>
    list.page.asked['groupBy'] ? 0 : bound(list);

/** The groups of a network, as it is grouped. */
export const groups: Bound = ({ page, measures }) => {
  if (!page.asked['groupBy']) return 0;
  if (page.asked['groupBy'] === 'KIND') return entityKinds.length;
  return page.asked['groupBy'] === 'ALLIANCE' && measures ? (measures.populations.get('Alliance') ?? 0) + 1 : undefined;
};

/** The relationships among as many entities as the page has: each has two ends. */
export const among: Bound = ({ page, measures }) =>
  measures && (sizesOf(measures, 'relationships', everyKind)?.together(page.rows ?? Infinity) ?? 0) / 2;

/** The kinds of all entities. */
export const everyKind: readonly string[] = entityKinds.map(({ kind }) => kind);
