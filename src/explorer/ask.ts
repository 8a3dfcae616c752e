import { operationIds } from 'virtual:operations';
import { AskError, refusalOf, type Refusal } from './fault.ts';
import { noteAway, noteKept, noteSent } from './offline.ts';

/** How many entities and how many relations the map draws at most; a larger network is drawn as groups. */
export const DRAWN = 3_000;
export const DRAWN_RELATIONS = 8_000;

/** Longest wait for an answer, in milliseconds. */
const PATIENCE = 15_000;

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
    throw new AskError('away');
  });
}

async function answerOf<Data>(response: Response): Promise<Data> {
  const body = (await response.json().catch(unlessBrokenOff)) as ({ data?: Data } & Refusal) | null;
  if (response.status === 200) noteKept(response.headers.get('x-kept-since'));
  if (body?.data != null && !body.errors) return body.data;
  throw refusalOf(response, body);
}

/** What cannot be read as JSON is nothing; what was broken off while it came is not an answer at all. */
function unlessBrokenOff(error: Error): null {
  if (error instanceof SyntaxError) return null;
  throw error;
}
