import type { Browser, Page } from 'playwright-core';
import { launch } from '../../tests/explorer/browser.ts';

/** How fast a reader's line is: bits a second, and the time that an answer takes there and back. */
export interface Line {
  readonly bitsPerSecond: number;
  readonly roundTripMilliseconds: number;
}

/** How long a browser has for the parts of a new window that it loads itself, in milliseconds: a visit begins in a window that stands. */
const WINDOW = 2_500;

/** The compiler of these files calls this on each function, and the page has it not. */
const NAMED = 'globalThis.__name = (each) => each;';

/** What a first visit came to. */
export interface FirstVisit {
  readonly page: Page;
  /** From the address to the map that stands, and from the map's data to it. */
  readonly mapMilliseconds: number;
  readonly drawMilliseconds: number;
  /** All that was sent until then, packed as it was. */
  readonly bytes: number;
  /** The longest time that the page did not answer. */
  readonly longestTaskMilliseconds: number;
}

/** Opens an address for the first time, over a line or as fast as it goes, and waits until the map stands. */
export async function firstVisit(browser: Browser, address: string, line?: Line): Promise<FirstVisit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await devTools.send('Network.enable');
  if (line)
    await devTools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: line.roundTripMilliseconds,
      downloadThroughput: line.bitsPerSecond / 8,
      uploadThroughput: line.bitsPerSecond / 8,
    });
  let bytes = 0;
  devTools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.addInitScript(NAMED);
  await page.addInitScript(watchMap);
  await page.waitForTimeout(WINDOW);
  await page.goto(address);
  await page.waitForFunction(() => 'mapStands' in globalThis, null, { polling: 20 });
  const sent = bytes;
  const told = await page.evaluate(whatWasSeen);
  return { page, bytes: sent, ...told };
}

/** A browser for a whole run. */
export function openBrowser(): Promise<Browser> {
  return launch();
}

/* What follows runs in the browser. */
/* eslint-disable @typescript-eslint/no-explicit-any */

/** Notes when the first frame with the map has been drawn, and the longest task until long after. */
function watchMap(): void {
  const { document, performance, requestAnimationFrame, PerformanceObserver } = globalThis as any;
  const noted: any = globalThis;
  noted.longestTask = 0;
  new PerformanceObserver((list: any) => {
    for (const { duration } of list.getEntries()) noted.longestTask = Math.max(noted.longestTask, duration);
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    if (document.querySelector('.canvas')?.renderer)
      requestAnimationFrame(() => setTimeout(() => (noted.mapStands = performance.now())));
    else requestAnimationFrame(look);
  };
  look();
}

async function whatWasSeen() {
  const { performance, mapStands } = globalThis as any;
  await new Promise((resolve) => setTimeout(resolve, 500)); // a task that is still running is told once it ends
  const data = performance.getEntriesByType('resource').findLast(({ name }: any) => name.includes('/graphql?id='));
  return {
    mapMilliseconds: mapStands as number,
    drawMilliseconds: mapStands - data.responseEnd,
    longestTaskMilliseconds: (globalThis as any).longestTask as number,
  };
}
