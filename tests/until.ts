import { setTimeout as sleep } from 'node:timers/promises';

/** Does what is given again and again until it no longer fails, and answers with what it gives; the test's own time limit ends it. */
export async function until<T>(attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch {
      await sleep(20);
    }
  }
}
