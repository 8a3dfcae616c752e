import { ConstraintError, StatementError, StoreUnavailableError } from '../errors.ts';

/**
 * The ISO status of an engine's error, for example `G2000`, or `undefined` where it has none. The engine's package moves it
 * from the error's cause into `gqlStatus`, but only for errors of its own realm (not under a test runner).
 */
export function statusOf(error: unknown): string | undefined {
  if (!(typeof error === 'object' && error !== null)) return undefined;
  if ('gqlStatus' in error && typeof error.gqlStatus === 'string') return error.gqlStatus;
  return 'cause' in error ? /^GQLSTATUS (\w{5})$/.exec(messageOf(error.cause))?.[1] : undefined;
}

/** The text of any thrown value. */
export function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}

/** An engine's error as the port's: a broken uniqueness, a conflict of writers, else the fault of the named statement. */
export function translated(name: string, error: unknown): Error {
  const status = statusOf(error);
  const message = messageOf(error);
  if (status === 'G2000')
    return new ConstraintError(`"${name}" would break a uniqueness: ${message}`, { cause: error });
  if (status === '40000')
    return new StoreUnavailableError(`"${name}" met another writer; try again.`, { cause: error });
  return new StatementError(name, message, { cause: error });
}
