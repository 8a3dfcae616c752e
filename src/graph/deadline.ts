import { StoreDeadlineError } from './errors.ts';

/** How long a caller waits, in milliseconds. */
export interface Deadlines {
  readonly readDeadline: number;
  readonly writeDeadline: number;
}

/**
 * The outcome of `work`, or a `StoreDeadlineError` with `message` when `milliseconds` pass first. The work's signal is
 * aborted at that moment; the work itself may go on behind, its outcome is then ignored.
 */
export async function withinDeadline<T>(
  milliseconds: number,
  message: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      controller.abort();
      reject(new StoreDeadlineError(message));
    }, milliseconds);
  });
  try {
    return await Promise.race([work(controller.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
