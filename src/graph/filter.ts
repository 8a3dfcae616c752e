import { catalog } from './catalog.ts';
import type { Parameters, Statement, Value } from './statement.ts';

/** A part of a list's condition: a closed fragment of `cypher/filters.cypher` over a field of the registers, or a combination. */
export type Condition =
  Atom | { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] } | { readonly not: Condition };

/** A condition that is not put together from others. */
export interface Atom {
  readonly fragment: string;
  readonly field?: string;
  readonly value?: Value;
  /** How a count compares, where the fragment counts: the row passes where its count lies within. */
  readonly within?: { readonly atLeast: number; readonly atMost: number };
  /** How the caller said it, for messages: `founded.atLeast: 2020`. */
  readonly said?: string;
}

/** The order of a list: by a field, or by the number of related things; then by id. */
export type Sort = FieldSort | RelatedSort;

/** Order by a field. */
export interface FieldSort {
  readonly fragment: 'sortText' | 'sortWhole';
  readonly field: string;
  readonly descending: boolean;
}

/** Order by a number of related things, or by a number stated, which a fragment tells for each row; `field` names the order in cursors. */
export interface RelatedSort {
  readonly fragment: 'relatedCount' | 'partnerCount' | 'statedValue';
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
/** A guard of the composition itself; what callers may nest is limited where filters are read. */
const DEEPEST = 16;

/** The statement that answers with a page of a list, and its parameters; `name` is what logs and golden files call it. */
export function listStatement(name: string, list: List): [Statement<'many', Parameters, ListRow>, Parameters] {
  const texts = new Texts();
  const matched = matchedText(list, texts);
  const way = list.sort.descending ? 'DESC' : 'ASC';
  const [sort, rows] = sortedRows(list, matched, texts);
  const order = `ORDER BY sort ${way}, e.id ${way}`;
  // Only the rows of the page are read whole: the embedded engine would read all of them before it sorts.
  const text = `${rows} WITH e, ${sort} AS sort ${order} LIMIT $size RETURN e{.*} AS node, sort ${order}`;
  return [
    { name, verb: 'many', text },
    { ...texts.parameters, size: list.size },
  ];
}

/** Parameters and counts of a statement that is being put together. */
class Texts {
  readonly values: Value[] = [];
  readonly counts: string[] = [];

  get parameters(): Parameters {
    return Object.fromEntries(this.values.map((value, index) => [`c${index}`, value]));
  }

  parameter(value: Value): string {
    this.values.push(value);
    return `$c${this.values.length - 1}`;
  }

  /** The text with its value as a parameter of its own. */
  filled(text: string, value: Value): string {
    return text.includes('$value') ? text.replaceAll('$value', this.parameter(value)) : text;
  }

  /** The name of a number that is counted for each row before the rows are narrowed: no engine-neutral predicate counts different things. */
  counted(fragment: string, value: Value): string {
    const before = this.counts.map((_, index) => `n${index}, `).join('');
    const name = `n${this.counts.length}`;
    const rows = `CALL (e) { ${this.filled(fragmentText(fragment), value)} }`;
    this.counts.push(`${rows} WITH e, ${before}${countOf(fragment)} AS ${name}`);
    return name;
  }
}

/** The rows of a label that a condition leaves. */
function matchedText({ label, where }: Pick<List, 'label' | 'where'>, texts: Texts): string {
  const narrowed = textOf(where, texts);
  return [`MATCH (e:${identifier(label)})`, ...texts.counts, `WHERE ${narrowed}`].join(' ');
}

function countOf(fragment: string): string {
  return fragment === 'partnerCount' ? 'count(DISTINCT partner)' : 'sort';
}

/** What rows are sorted by, and the statement up to the rows: conditions, the count where one sorts, the place to go on from. */
function sortedRows(list: List, matched: string, texts: Texts): [string, string] {
  const { sort } = list;
  if (!('value' in sort)) {
    const field = fragmentText(sort.fragment, sort.field);
    return [field, [matched, ...continuation(list, field, texts)].join(' AND ')];
  }
  const counted = texts.filled(fragmentText(sort.fragment), sort.value);
  const after = continuation(list, 'sort', texts).map((condition) => ` WHERE ${condition}`);
  return [
    'sort',
    `${matched} CALL (e) { ${counted} } WITH e, ${countOf(sort.fragment)} AS sort WITH e, sort${after.join('')}`,
  ];
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
  const texts = new Texts();
  const matched = matchedText({ label, where }, texts);
  const text = `${matched} ${groupText(grouping, texts)} AS key, count(DISTINCT e.id) AS total ORDER BY total DESC, key LIMIT $size`;
  return [
    { name, verb: 'many', text },
    { ...texts.parameters, size },
  ];
}

function groupText(grouping: Grouping, texts: Texts): string {
  if (grouping.by === 'related') return `${texts.filled(fragmentText('relatedThings'), grouping.value)} RETURN o.id`;
  const field = `e.${identifier(grouping.field)}`;
  if (grouping.by === 'field') return `RETURN ${field}`;
  return `UNWIND CASE WHEN size(coalesce(${field}, [])) = 0 THEN [null] ELSE ${field} END AS word RETURN word`;
}

/** The statement that answers with the number of all nodes of a list, as `total`. */
export function countStatement(
  name: string,
  list: Pick<List, 'label' | 'where'>,
): [Statement<'one', Parameters, { total: number }>, Parameters] {
  const texts = new Texts();
  const text = `${matchedText(list, texts)} RETURN count(e) AS total`;
  return [{ name, verb: 'one', text }, texts.parameters];
}

function continuation({ after, sort: { descending } }: List, sort: string, texts: Texts): string[] {
  if (!after) return [];
  const [value, id] = [texts.parameter(after.value), texts.parameter(after.id)];
  const beyond = descending ? '<' : '>';
  return [`(${sort} ${beyond} ${value} OR (${sort} = ${value} AND e.id ${beyond} ${id}))`];
}

function textOf(condition: Condition, texts: Texts, depth = 0): string {
  if (depth > DEEPEST) throw new RangeError(`A condition may be nested at most ${DEEPEST} levels deep.`);
  if ('all' in condition) return joined(condition.all, ' AND ', 'true', texts, depth);
  if ('any' in condition) return joined(condition.any, ' OR ', 'false', texts, depth);
  if ('not' in condition) return `NOT (${textOf(condition.not, texts, depth + 1)})`;
  const { fragment, field, value = null, within } = condition;
  if (!within) return texts.filled(fragmentText(fragment, field), value);
  const count = texts.counted(fragment, value);
  return `(${count} >= ${texts.parameter(within.atLeast)} AND ${count} <= ${texts.parameter(within.atMost)})`;
}

function joined(parts: readonly Condition[], word: string, none: string, texts: Texts, depth: number): string {
  return parts.length === 0 ? none : `(${parts.map((part) => textOf(part, texts, depth + 1)).join(word)})`;
}

/** Fragments are the same on both engines; the catalog is asked as the embedded one. */
function fragmentText(fragment: string, field?: string): string {
  const text = catalog().fragment(fragment, 'embedded');
  return field === undefined ? text : text.replaceAll('{field}', identifier(field));
}

function identifier(name: string): string {
  if (!IDENTIFIER.test(name)) throw new Error(`"${name}" is no name of a label or field.`);
  return name;
}
