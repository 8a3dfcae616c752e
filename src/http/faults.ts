import type { FastifyBaseLogger } from 'fastify';
import { BrokenWorkError, CallerError, causeOf, faultId } from '../errors.ts';
import { StatementError, StoreUnavailableError } from '../graph/errors.ts';

/** Where a fault was met: nothing that a caller sent, apart from the name of the operation. */
export interface FaultPlace {
  readonly operation?: string;
  readonly path?: string;
}

/**
 * Logs in full what callers see masked, under the id that they were told; a store that is away is a warning. Errors made
 * for callers hold nothing more than they were told, and are left out.
 */
export function reportFault(log: FastifyBaseLogger, error: unknown, place: FaultPlace = {}): void {
  const cause = causeOf(error);
  if (cause instanceof BrokenWorkError) return log.error({ ...place, err: cause.cause }, 'work failed');
  if (cause instanceof CallerError) return;
  if (cause instanceof StoreUnavailableError) return log.warn({ ...place, err: cause }, 'store away');
  const statement = cause instanceof StatementError ? cause.statement : undefined;
  log.error({ ...place, fault: faultId(cause), statement, err: cause }, 'internal error');
}
