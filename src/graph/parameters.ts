import { StatementError } from './errors.ts';
import type { Parameters, Value } from './statement.ts';

const deepest = 16;
const largest = 2n ** 63n;

/** Named values as an engine takes them: plain, without `undefined`. */
export type SentParameters = { readonly [key: string]: Value };

/**
 * The parameters as they travel to either engine: keys that are `undefined` left out, everything else unchanged. Throws a
 * `StatementError` for what an engine would lose, store differently or die of: more than 16 levels (so also a cycle),
 * instances, numbers that are no number or no safe integer, lists of mixed types, with `null`, or of lists.
 */
export function sentParameters(statement: string, parameters: Parameters): SentParameters {
  return sentMap({ statement, path: '$' }, parameters, 1) as SentParameters;
}

interface Place {
  readonly statement: string;
  readonly path: string;
}

function refuse({ statement, path }: Place, reason: string): never {
  throw new StatementError(statement, `parameter ${path.replace('$.', '$')} ${reason}.`);
}

function sent(place: Place, value: Value, level: number): Value {
  if (level > deepest) refuse(place, `is nested more than ${deepest} levels deep, or contains itself`);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return sentNumber(place, value);
  if (typeof value === 'bigint') return sentBigint(place, value);
  if (typeof value !== 'object') return refuse(place, `is a ${typeof value}, which no store keeps`);
  if (Array.isArray(value)) return sentList(place, value as readonly Value[], level);
  return sentMap(place, value as Parameters, level);
}

function sentNumber(place: Place, value: number): number {
  if (!Number.isFinite(value)) refuse(place, `is ${value}`);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) refuse(place, `is ${value}: pass it as a bigint`);
  return Object.is(value, -0) ? 0 : value;
}

function sentBigint(place: Place, value: bigint): bigint {
  return value >= -largest && value < largest ? value : refuse(place, 'is beyond 64 bits');
}

function sentList(place: Place, list: readonly Value[], level: number): Value[] {
  const types = new Set(list.map(typeOf));
  if (types.size > 1) refuse(place, `is a list of mixed types (${[...types].join(', ')})`);
  if (types.has('null') || types.has('list')) refuse(place, `is a list that holds a ${[...types][0]}`);
  return list.map((value, index) => sent({ ...place, path: `${place.path}[${index}]` }, value, level + 1));
}

function typeOf(value: Value | undefined): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'list';
  return typeof value === 'bigint' ? 'number' : typeof value;
}

function sentMap(place: Place, map: Parameters, level: number): { [key: string]: Value } {
  const prototype: unknown = Object.getPrototypeOf(map);
  if (prototype !== null && !isPlain(prototype))
    refuse(place, 'is an instance; pass plain values (dates as ISO strings)');
  const result: { [key: string]: Value } = {};
  for (const [key, value] of Object.entries(map)) {
    if (value !== undefined) result[key] = sent({ ...place, path: `${place.path}.${key}` }, value, level + 1);
  }
  return result;
}

/** Plain objects may come from another realm (a worker, a test), so the prototype is recognized by its own end. */
function isPlain(prototype: unknown): boolean {
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype as object, 'hasOwnProperty');
}
