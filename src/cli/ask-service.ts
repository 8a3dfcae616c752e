import { FaultsError, type Fault } from '../edition/fault.ts';

/** A running service, and what allows the command line to change its graph; `null` where it has nothing that would. */
export interface RunningService {
  readonly url: string;
  readonly token: string | null;
}

/** Sends a folder or a dump to a running service and gives its answer. Faults that it finds are thrown as a `FaultsError`. */
export async function sendImport<T>({ url, token }: RunningService, body: object): Promise<T> {
  const authorization = token === null ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(new URL('/import', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as T & { faults?: Fault[]; errors?: { message: string }[] };
  if (answer.faults) throw new FaultsError(answer.faults);
  if (!response.ok)
    throw new Error(`The service at ${url} refused: ${answer.errors?.[0]?.message ?? response.statusText}`);
  return answer;
}

/** What a running service exports at a path, piece by piece. */
export async function* fetchExport({ url }: RunningService, path: string): AsyncIterable<Uint8Array> {
  const response = await fetch(new URL(path, url));
  if (!response.ok || !response.body) throw new Error(await refusal(url, response));
  yield* response.body;
}

async function refusal(url: string, response: Response): Promise<string> {
  const answer = (await response.json().catch(() => ({}))) as { errors?: { message: string }[] };
  return `The service at ${url} gave no export: ${answer.errors?.[0]?.message ?? response.statusText}`;
}
