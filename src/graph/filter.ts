import { catalog } from './catalog.ts';
import type { Parameters, Statement, Value } from './statement.ts';

/** A part of a list's condition: a closed fragment of `cypher/filters.cypher` over a field of the registers, or a combination. */
export type Condition =
  | { readonly fragment: string; readonly field?: string; readonly value?: Value }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** The order of a list: by a field, then by id. */
export interface Sort {
  readonly fragment: 'sortText' | 'sortWhole';
  readonly field: string;
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
/** A guard of the composition itself; what callers may nest is limited where filters are read. */
const DEEPEST = 16;

/** The statement that answers with a page of a list, and its parameters; `name` is what logs and golden files call it. */
export function listStatement(name: string, list: List): [Statement<'many', Parameters, ListRow>, Parameters] {
  const values: Value[] = [];
  const sort = fragmentText(list.sort.fragment, list.sort.field);
  const where = [textOf(list.where, values), ...continuation(list, sort, values)].join(' AND ');
  const way = list.sort.descending ? 'DESC' : 'ASC';
  const text =
    `MATCH (e:${identifier(list.label)}) WHERE ${where} ` +
    `RETURN e{.*} AS node, ${sort} AS sort ORDER BY sort ${way}, e.id ${way} LIMIT $size`;
  return [
    { name, verb: 'many', text },
    { ...named(values), size: list.size },
  ];
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
  const text = fragmentText(condition.fragment, condition.field);
  return text.includes('$value') ? text.replaceAll('$value', parameter(condition.value ?? null, values)) : text;
}

function joined(parts: readonly Condition[], word: string, none: string, values: Value[], depth: number): string {
  return parts.length === 0 ? none : `(${parts.map((part) => textOf(part, values, depth + 1)).join(word)})`;
}

/** Fragments are the same on both engines; the catalog is asked as the embedded one. */
function fragmentText(fragment: string, field?: string): string {
  const text = catalog().fragment(fragment, 'embedded').trim();
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
