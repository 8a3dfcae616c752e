import neo4j, { type Record as Neo4jRecord } from 'neo4j-driver';
import { StatementError } from '../errors.ts';
import type { SentParameters } from '../parameters.ts';
import type { Value } from '../statement.ts';
import type { Row } from '../store.ts';

/** Parameters as the driver takes them: whole numbers travel as integers, not as the floats that JavaScript means. */
export function neo4jParameters(parameters: SentParameters): { [key: string]: unknown } {
  return Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, sent(value)]));
}

function sent(value: Value): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? value.map(sent) : neo4jParameters(value as SentParameters);
}

/** Rows that are converted before other work gets its turn. */
const slice = 1000;

/** All records in plain values; the event loop breathes between slices of a thousand. */
export async function receivedRows(name: string, records: readonly Neo4jRecord[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [index, record] of records.entries()) {
    if (index > 0 && index % slice === 0) await new Promise(setImmediate);
    rows.push(receivedRow(name, record));
  }
  return rows;
}

/** A record in plain values; the driver gives integers as bigints (`useBigInt`). */
function receivedRow(name: string, record: Neo4jRecord): Row {
  return Object.fromEntries(record.keys.map((key) => [String(key), received(name, record.get(key))]));
}

function received(name: string, value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => received(name, each));
  if (isTemporal(value)) return temporalText(value.toString());
  if (Object.getPrototypeOf(value) !== Object.prototype) {
    throw new StatementError(name, `returns a ${value.constructor.name}; return a map projection or plain values.`);
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, received(name, each)]));
}

function isTemporal(value: object): boolean {
  const tests = [neo4j.isDate, neo4j.isDateTime, neo4j.isLocalDateTime, neo4j.isTime, neo4j.isLocalTime];
  return tests.some((test) => test(value));
}

/** ISO text without trailing zeros in the fraction of a second, as the other engine writes it. */
function temporalText(text: string): string {
  return text.replace(/\.(\d*?)0+(?!\d)/, (_, digits: string) => (digits === '' ? '' : `.${digits}`));
}
