import { createHash } from 'node:crypto';
import { numberFault } from '../entity/numbers.ts';
import { BadUserInputError } from '../errors.ts';

/** A place in a list: the value that the row is sorted by, and its id. */
export interface Place {
  readonly value: string | number;
  readonly id: string;
}

/** Between the name of a list and the digest of what it was asked with. */
const ASKED = '#';

/** The name of a list as it was asked: of whom, narrowed how, in which order. Its cursors fit no other. */
export function listAsked(list: string, ...asked: readonly unknown[]): string {
  const digest = createHash('sha256').update(JSON.stringify(asked)).digest('base64url');
  return `${list}${ASKED}${digest.slice(0, 12)}`;
}

/** The opaque cursor of a place; `list` says which list (and order) it belongs to. */
export function cursorOf(list: string, { value, id }: Place): string {
  return Buffer.from(JSON.stringify([list, value, id])).toString('base64url');
}

/** The place that a cursor stands for; a `BadUserInputError` where it is broken, of another list, or of one asked otherwise. */
export function placeOf(list: string, cursor: string): Place {
  const [of, value, id] = parsed(cursor);
  const sorted = typeof value === 'string' || numberFault(value) === null;
  if (typeof of !== 'string' || typeof id !== 'string' || !sorted)
    throw new BadUserInputError(`"${cursor}" is no cursor. Pass the endCursor of the page before.`, 'after');
  if (of === list) return { value: value as string | number, id };
  const [theirs, ours] = [nameOf(of), nameOf(list)];
  throw new BadUserInputError(
    theirs === ours
      ? `This cursor belongs to "${ours}" asked otherwise: of another entity, or with another query, filter or order. Ask as for the page before, and pass its endCursor.`
      : `This cursor belongs to the list "${theirs}", not to "${ours}". Pass the endCursor of the page before.`,
    'after',
  );
}

function nameOf(list: string): string {
  return list.split(/[:#]/, 1)[0] ?? '';
}

function parsed(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
