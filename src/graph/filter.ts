import { catalog } from './catalog.ts';
import type { Parameters, Statement, Value } from './statement.ts';

/** A part of a list's condition: a closed fragment of `cypher/filters.cypher` over a field of the registers, or a combination. */
export type Condition =
  | { readonly fragment: string; readonly field?: string; readonly value?: Value }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** The order of a list: by a field, or by the number of related things; then by id. */
export type Sort = FieldSort | RelatedSort;

/** Order by a field. */
export interface FieldSort {
  readonly fragment: 'sortText' | 'sortWhole';
  readonly field: string;
  readonly descending: boolean;
}

/** Order by a number of related things, which a fragment counts for each row; `field` names the order in cursors. */
export interface RelatedSort {
  readonly fragment: 'relatedCount' | 'partnerCount';
  readonly field: string;
  readonly value: Value;
  readonly descending: boolean;
}

/** A list of nodes of one label, in a total order, from a place on. */
export interface List {
  readonly label: string;
  readonly where: Condition;
  readonly sort: Sort;
  /** Sort value and id of the row to continue after. */
  readonly after?: { readonly value: string | number; readonly id: string };
  readonly size: number;
}

/** A row of a list: the node's properties and the value that it is sorted by. */
export interface ListRow {
  readonly node: { readonly [property: string]: Value } & { readonly id: string };
  readonly sort: string | number;
}

const IDENTIFIER = /^[A-Za-z]+$/;
/** A fragment that another one includes by its name in braces. */
const INCLUDED = /\{(?!field\})([a-z][A-Za-z]+)\}/g;
/** A guard of the composition itself; what callers may nest is limited where filters are read. */
const DEEPEST = 16;

/** The statement that answers with a page of a list, and its parameters; `name` is what logs and golden files call it. */
export function listStatement(name: string, list: List): [Statement<'many', Parameters, ListRow>, Parameters] {
  const values: Value[] = [];
  const where = textOf(list.where, values);
  const way = list.sort.descending ? 'DESC' : 'ASC';
  const [sort, rows] = sortedRows(list, where, values);
  const order = `ORDER BY sort ${way}, e.id ${way}`;
  // Only the rows of the page are read whole: the embedded engine would read all of them before it sorts.
  const text =
    `MATCH (e:${identifier(list.label)}) WHERE ${rows} ` +
    `WITH e, ${sort} AS sort ${order} LIMIT $size RETURN e{.*} AS node, sort ${order}`;
  return [
    { name, verb: 'many', text },
    { ...named(values), size: list.size },
  ];
}

/** What rows are sorted by, and the rest of the statement up to the rows: conditions, the count where one sorts, the place to go on from. */
function sortedRows(list: List, where: string, values: Value[]): [string, string] {
  const { sort } = list;
  if (!('value' in sort)) {
    const field = fragmentText(sort.fragment, sort.field);
    return [field, [where, ...continuation(list, field, values)].join(' AND ')];
  }
  const counted = filled(fragmentText(sort.fragment), sort.value, values);
  const count = sort.fragment === 'partnerCount' ? 'count(DISTINCT partner) AS sort' : 'sort';
  const after = continuation(list, 'sort', values).map((condition) => ` WHERE ${condition}`);
  return ['sort', `${where} CALL (e) { ${counted} } WITH e, ${count} WITH e, sort${after.join('')}`];
}

/** A group of nodes that share a value; `key` is `null` where they have none. */
export interface GroupRow {
  readonly key: string | number | null;
  readonly total: number;
}

/** What nodes are grouped by: a field, each word of a field of words, or each thing that they are joined to. */
export type Grouping =
  { readonly by: 'field' | 'words'; readonly field: string } | { readonly by: 'related'; readonly value: Value };

/** The statement that answers with the groups of a list's nodes, the largest first, those without a value among them. */
export function groupStatement(
  name: string,
  { label, where, size }: Pick<List, 'label' | 'where' | 'size'>,
  grouping: Grouping,
): [Statement<'many', Parameters, GroupRow>, Parameters] {
  const values: Value[] = [];
  const matched = `MATCH (e:${identifier(label)}) WHERE ${textOf(where, values)}`;
  const text = `${matched} ${groupText(grouping, values)} AS key, count(DISTINCT e.id) AS total ORDER BY total DESC, key LIMIT $size`;
  return [
    { name, verb: 'many', text },
    { ...named(values), size },
  ];
}

function groupText(grouping: Grouping, values: Value[]): string {
  if (grouping.by === 'related') return `${filled(fragmentText('relatedThings'), grouping.value, values)} RETURN o.id`;
  const field = `e.${identifier(grouping.field)}`;
  if (grouping.by === 'field') return `RETURN ${field}`;
  return `UNWIND CASE WHEN size(coalesce(${field}, [])) = 0 THEN [null] ELSE ${field} END AS word RETURN word`;
}

/** The statement that answers with the number of all nodes of a list, as `total`. */
export function countStatement(
  name: string,
  { label, where }: List,
): [Statement<'one', Parameters, { total: number }>, Parameters] {
  const values: Value[] = [];
  const text = `MATCH (e:${identifier(label)}) WHERE ${textOf(where, values)} RETURN count(e) AS total`;
  return [{ name, verb: 'one', text }, named(values)];
}

function continuation({ after, sort: { descending } }: List, sort: string, values: Value[]): string[] {
  if (!after) return [];
  const [value, id] = [parameter(after.value, values), parameter(after.id, values)];
  const beyond = descending ? '<' : '>';
  return [`(${sort} ${beyond} ${value} OR (${sort} = ${value} AND e.id ${beyond} ${id}))`];
}

function textOf(condition: Condition, values: Value[], depth = 0): string {
  if (depth > DEEPEST) throw new RangeError(`A condition may be nested at most ${DEEPEST} levels deep.`);
  if ('all' in condition) return joined(condition.all, ' AND ', 'true', values, depth);
  if ('any' in condition) return joined(condition.any, ' OR ', 'false', values, depth);
  if ('not' in condition) return `NOT (${textOf(condition.not, values, depth + 1)})`;
  return filled(fragmentText(condition.fragment, condition.field), condition.value ?? null, values);
}

/** The text with its value as a parameter of its own. */
function filled(text: string, value: Value, values: Value[]): string {
  return text.includes('$value') ? text.replaceAll('$value', parameter(value, values)) : text;
}

function joined(parts: readonly Condition[], word: string, none: string, values: Value[], depth: number): string {
  return parts.length === 0 ? none : `(${parts.map((part) => textOf(part, values, depth + 1)).join(word)})`;
}

/** Fragments are the same on both engines; the catalog is asked as the embedded one. */
function fragmentText(fragment: string, field?: string): string {
  const text = catalog()
    .fragment(fragment, 'embedded')
    .trim()
    .replace(INCLUDED, (_, name: string) => fragmentText(name));
  return field === undefined ? text : text.replaceAll('{field}', identifier(field));
}

function identifier(name: string): string {
  if (!IDENTIFIER.test(name)) throw new Error(`"${name}" is no name of a label or field.`);
  return name;
}

function parameter(value: Value, values: Value[]): string {
  values.push(value);
  return `$c${values.length - 1}`;
}

function named(values: readonly Value[]): Parameters {
  return Object.fromEntries(values.map((value, index) => [`c${index}`, value]));
}
