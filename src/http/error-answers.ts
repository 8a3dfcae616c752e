import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { CallerError, formatError, ServiceUnavailableError, type ErrorCode } from '../errors.ts';
import { errorPage, prefersHtml } from './error-page.ts';
import { reportFault } from './faults.ts';
import { LimitError } from './limit-error.ts';
import type { Limits } from './limits.ts';
import { acceptsGraphQLResponse } from './outcome.ts';

/** Answers of a status that says all of itself; a status that a route has set stays. */
const STATUSES: Readonly<Partial<Record<ErrorCode, number>>> = {
  SERVICE_UNAVAILABLE: 503,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  INTERNAL_SERVER_ERROR: 500,
};

/** Gives every error outside of an operation the shape of a GraphQL answer, on every route: `{ errors: [{ message, extensions }] }`; a browser gets a small page that says the same. */
export function answerErrors(app: FastifyInstance, limits: Limits): void {
  app.setErrorHandler((error: FastifyError, request, reply) => sendError(error, request, reply, limits));
  app.setNotFoundHandler((request, reply) => {
    const nothing = new CallerError(
      'NOT_FOUND',
      `There is nothing at ${request.url.slice(0, 100)}. The API is at /graphql.`,
    );
    return sendError(nothing, request, reply, limits);
  });
}

function sendError(thrown: Error, request: FastifyRequest, reply: FastifyReply, limits: Limits): FastifyReply {
  const error = translated(thrown, request);
  const formatted = formatError(error instanceof GraphQLError ? error.toJSON() : { message: error.message }, error);
  const code = formatted.extensions?.['code'] as ErrorCode;
  const status = statusOf(code, thrown, reply);
  if (status >= 500) reportFault(request.log, error);
  if (status === 503) void reply.header('retry-after', String(limits.retryAfterSeconds));
  request.log.info({ method: request.method, route: request.routeOptions.url, status, codes: [code] }, 'refused');
  if (prefersHtml(request))
    return reply.code(status).type('text/html; charset=utf-8').send(errorPage(status, formatted.message));
  return reply
    .code(status)
    .type(typeFor(request))
    .send(JSON.stringify({ errors: [formatted] }));
}

/** Whether every escape in the path of an address stands for something; the router knows nothing of one where that is not so. */
export function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.split(/[?#]/, 1)[0]!);
    return true;
  } catch {
    return false;
  }
}

/** Fastify's own refusals in the words of this service. */
function translated(error: Error & { code?: string; statusCode?: number }, request: FastifyRequest): Error {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return bodyLimit(request);
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return new CallerError('BAD_REQUEST', 'Send JSON, with the header "content-type: application/json".');
  if (error.code === 'FST_UNDER_PRESSURE')
    return new ServiceUnavailableError('The service has too much to do. Try again in a few seconds.');
  const status = error.statusCode ?? 500;
  return error instanceof GraphQLError || status >= 500 ? error : new CallerError('BAD_REQUEST', error.message);
}

function bodyLimit(request: FastifyRequest): LimitError {
  const asked = Number(request.headers['content-length']);
  return new LimitError('bytes in a body', request.routeOptions.bodyLimit, Number.isFinite(asked) ? asked : 'more');
}

function statusOf(code: ErrorCode, thrown: Error & { statusCode?: number }, reply: FastifyReply): number {
  if (reply.statusCode >= 400 && reply.statusCode < 500) return reply.statusCode;
  return STATUSES[code] ?? (thrown.statusCode !== undefined && thrown.statusCode < 500 ? thrown.statusCode : 400);
}

function typeFor(request: FastifyRequest): string {
  const media = acceptsGraphQLResponse(request.headers.accept)
    ? 'application/graphql-response+json'
    : 'application/json';
  return `${media}; charset=utf-8`;
}
