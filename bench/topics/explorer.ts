import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { firstFiles } from '../../tests/explorer/built-explorer.ts';
import { firstVisit, openBrowser, type Line } from '../explorer/reader.ts';
import { keystrokes, movedBy } from '../explorer/steps.ts';
import type { Figure } from '../measure/figure.ts';
import { percentile } from '../measure/percentile.ts';
import type { Bench } from '../service/bench.ts';
import { startService, type Service } from '../service/service.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** A slow line, as the explorer is meant for. */
const SLOW: Line = { bitsPerSecond: 1_600_000, roundTripMilliseconds: 150 };
const ROUNDS = 3;

/** Entities of a network, with three relationships each, that is about the largest to be drawn one by one. */
const MOST_DRAWN = 2_600;

/** The explorer in Chromium with software graphics: over the project's own seeds, and over the most that it draws one by one. */
export async function* explorer(bench: Bench): AsyncIterable<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const settings = { DATA_DIR: folder, NEO4J_URI: '' };
  const browser = await openBrowser();
  let service: Service | undefined;
  try {
    service = await startService(ROOT, settings);
    const first = await firstVisit(browser, service.url, SLOW);
    await first.page.context().close();
    await service.stop();
    yield {
      what: 'map at 1.6 Mbit/s and 150 ms, while a fresh store is laid out',
      ...inMilliseconds(first.mapMilliseconds),
    };
    service = await startService(ROOT, settings);
    yield* firstViews(browser, service.url);
    yield* builtFiles();
    yield* steps(browser, service.url);
    yield* mostDrawn(browser, (await bench.service(MOST_DRAWN)).url);
  } finally {
    await browser.close();
    await service?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function* firstViews(browser: Browser, url: string): AsyncIterable<Figure> {
  const first = await firstVisit(browser, url, SLOW);
  await first.page.context().close();
  yield {
    what: 'map at 1.6 Mbit/s and 150 ms, first visit after a start',
    ...inMilliseconds(first.mapMilliseconds, 1_500),
  };
  const visits = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const visit = await firstVisit(browser, url, SLOW);
    await visit.page.context().close();
    visits.push(visit);
  }
  const median = (values: number[]) => percentile(values, 0.5);
  yield {
    what: 'the same, later visits, median of 3',
    ...inMilliseconds(median(visits.map(({ mapMilliseconds }) => mapMilliseconds)), 1_500),
  };
  yield {
    what: 'sent until the map stands',
    value: Math.max(...visits.map(({ bytes }) => bytes)) / 1000,
    unit: 'kB',
    bar: 100,
  };
  yield {
    what: 'longest task of a first visit, median of 3',
    ...inMilliseconds(median(visits.map(({ longestTaskMilliseconds: each }) => each)), 200),
  };
}

/** What a first view loads, as gzip packs it. */
function* builtFiles(): Iterable<Figure> {
  const built = join(ROOT, 'dist/explorer');
  const packed = (ending: string) =>
    firstFiles(ending, built).reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1000;
  yield { what: 'first scripts, gzip', value: packed('.js'), unit: 'kB', bar: 75 };
  yield { what: 'first style, gzip', value: packed('.css'), unit: 'kB', bar: 10 };
  const scripts = readdirSync(join(built, 'assets')).filter((file) => file.endsWith('.js'));
  const later = scripts.length - firstFiles('.js', built).length;
  yield { what: 'scripts that load when they are needed', value: later, unit: 'files' };
}

async function* steps(browser: Browser, url: string): AsyncIterable<Figure> {
  const { page } = await firstVisit(browser, url);
  const times = await keystrokes(page, ['caoyang', '曹杨', 'cy', '波克', 'xinxi', '上汽']);
  yield { what: 'keystroke to list, median', ...inMilliseconds(percentile(times, 0.5), 50) };
  yield { what: 'keystroke to list, 95th percentile', ...inMilliseconds(percentile(times, 0.95)) };
  for await (const [step, moved] of movedBy(page))
    yield { what: `nodes that moved: ${step}`, value: moved, unit: 'nodes', bar: 0 };
  await page.context().close();
}

async function* mostDrawn(browser: Browser, url: string): AsyncIterable<Figure> {
  const visit = await firstVisit(browser, url);
  const nodes = await visit.page.evaluate(nodesDrawn);
  await visit.page.context().close();
  yield { what: `${nodes} nodes drawn, from their data on`, ...inMilliseconds(visit.drawMilliseconds, 1_000) };
  yield { what: 'longest task meanwhile', ...inMilliseconds(visit.longestTaskMilliseconds) };
}

function inMilliseconds(value: number, bar?: number) {
  return { value, unit: 'ms', ...(bar === undefined ? {} : { bar }) };
}

/* Runs in the browser. */
const nodesDrawn = (): number =>
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  (globalThis as any).document.querySelector('.canvas').renderer.shown.drawing.nodes.length;
