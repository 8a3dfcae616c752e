import { getNullableType, isListType, isObjectType, type GraphQLObjectType, type SelectionSetNode } from 'graphql';
import { least, ofPage, population, type Bound, type BoundList, type Page } from './bounds.ts';
import { LIST_BOUNDS, OTHER_END, PAGE_BOUNDS } from './list-bounds.ts';
import { farKinds, type Measures } from './measures.ts';
import { argumentsOf, costBelow, rootCost, thingOf, typesOf, type SelectedField, type Selecting } from './selected.ts';

/** The arguments that say how many rows a page may have at most. */
const PAGE_ARGUMENTS = ['first', 'limit'] as const;

/** A list that an argument bounds: its field, the argument, how many rows that asks for, how many there are at most, and whether more follow with `after`. */
export interface ListAsked {
  readonly field: string;
  readonly argument: (typeof PAGE_ARGUMENTS)[number];
  readonly first: number;
  readonly rows: number;
  readonly paged: boolean;
}

/** What a cost is worked out with. */
export interface Estimating extends Selecting {
  readonly measures: Measures | undefined;
  /** What a list without a value for `first` counts as. */
  readonly defaultFirst: number;
  /** Lists that arguments bound count no more rows than so many. */
  readonly most: number;
  /** Is called for each list that an argument bounds. */
  readonly seen: (list: ListAsked) => void;
  /** Is called for each field; throws where there are too many. */
  readonly visit: () => void;
}

const NO_PAGE: Page = { rows: undefined, beside: 1, asked: {}, owners: [] };

/** Fields by which the rows of a page are reached, each row once. */
const ROWS = ['edges', 'node', 'nodes'];

/** How many fields an operation can resolve at most, as far as is known: each list counts the least of what bounds it. */
export function estimate(estimating: Estimating, root: GraphQLObjectType, selection: SelectionSetNode): number {
  return rootCost(estimating, root, selection, (field) => fieldCost(estimating, field, NO_PAGE));
}

/** `isDirect`: the field is one of the page's rows, not of something that these lead to. */
function fieldCost(estimating: Estimating, selected: SelectedField, above: Page, isDirect = false): number {
  estimating.visit();
  const { field, nodes } = selected;
  const types = thingsOf(estimating, selected, above);
  if (types.length === 0) return 1;
  const asked = argumentsOf(estimating, selected) ?? {};
  const owners = selected.owners.map(({ name }) => name);
  const different = isDirect ? Math.max(1, Math.floor(above.rows ?? 1)) : 1;
  const list = { asked, owners, different, page: above, measures: estimating.measures };
  const page = pageOf(estimating, selected, list);
  const rows = isListType(getNullableType(field.type)) ? (page?.rows ?? rowsOf(selected, list)) : 1;
  const direct = page !== undefined || (isDirect && ROWS.includes(field.name));
  const below = (each: SelectedField) => fieldCost(estimating, each, page ?? above, direct);
  return 1 + rows * costBelow(estimating, types, nodes, below);
}

/** The types of things below a field; those at the other end of relationships are of kinds that these lead to. */
function thingsOf(estimating: Estimating, { owners, field }: SelectedField, { asked, owners: near }: Page) {
  const types = typesOf(estimating, thingOf(field));
  if (!estimating.measures || `${owners[0]!.name}.${field.name}` !== OTHER_END) return types;
  const kinds = farKinds(estimating.measures, near, asked);
  return types.filter(({ name }) => kinds.includes(name));
}

/** The page that a field begins, where an argument says how many rows it has. */
function pageOf(estimating: Estimating, selected: SelectedField, list: BoundList): Page | undefined {
  const { field } = selected;
  const takes = (name: string) => field.args.some((argument) => argument.name === name);
  const argument = PAGE_ARGUMENTS.find(takes);
  if (!argument) return undefined;
  const given: unknown = list.asked[argument];
  const first = Math.max(1, typeof given === 'number' ? given : estimating.defaultFirst);
  const rows = least(() => first, boundOf(PAGE_BOUNDS, selected), population(rowTypeOf(field)))(list)!;
  estimating.seen({ field: field.name, argument, first, rows, paged: takes('after') });
  return { ...list, rows: Math.min(rows, estimating.most), beside: list.different };
}

/** How many rows a list without such an argument counts: one where nobody knows, and what it holds is counted as it is resolved. */
function rowsOf(selected: SelectedField, list: BoundList): number {
  const bound = listBoundOf(selected)?.(list);
  return bound === undefined ? 1 : least(() => bound, population(thingOf(selected.field).name))(list)!;
}

/** The bound of a list that no argument of its own bounds; `undefined` where the register has none. */
export function listBoundOf(selected: SelectedField): Bound | undefined {
  const isPage = selected.owners[0]!.name.endsWith('Connection') && ['edges', 'nodes'].includes(selected.field.name);
  return isPage ? ofPage : boundOf(LIST_BOUNDS, selected);
}

/** The bound of a field by its type, or by an interface that has it. */
function boundOf(register: Readonly<Record<string, Bound>>, { owners, field }: SelectedField): Bound | undefined {
  const [owner] = owners;
  const names = [owner!.name, ...owner!.getInterfaces().map(({ name }) => name)];
  return names.map((name) => register[`${name}.${field.name}`]).find((bound) => bound !== undefined);
}

/** The type of the rows of a page, which a connection has as its nodes. */
function rowTypeOf(field: SelectedField['field']): string {
  const thing = thingOf(field);
  const nodes = isObjectType(thing) && thing.name.endsWith('Connection') ? thing.getFields()['nodes'] : undefined;
  return (nodes ? thingOf(nodes) : thing).name;
}
