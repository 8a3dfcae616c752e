/**
 * What all browser tests of a run look at, as a process of its own: a service with the project's seeds, laid out, and a Chromium to connect to. The
 * first line says where both are, as JSON. It ends with the process whose id is the argument.
 */
import { chromium } from 'playwright-core';
import { chromiumPath, CHROMIUM_ARGUMENTS } from './browser.ts';
import { startExplorer } from './explorer-service.ts';

/** How often it looks whether that process still runs, in milliseconds. */
const LOOK = 1_000;

const run = Number(process.argv[2]);
const path = chromiumPath();
const [{ url }, browser] = await Promise.all([
  startExplorer(),
  path ? chromium.launchServer({ executablePath: path, args: CHROMIUM_ARGUMENTS }) : null,
]);
process.stdout.write(`${JSON.stringify({ url, browser: browser?.wsEndpoint() })}\n`);
setInterval(() => {
  if (!runs(run)) void browser?.kill().finally(() => process.exit());
}, LOOK);

function runs(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
