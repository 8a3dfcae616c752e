import { operationIds } from 'virtual:operations';

/** How many entities the map draws at most. */
export const DRAWN = 3_000;

/** Longest wait for an answer, in milliseconds. */
const PATIENCE = 15_000;

/** Why there is no answer: the service cannot be reached, or it says why itself. */
export class AskError extends Error {
  override readonly name = 'AskError';
  constructor(
    readonly kind: 'away' | 'refused',
    message: string,
    /** What to quote when asking for help. */
    readonly requestId: string | null,
  ) {
    super(message);
  }
}

/** Asks the service one of the page's documents by its id. What several screens need is asked by address, so that the page's head can ask ahead. */
export async function ask<Data>(
  operation: string,
  variables: Readonly<Record<string, unknown>> = {},
  signal?: AbortSignal,
): Promise<Data> {
  const id = operationIds[operation]!;
  const url =
    operation === 'Map' ? `/graphql?id=${id}&variables=${encodeURIComponent(JSON.stringify(variables))}` : '/graphql';
  const response = await fetch(url, {
    ...(operation === 'Map'
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id, variables }) }),
    signal: AbortSignal.any([AbortSignal.timeout(PATIENCE), ...(signal ? [signal] : [])]),
  }).catch((error: Error) => {
    if (signal?.aborted) throw error;
    throw new AskError('away', error.message, null);
  });
  return answerOf<Data>(response);
}

async function answerOf<Data>(response: Response): Promise<Data> {
  const requestId = response.headers.get('x-request-id');
  const body = (await response.json().catch(() => null)) as { data?: Data; errors?: { message: string }[] } | null;
  if (body?.data != null && !body.errors) return body.data;
  const message = body?.errors?.[0]?.message ?? `HTTP ${response.status}`;
  throw new AskError(response.status >= 500 || !body ? 'away' : 'refused', message, requestId);
}
