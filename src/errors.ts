import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLErrorExtensions, type GraphQLFormattedError } from 'graphql';
import { ConstraintError, StoreDeadlineError, StoreUnavailableError } from './graph/errors.ts';

/** The codes that callers can rely on, each in `extensions.code` of an error. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'FORBIDDEN'
  | 'SERVICE_UNAVAILABLE'
  | 'LIMIT_EXCEEDED'
  | 'BAD_REQUEST'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'OPERATION_RESOLUTION_FAILURE'
  | 'PERSISTED_QUERY_NOT_SUPPORTED'
  | 'INTERNAL_SERVER_ERROR';

/** Codes of errors that are made for callers; an error with any other code is masked. */
const CODES_FOR_CALLERS: ReadonlySet<unknown> = new Set<ErrorCode>([
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'FORBIDDEN',
  'SERVICE_UNAVAILABLE',
  'LIMIT_EXCEEDED',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** An error made for callers: its message reaches them as it is, with a stable code and what else helps to act on it. */
export class CallerError extends GraphQLError {
  constructor(
    readonly code: ErrorCode,
    message: string,
    extensions: GraphQLErrorExtensions = {},
  ) {
    super(message, { extensions: { ...extensions, code } });
    this.name = new.target.name;
  }
}

/** The caller asked for something that cannot be asked; the message says what is expected instead. Names the argument where there is one. */
export class BadUserInputError extends CallerError {
  constructor(message: string, argument?: string) {
    super('BAD_USER_INPUT', message, argument === undefined ? {} : { argument });
  }
}

/** What a name that does not name one thing may mean, as `extensions.candidates` lists it; `name` is the canonical one. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

/** A name that several things have or may mean; the message says which. */
export class AmbiguousNameError extends CallerError {
  constructor(message: string, suggestions: readonly string[], candidates: readonly Candidate[]) {
    super('BAD_USER_INPUT', message, { suggestions, candidates });
  }
}

const LONGEST_REPEATED = 100;

/**
 * A name, or an id that must be there, names nothing (a look-up by an id that is not there is `null`).
 * The message ends with the names that come close: `There is no alliance "nato-x". Did you mean "nato"?`
 */
export class NotFoundError extends CallerError {
  constructor(
    /** What was looked for, in domain words: `alliance`. */
    kind: string,
    /** The name or id as the caller wrote it. */
    asked: string,
    /** Names that come close, and what they name. */
    suggestions: readonly string[] = [],
    candidates: readonly Candidate[] = [],
  ) {
    super('NOT_FOUND', `There is no ${kind} "${shortened(asked)}".${didYouMean(suggestions)}`, {
      suggestions,
      candidates,
    });
  }
}

/** The change would contradict what is stored (a name taken, a version overtaken); nothing was written. */
export class ConflictError extends CallerError {
  constructor(message: string) {
    super('CONFLICT', message);
  }
}

/** The caller is not allowed to do this; the message says what would allow it. */
export class ForbiddenError extends CallerError {
  constructor(message: string) {
    super('FORBIDDEN', message);
  }
}

/** The service cannot answer now; the same request may succeed in a few seconds. */
export class ServiceUnavailableError extends CallerError {
  constructor(message: string, extensions: GraphQLErrorExtensions = {}) {
    super('SERVICE_UNAVAILABLE', message, extensions);
  }
}

/** What a question needs is still being worked out, and there is none of an earlier version either; it will be there soon. */
export class NotReadyError extends ServiceUnavailableError {
  constructor(message: string) {
    super(`${message} Ask again in a few seconds.`);
  }
}

/** What a question needs could not be worked out; asking again begins it anew. `cause` is for the log. */
export class BrokenWorkError extends ServiceUnavailableError {
  constructor(
    /** What was worked out, in domain words: `The network`. */
    what: string,
    override readonly cause: unknown,
  ) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`${what} could not be worked out: ${reason.replace(/[.]$/, '')}. Ask again in a few seconds.`);
  }
}

