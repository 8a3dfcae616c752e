import type { GraphQLFormattedError } from 'graphql';
import type { CallerError } from '../errors.ts';
import type { Operation } from './operation.ts';

/** Faults of a well-formed request's document: 400, or 200 for callers who only know `application/json`, as GraphQL over HTTP has it. */
const DOCUMENT_CODES: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'LIMIT_EXCEEDED',
]);

/** The errors in an operation's answer, as they are sent. */
export function errorsOf(operation: Operation): readonly GraphQLFormattedError[] {
  const body = operation.response.body;
  return body?.kind === 'single' ? (body.singleResult.errors ?? []) : [];
}

/** The codes of those errors, each once. */
export function codesOf(operation: Operation): string[] {
  return [...new Set(errorsOf(operation).map((error) => String(error.extensions?.['code'])))];
}

/** Makes this error the whole answer to an operation that had begun to be answered. */
export function answerOnly(operation: Operation, error: CallerError): void {
  const body = operation.response.body;
  if (body?.kind !== 'single') return;
  const { message, extensions } = error.toJSON();
  body.singleResult = { errors: [{ message, ...(extensions && { extensions }) }], data: null };
}

/** Leaves at most `max` errors in the answer, and says in `extensions.errorsLeftOut` how many more there were. */
export function capErrors(operation: Operation, max: number): void {
  const errors = errorsOf(operation);
  const body = operation.response.body;
  if (body?.kind !== 'single' || errors.length <= max) return;
  body.singleResult.errors = errors.slice(0, max);
  body.singleResult.extensions = { ...body.singleResult.extensions, errorsLeftOut: errors.length - max };
}

/** Settles the HTTP status: 503 with `Retry-After` while the store is away, 400 or 200 for faults of the document. */
export function settleStatus(operation: Operation, retryAfterSeconds: number): void {
  const { http } = operation.response;
  const codes = codesOf(operation);
  if (codes.includes('SERVICE_UNAVAILABLE')) {
    http.status = 503;
    http.headers.set('retry-after', String(retryAfterSeconds));
    return;
  }
  if (codes.length === 0 || !codes.every((code) => DOCUMENT_CODES.has(code)) || wasExecuted(operation)) return;
  http.status = acceptsGraphQLResponse(operation.request.http?.headers.get('accept')) ? 400 : 200;
}

/** Whether a caller takes `application/graphql-response+json`, in which the status says what became of the operation. */
export function acceptsGraphQLResponse(accept: string | undefined): boolean {
  return accept?.includes('application/graphql-response+json') ?? false;
}

/** An answer with `data`, though it be `null`, was executed: its status stays 200. One that was stopped at a limit has the status of the limit. */
function wasExecuted(operation: Operation): boolean {
  const body = operation.response.body;
  if (body?.kind !== 'single' || body.singleResult.data === undefined) return false;
  return body.singleResult.data !== null || !codesOf(operation).includes('LIMIT_EXCEEDED');
}
