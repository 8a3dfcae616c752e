import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect } from '@jest/globals';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Download,
  type Locator,
  type Page,
} from 'playwright-core';
import { CLASSES } from '../../src/explorer/map/classes.ts';
import { emptyFolder } from '../made-once.ts';
import { chromiumPath, looksOf, type Looks } from './browser.ts';
import { sharedExplorer } from './shared-explorer.ts';
import { PATIENCE, visit, type Visit } from './visit.ts';

const found = chromiumPath();
if (!found && process.env['CI'] === 'true')
  throw new Error('The explorer is tested in Chromium, and there is none on the PATH.');
if (!found) console.log('The explorer was NOT tested in a browser: there is no Chromium on the PATH.');

/** The page is the same whatever the engine: it is tested on the embedded one. */
const describeInChromium = found && process.env['ENGINE'] !== 'neo4j' ? describe : describe.skip;

export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
export const DARK: BrowserContextOptions = { colorScheme: 'dark' };

type Theme = 'light' | 'dark';

/** Tests that read the explorer in Chromium; where there is none they are skipped, and said to be. */
export function inChromium(title: string, tests: (readers: Readers) => void): void {
  describeInChromium(title, () => {
    const readers = new Readers();
    beforeAll(() => readers.start());
    afterAll(() => readers.stop());
    afterEach(() => readers.leave());
    tests(readers);
  });
}

/** Readers of a running explorer, each with a fresh browser context. */
export class Readers {
  url!: string;
  private browser!: Browser;
  private readonly visits: Visit[] = [];
  private readonly shared = new Map<BrowserContextOptions, Promise<BrowserContext>>();

  async start(): Promise<void> {
    const { url, browser } = await sharedExplorer();
    this.url = url;
    this.browser = await chromium.connect(browser);
  }

  /** Closes this file's connection; the browser goes on for the others. */
  async stop(): Promise<void> {
    await this.browser.close();
  }

  async leave(): Promise<void> {
    await Promise.all(this.visits.splice(0).map((each) => each.close()));
    await Promise.all([...this.shared.values()].map(async (each) => (await each).close()));
    this.shared.clear();
  }

  /** Opens an address, or nothing yet, in this browser or another. */
  async open(path: string | null, options: BrowserContextOptions = {}, browser = this.browser): Promise<Visit> {
    const made = await visit(browser, path === null ? 'about:blank' : this.url + path, options);
    if (browser === this.browser) this.visits.push(made);
    return made;
  }

  /** Opens an address and waits until the map stands. */
  async opened(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
    const made = await this.open(path, options);
    await made.ready();
    return made;
  }

  /** An empty page; pages with the same options share what the browser keeps, which makes them quick to open. */
  async blank(options: BrowserContextOptions = {}): Promise<Page> {
    const made =
      this.shared.get(options) ??
      this.browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block', ...options });
    this.shared.set(options, made);
    const context = await made;
    context.setDefaultTimeout(PATIENCE);
    return context.newPage();
  }

  /** What a picture looks like, by the six colors of a theme. */
  async looks(png: Buffer, theme: Theme): Promise<Looks> {
    const context = await this.browser.newContext();
    const colors = CLASSES.slice(0, 6).map((each) => each[theme]);
    const result = await looksOf(await context.newPage(), png, colors);
    await context.close();
    return result;
  }

  /** The map is no blank canvas: more than 2 % of it is drawn, in at least `classes` of the six colors. */
  async expectDrawn({ page }: Visit, theme: Theme, classes = 4): Promise<void> {
    const { drawn, near } = await this.looks(await page.locator('.map').screenshot(), theme);
    expect(drawn).toBeGreaterThan(0.02);
    expect(near.filter((count) => count > 20).length).toBeGreaterThanOrEqual(classes);
  }
}

/** The heading of the details. */
export function heading({ page }: Visit): Locator {
  return page.getByRole('main').getByRole('heading', { level: 1 });
}

/** Searches for what is typed and takes the first hit, by keyboard alone. */
export async function find({ page }: Visit, text: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(text);
  await page.locator('[role=option]:visible').first().waitFor();
  await page.keyboard.press('Enter');
}

/** The file that a button of the export menu gives, in two clicks. */
export async function saved(reader: Visit, name: RegExp): Promise<{ file: string; bytes: Buffer }> {
  const { page } = reader;
  await reader.click(page.locator('.menu summary'));
  const waiting: Promise<Download> = page.waitForEvent('download');
  await reader.click(page.locator('.menu').getByRole('button', { name }));
  const download = await waiting;
  return { file: download.suggestedFilename(), bytes: await bytesOf(download) };
}

/** What was downloaded. */
export async function bytesOf(download: Download): Promise<Buffer> {
  const path = join(await emptyFolder('download'), 'file');
  await download.saveAs(path);
  return readFile(path);
}