/**
 * What a caller gets to see of an error. `formatted` is the error as it would be sent, `error` as it was thrown. Errors
 * made for callers and GraphQL's own pass; a store that is away and a broken uniqueness are told in fixed words; anything
 * else is masked with an id, under which the log holds it in full.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = causeOf(error);
  if (cause instanceof StoreDeadlineError) {
    const message =
      'The graph store did not answer in its time. Try again in a few seconds; if only this question meets it, ask for less: narrow the filter, lower first.';
    return put(formatted, 'SERVICE_UNAVAILABLE', message);
  }
  if (cause instanceof StoreUnavailableError) {
    return put(formatted, 'SERVICE_UNAVAILABLE', 'The graph store does not answer. Try again in a few seconds.');
  }
  if (cause instanceof ConstraintError) {
    return put(formatted, 'CONFLICT', 'Another record already holds what has to be unique. Nothing was written.');
  }
  if (cause instanceof CallerError) return put(formatted, cause.code, formatted.message, cause.extensions);
  if (isForCallers(formatted)) return explained(formatted);
  if (isArgumentFault(cause)) return put(formatted, 'BAD_USER_INPUT', formatted.message);
  return masked(formatted, cause);
}

/** The error at the root of one that GraphQL wrapped, however deep. */
export function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/** The id under which callers quote a fault and the log holds it; the same fault keeps its id however often it is met. */
export function faultId(fault: unknown): string {
  if (typeof fault !== 'object' || fault === null) return randomUUID();
  const id = faultIds.get(fault) ?? randomUUID();
  faultIds.set(fault, id);
  return id;
}

const faultIds = new WeakMap<object, string>();

function isForCallers(formatted: GraphQLFormattedError): boolean {
  return CODES_FOR_CALLERS.has(formatted.extensions?.['code']);
}

/** GraphQL coerces some arguments only while it executes, and gives these errors no code. */
function isArgumentFault(cause: unknown): boolean {
  return cause instanceof GraphQLError && cause.message.startsWith('Argument "');
}

function put(
  formatted: GraphQLFormattedError,
  code: ErrorCode,
  message: string,
  extensions: GraphQLErrorExtensions = {},
): GraphQLFormattedError {
  return { ...formatted, message, extensions: { ...extensions, code } };
}

function masked(formatted: GraphQLFormattedError, cause: unknown): GraphQLFormattedError {
  const id = faultId(cause);
  const message = `Internal error. Quote id ${id} when you report it.`;
  return { ...formatted, message, extensions: { code: 'INTERNAL_SERVER_ERROR', id } };
}

interface Constrained {
  readonly constraints?: Readonly<Record<string, string>>;
  readonly children?: readonly Constrained[];
}

/** class-validator's findings quote the whole input; a caller gets their sentences only. */
function explained(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { validationErrors, stacktrace: _, ...extensions } = formatted.extensions ?? {};
  if (!Array.isArray(validationErrors)) return { ...formatted, extensions };
  return { ...formatted, message: sentences(validationErrors as Constrained[]).join('; '), extensions };
}

function sentences(findings: readonly Constrained[]): string[] {
  return findings.flatMap((finding) => [
    ...Object.values(finding.constraints ?? {}),
    ...sentences(finding.children ?? []),
  ]);
}

/** What a caller wrote, as a message repeats it. */
function shortened(asked: string): string {
  const characters = [...asked];
  return characters.length > LONGEST_REPEATED ? `${characters.slice(0, LONGEST_REPEATED).join('')}…` : asked;
}

function didYouMean(suggestions: readonly string[]): string {
  if (suggestions.length === 0) return '';
  const quoted = suggestions.map((suggestion) => `"${suggestion}"`);
  return ` Did you mean ${new Intl.ListFormat('en', { type: 'disjunction' }).format(quoted)}?`;
}
