import { setTimeout as pause } from 'node:timers/promises';
import type { Service } from '../service/service.ts';

const EVERY_MILLISECONDS = 5;

/** What some work of a service came to: its own time, the longest that a small request beside it waited, and the most memory meanwhile. */
export interface Watched {
  readonly milliseconds: number;
  readonly longestWait: number;
  readonly mostMegabytes: number;
}

/** Does some work of a service and meanwhile asks for its health every 5 ms. */
export async function watched(service: Service, work: () => Promise<unknown>): Promise<Watched> {
  let done = false;
  let longestWait = 0;
  let mostMegabytes = 0;
  const watching = (async () => {
    while (!done) {
      const begun = performance.now();
      await fetch(`${service.url}/healthz`).then((response) => response.text());
      longestWait = Math.max(longestWait, performance.now() - begun);
      mostMegabytes = Math.max(mostMegabytes, service.megabytes());
      await pause(EVERY_MILLISECONDS);
    }
  })();
  const begun = performance.now();
  await work();
  const milliseconds = performance.now() - begun;
  done = true;
  await watching;
  return { milliseconds, longestWait, mostMegabytes };
}
