import { BadUserInputError } from '../errors.ts';

/** A place in a list: the value that the row is sorted by, and its id. */
export interface Place {
  readonly value: string | number;
  readonly id: string;
}

/** The opaque cursor of a place; `list` says which list (and order) it belongs to. */
export function cursorOf(list: string, { value, id }: Place): string {
  return Buffer.from(JSON.stringify([list, value, id])).toString('base64url');
}

/** The place that a cursor stands for; a `BadUserInputError` where it is broken or of another list or order. */
export function placeOf(list: string, cursor: string): Place {
  const [of, value, id] = parsed(cursor);
  if (typeof id !== 'string' || (typeof value !== 'string' && !Number.isFinite(value))) {
    throw new BadUserInputError(`"${cursor}" is no cursor. Pass the endCursor of the page before.`, 'after');
  }
  if (of !== list)
    throw new BadUserInputError(
      `This cursor belongs to the list "${String(of)}", not to "${list}". Pass one of the same list and order.`,
      'after',
    );
  return { value: value as string | number, id };
}

function parsed(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
