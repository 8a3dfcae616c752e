import type { FastifyBaseLogger } from 'fastify';

const requestLog = Symbol('requestLog');

/** Puts the log of a request into its context. Apollo copies contexts, so the object itself cannot be a key. */
export function withLog(context: object, log: FastifyBaseLogger): object {
  return Object.assign(context, { [requestLog]: log });
}

/** The log that was put into a context, or the one given here. */
export function logOf(
  context: { readonly [requestLog]?: FastifyBaseLogger },
  otherwise: FastifyBaseLogger,
): FastifyBaseLogger {
  return context[requestLog] ?? otherwise;
}
