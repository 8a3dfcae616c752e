/**
 * Why there is no answer: the service cannot be reached (`away`), too much is asked of it at once (`tooMany`), or it refuses
 * just this question (`refused`). What the page itself breaks off has no reason to be told; see `faultOf`.
 */
export class AskError extends Error {
  override readonly name = 'AskError';
  constructor(
    readonly kind: 'away' | 'tooMany' | 'refused',
    /** What the service says of it, in English; empty where it says nothing. */
    message = '',
    /** What to quote when asking for help. */
    readonly requestId: string | null = null,
    /** The service's own code of it: `BAD_USER_INPUT`. */
    readonly code = '',
    /** After how many seconds it may be asked again, where that is known. */
    readonly retryAfter = 0,
  ) {
    super(message);
  }
}

/** In place of the code where the service no longer knows the page's own document: the page is older than the service. */
const OUTDATED = 'OUTDATED';

/** Codes of refusals that stay however often the same is asked. */
const LASTING = ['BAD_USER_INPUT', 'NOT_FOUND', 'FORBIDDEN', 'LIMIT_EXCEEDED', OUTDATED];

/** Whether asking the same again may help. */
export const mayPass = ({ code }: AskError): boolean => !LASTING.includes(code);

/** The reason for what was thrown while something was asked; `null` where the page broke it off itself with `signal`, which nobody needs to know. */
export function faultOf(thrown: unknown, signal?: AbortSignal): AskError | null {
  if (signal?.aborted) return null;
  return thrown instanceof AskError ? thrown : new AskError('away');
}

/** An answer of the service that has no data, or not all of it. */
export interface Refusal {
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly unknown[];
    readonly extensions?: { readonly code?: string; readonly limit?: unknown };
  }[];
}

/** The reason that an answer without data gives: by the code of its first error, or by its status where it is not the service's own. */
export function refusalOf({ status, headers }: Response, body: Refusal | null): AskError {
  const [first] = body?.errors ?? [];
  const code = status === 404 ? OUTDATED : (first?.extensions?.code ?? '');
  const wait = headers.get('retry-after');
  const kind = () => {
    if (status === 429 || code === 'LIMIT_EXCEEDED') return 'tooMany';
    /* A field that could not be read has a path: there it is the store that is away. What is turned away at the door has none. */
    if (status === 503 && wait && (!first?.path || first.extensions?.limit)) return 'tooMany';
    return code === 'SERVICE_UNAVAILABLE' || (status >= 500 && !code) || !body ? 'away' : 'refused';
  };
  return new AskError(kind(), first?.message ?? `HTTP ${status}`, headers.get('x-request-id'), code, Number(wait) || 0);
}
