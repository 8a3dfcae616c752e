import { HeaderMap } from '@apollo/server';
import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError } from 'graphql';
import { formatError } from '../errors.ts';
import { reportFault } from './faults.ts';

/** The statuses of errors that are thrown before an operation begins; others are the caller's, 400. */
const STATUSES: Readonly<Record<string, number>> = {
  SERVICE_UNAVAILABLE: 503,
  FORBIDDEN: 403,
  INTERNAL_SERVER_ERROR: 500,
};

/**
 * Runs what makes the context of a request. Where it fails, the error carries the HTTP status that fits its code, and
 * a fault of the service is logged.
 */
export async function makeContext(
  make: () => Promise<object>,
  log: FastifyBaseLogger,
  retryAfterSeconds: number,
): Promise<object> {
  try {
    return await make();
  } catch (error) {
    throw withStatus(error, log, retryAfterSeconds);
  }
}

function withStatus(thrown: unknown, log: FastifyBaseLogger, retryAfterSeconds: number): GraphQLError {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const { message, extensions } = formatError(asFormatted(error), error);
  const status = STATUSES[String(extensions?.['code'])] ?? 400;
  if (status >= 500) reportFault(log, error);
  const headers = new HeaderMap(status === 503 ? [['retry-after', String(retryAfterSeconds)]] : []);
  return new GraphQLError(message, { originalError: error, extensions: { ...extensions, http: { status, headers } } });
}

function asFormatted(error: Error) {
  return error instanceof GraphQLError ? error.toJSON() : { message: error.message };
}
