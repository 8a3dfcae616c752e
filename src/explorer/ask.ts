import { operationIds } from 'virtual:operations';
import { noteAway, noteKept, noteSent } from './offline.ts';

/** How many entities and how many relations the map draws at most; a larger network is drawn as groups. */
export const DRAWN = 3_000;
export const DRAWN_RELATIONS = 8_000;

/** Longest wait for an answer, in milliseconds. */
const PATIENCE = 15_000;

/** Why there is no answer: the service cannot be reached, or it says why itself, in English; the message is empty where it says nothing. */
export class AskError extends Error {
  override readonly name = 'AskError';
  constructor(
    readonly kind: 'away' | 'refused',
    message: string,
    /** What to quote when asking for help. */
    readonly requestId: string | null,
    /** The code of the first error, where the service gives one. */
    readonly code?: string,
  ) {
    super(message);
  }
}

/** Waits before asking again a service that has too much to do, in milliseconds. */
const BUSY_WAITS = [800, 2_400];

/** Asks the service one of the page's documents by its id. A service that has too much to do is asked again, twice at most. */
export async function ask<Data>(
  operation: string,
  variables: Readonly<Record<string, unknown>> = {},
  signal?: AbortSignal,
): Promise<Data> {
  for (const wait of BUSY_WAITS) {
    const response = await send(operation, variables, signal);
    if (response.status !== 503) return answerOf<Data>(response);
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return answerOf<Data>(await send(operation, variables, signal));
}

/**
 * What each visit begins with is asked by address, so that the page's head can ask ahead; the rest is posted. A search is not to be kept
 * for when the service is away, see `public/offline-worker.js`.
 */
async function send(operation: string, variables: Readonly<Record<string, unknown>>, signal?: AbortSignal) {
  const id = operationIds[operation]!;
  const ahead = operation === 'Map' || operation === 'Groups';
  const isKept = operation !== 'Search';
  const url = ahead
    ? `/graphql?id=${id}&variables=${encodeURIComponent(JSON.stringify(variables))}`
    : `/graphql${isKept ? '' : '?unkept'}`;
  const body = JSON.stringify({ id, variables });
  const posted = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
  if (isKept) noteSent(ahead ? url : body);
  const limit = AbortSignal.any([AbortSignal.timeout(PATIENCE), ...(signal ? [signal] : [])]);
  return fetch(url, { ...(ahead ? {} : posted), signal: limit }).catch((error: Error) => {
    if (signal?.aborted) throw error;
    noteAway();
    throw new AskError('away', '', null);
  });
}

interface Body<Data> {
  readonly data?: Data;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

async function answerOf<Data>(response: Response): Promise<Data> {
  const requestId = response.headers.get('x-request-id');
  const body = (await response.json().catch(() => null)) as Body<Data> | null;
  if (response.status === 200) noteKept(response.headers.get('x-kept-since'));
  if (body?.data != null && !body.errors) return body.data;
  const [error] = body?.errors ?? [];
  const message = error?.message ?? `HTTP ${response.status}`;
  throw new AskError(response.status >= 500 || !body ? 'away' : 'refused', message, requestId, error?.extensions?.code);
}
