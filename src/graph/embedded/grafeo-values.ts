import type grafeo from '@grafeo-db/js';
import { StatementError } from '../errors.ts';
import type { Row } from '../store.ts';

/** Rows that are converted before other work gets its turn: wide ones take some milliseconds. */
const slice = 200;

/** All rows of a result in plain values; the event loop breathes between slices of them. */
export async function receivedRows(name: string, result: grafeo.QueryResult): Promise<Row[]> {
  const { length } = result;
  if (length <= slice) return result.toArray().map((row) => received(name, row) as Row);
  const rows: Row[] = [];
  for (let index = 0; index < length; index += 1) {
    if (index > 0 && index % slice === 0) await new Promise(setImmediate);
    rows.push(received(name, result.get(index)) as Row);
  }
  return rows;
}

function received(name: string, value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => received(name, each));
  if (isDate(value)) return localText(value);
  if ('_id' in value) throw new StatementError(name, 'returns a node or relationship; return a map projection of it.');
  const map: Row = {};
  for (const [key, each] of Object.entries(value)) map[key] = received(name, each);
  return map;
}

function isDate(value: object): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** A local date and time comes as a `Date` in UTC; it is written without zone, as the other engine does. */
function localText(date: Date): string {
  return date.toISOString().replace(/\.?0*Z$/, '');
}
