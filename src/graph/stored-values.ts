import { bareText } from './clauses.ts';
import { StatementError } from './errors.ts';
import type { Value } from './statement.ts';
import type { Run } from './store.ts';

const unwind = /\bUNWIND\s+([$\w.]+)\s+AS\s+(\w+)/gi;
const assignment = /\b\w+(\.\w+)?\s*\+?=\s*(\$?\w+(?:\.\w+)*)(?![\w(\[])/g;
const clauses =
  /(?<![.:$\w])(?=(?:MATCH|MERGE|CREATE|SET|ON|WITH|UNWIND|RETURN|CALL|FOREACH|WHERE|DELETE|DETACH|REMOVE|OPTIONAL)\b)/i;
const property = /[{,]\s*(\w+)\s*:\s*(\$?\w+(?:\.\w+)*)/g;

/**
 * Throws a `StatementError` where a writing statement would merge on a key that is `null` or absent, or store a map (or a
 * list of maps) in a property: one engine refuses these, the other stores something else in silence.
 */
export function checkStoredValues(run: Run): void {
  const text = bareText(run.text);
  const lists = new Map([...text.matchAll(unwind)].map(([, list = '', alias = '']) => [alias, list]));
  const values = (path: string): (Value | undefined)[] => resolve(path, run, lists);
  for (const clause of text.split(clauses).filter((each) => /^(MERGE|CREATE)\b/i.test(each))) {
    for (const [, key = '', path = ''] of clause.matchAll(property)) {
      if (/^MERGE/i.test(clause)) refuseNull(run, key, path, values(path));
      refuseMaps(run, path, values(path));
    }
  }
  for (const [, single, path = ''] of text.matchAll(assignment)) {
    refuseMaps(run, path, single === undefined ? values(path).flatMap(members) : values(path));
  }
}

function resolve(path: string, run: Run, lists: ReadonlyMap<string, string>): (Value | undefined)[] {
  const [head = '', ...keys] = path.split('.');
  const list = lists.get(head);
  let values: (Value | undefined)[] = [];
  if (head.startsWith('$')) values = [run.parameters[head.slice(1)]];
  else if (list !== undefined) values = resolve(list, run, lists).flatMap((each) => (Array.isArray(each) ? each : []));
  return keys.reduce((found, key) => found.map((each) => member(each, key)), values);
}

function member(value: Value | undefined, key: string): Value | undefined {
  return isMap(value) ? value[key] : undefined;
}

function members(value: Value | undefined): Value[] {
  return isMap(value) ? Object.values(value) : [];
}

function isMap(value: Value | undefined): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuseNull(run: Run, key: string, path: string, values: readonly (Value | undefined)[]): void {
  if (values.every((value) => value !== null && value !== undefined)) return;
  throw new StatementError(run.name, `would merge on "${key}" without a value; give ${path} one.`);
}

function refuseMaps(run: Run, path: string, values: readonly (Value | undefined)[]): void {
  const broken = values.some((value) => isMap(value) || (Array.isArray(value) && value.some(isMap)));
  if (broken)
    throw new StatementError(
      run.name,
      `would store a map in a property (${path}); store plain values or lists of one type.`,
    );
}
