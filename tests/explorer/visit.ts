import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

/** One reader's visit: the page, what the browser complained of, and how often the reader clicked. */
export interface Visit {
  readonly page: Page;
  readonly complaints: string[];
  clicks: number;
  /** Clicks and counts it. */
  click(target: Locator): Promise<void>;
  /** Waits until the map stands. */
  ready(): Promise<void>;
  /** Where nodes stand on the map, in pixels of the page. */
  places(ids: readonly string[]): Promise<Record<string, { x: number; y: number }>>;
  /** Ids of what the map shows, by the counts that its label says. */
  label(): Promise<string>;
  close(): Promise<void>;
}

/** Milliseconds that a page may take to come to a state: long, since other tests take the cores too. */
export const PATIENCE = 120_000;

/** Opens an address in a fresh context. */
export async function visit(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block', // what a test keeps from the page, nobody shall answer in its place
    ...options,
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('ReadPixels')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  const self: Visit = {
    page,
    complaints,
    clicks: 0,
    click: async (target) => {
      self.clicks += 1;
      await target.click();
    },
    ready: async () => {
      await page.waitForFunction(isDrawn).catch(async (error: Error) => {
        throw new Error(`${error.message}\n${await page.locator('body').innerHTML()}\n${complaints.join('\n')}`);
      });
      await page.locator('.map .state').waitFor({ state: 'detached' });
      await page.waitForFunction(isAtRest);
    },
    places: (ids) => page.evaluate(placesOf, ids),
    label: async () => (await page.locator('.canvas').getAttribute('aria-label')) ?? '',
    close: () => context.close(),
  };
  return self;
}

/** Whether the camera of the map, if there is one, stays where it is. */
async function isAtRest(): Promise<boolean> {
  const { document, requestAnimationFrame } = globalThis as unknown as {
    document: { querySelector(selector: string): { renderer?: { sigma: { getCamera(): Camera } } } | null };
    requestAnimationFrame(then: (time: number) => void): void;
  };
  const camera = document.querySelector('.canvas')?.renderer?.sigma.getCamera();
  if (!camera) return true;
  const before = JSON.stringify(camera.getState());
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  return !camera.isAnimated() && JSON.stringify(camera.getState()) === before;
}

interface Camera {
  getState(): object;
  isAnimated(): boolean;
}

/** Whether the map is drawn, or stands still where it cannot be. */
function isDrawn(): boolean {
  const { document } = globalThis as unknown as {
    document: { querySelector(selector: string): Partial<Holder> | null };
  };
  return Boolean(document.querySelector('.canvas')?.renderer ?? document.querySelector('.still svg'));
}

interface Holder {
  readonly renderer: { placeOf(id: string): { x: number; y: number } };
  getBoundingClientRect(): { x: number; y: number };
}

function placesOf(ids: readonly string[]): Record<string, { x: number; y: number }> {
  const { document } = globalThis as unknown as { document: { querySelector(selector: string): Holder } };
  const holder = document.querySelector('.canvas');
  const { x, y } = holder.getBoundingClientRect();
  return Object.fromEntries(
    ids.map((id) => {
      const place = holder.renderer.placeOf(id);
      return [id, { x: x + place.x, y: y + place.y }];
    }),
  );
}
