import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask } from './ask.ts';
import { faultOf, type AskError } from './fault.ts';
import { onReturn } from './offline.ts';

/** What has come of a question so far. */
export interface Answer<Data> {
  readonly data: Data | null;
  readonly error: AskError | null;
  readonly loading: boolean;
  readonly retry: () => void;
}

const kept = new Map<string, unknown>();
const MOST_KEPT = 60;

/** Keeps an answer that came with the page itself. */
export function keepAnswer(operation: string, variables: Readonly<Record<string, unknown>>, data: unknown): void {
  kept.set(keyOf(operation, variables), data);
}

const keyOf = (operation: string, variables: Readonly<Record<string, unknown>>) =>
  `${operation} ${JSON.stringify(variables)}`;

/** The answer to a document, asked when it or its variables change (`null` asks nothing); answers had before are there at once. */
export function useAnswer<Data>(operation: string, variables: Readonly<Record<string, unknown>> | null): Answer<Data> {
  const key = variables && keyOf(operation, variables);
  const [state, setState] = useState<{ key: string | null; data: Data | null; error: AskError | null }>({
    key: null,
    data: null,
    error: null,
  });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (key === null || kept.has(key)) return;
    const controller = new AbortController();
    ask<Data>(operation, variables!, controller.signal).then(
      (data) => {
        if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
        kept.set(key, data);
        setState({ key, data, error: null });
      },
      (error: unknown) => {
        const fault = faultOf(error, controller.signal);
        if (fault) setState({ key, data: null, error: fault });
      },
    );
    return () => controller.abort();
  }, [key, attempt]);
  const retry = useCallback(() => {
    if (key !== null) kept.delete(key);
    setState({ key: null, data: null, error: null });
    setAttempt((count) => count + 1);
  }, [key]);
  const data = key === null ? null : ((kept.get(key) as Data | undefined) ?? (state.key === key ? state.data : null));
  const error = state.key === key && !data ? state.error : null;
  const isAway = error?.kind === 'away';
  useEffect(() => (isAway ? onReturn(retry) : undefined), [isAway, retry]);
  return { data, error, loading: key !== null && !data && !error, retry };
}
