/** The longest that a timer takes, in milliseconds. */
const LONGEST = 2 ** 31 - 1;

/** Waits for work until a moment, as `performance.now()` counts: whether it was done by then. The work itself goes on behind. */
export async function inTime(work: Promise<unknown>, until: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    const left = Math.min(LONGEST, Math.max(0, until - performance.now()));
    timer = setTimeout(() => resolve(false), left).unref();
  });
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
