import { describe, expect, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { differenceOf, pixelsAt } from './browser.ts';
import { inChromium, saved } from './in-chromium.ts';
import type { Visit } from './visit.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What stands where on the map, in pixels of the page. */
interface Ground {
  /** Most members of each area, those nearest to its middle. */
  readonly areas: readonly (readonly Point[])[];
  readonly all: readonly Point[];
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

interface Screen {
  readonly width: number;
  readonly height: number;
  readonly deviceScaleFactor: number;
}

const RATIOS = [1, 1.25, 2, 3];
const WIDE = { width: 1280, height: 800 };
const GROUND = '#ffffff';
const AREA = '#eeeff1';

inChromium('on screens of other pixels', (readers) => {
  const opened = async (options: BrowserContextOptions) => {
    const reader = await readers.opened('/', options);
    await reader.page.locator('.sigma-regions').waitFor();
    return reader;
  };
  const pixels = async ({ page }: Visit, points: readonly Point[]) =>
    pixelsAt(await readers.blank(), await page.screenshot(), page.viewportSize()!.width, points);

  const expectAreas = async (reader: Visit) => {
    const { areas, all, box } = await reader.page.evaluate(groundOf);
    expect(areas.length).toBeGreaterThanOrEqual(7);
    const bare = gridOver(box).filter((point) => all.every(({ x, y }) => Math.hypot(point.x - x, point.y - y) > 60));
    expect(bare.length).toBeGreaterThan(20);
    await reader.page.evaluate(showOnly, 'regions');
    const members = areas.flat();
    const colors = await pixels(reader, [...members, ...bare]);
    expect(new Set(colors.slice(0, members.length))).toEqual(new Set([AREA]));
    expect(new Set(colors.slice(members.length))).toEqual(new Set([GROUND]));
  };

  test.each(RATIOS)('areas lie behind their members and nowhere else: %d', async (deviceScaleFactor) => {
    await expectAreas(await opened({ deviceScaleFactor }));
  });

  test.each(RATIOS)('nodes stand, and are chosen, at the same places: %d', async (deviceScaleFactor) => {
    const ids = ['school-caoyang', 'school-xinxi', 'school-maoyi', 'school-jingguan', 'school-shangkuai'];
    const reader = await opened({ deviceScaleFactor });
    const places = await reader.places(ids);
    const first = await opened({});
    expect(places).toEqual(await first.places(ids));
    await reader.page.evaluate(showOnly, 'nodes');
    const colors = await pixels(reader, Object.values(places));
    expect(colors).toEqual(ids.map(() => '#2e419b'));
    const { 'school-jingguan': place } = places;
    await reader.page.mouse.click(place!.x, place!.y);
    await reader.page.waitForURL('**/n/school-jingguan');
  });

  test('pictures that are taken along are the same', async () => {
    const taken = async (deviceScaleFactor: number) => {
      const reader = await opened({ deviceScaleFactor });
      const svg = (await saved(reader, /SVG/)).bytes.toString('utf8');
      return { svg, png: (await saved(reader, /PNG/)).bytes };
    };
    const [one, three] = [await taken(1), await taken(3)];
    expect(three.svg).toBe(one.svg);
    expect(await differenceOf(await readers.blank(), one.png, three.png)).toBeLessThan(0.01); // letters are set finer on fine screens
  }, 180_000);

  describe('that change while the page is open', () => {
    const CHANGES: readonly (readonly [string, Screen, Screen])[] = [
      ['moved to a finer screen', { ...WIDE, deviceScaleFactor: 1 }, { ...WIDE, deviceScaleFactor: 2 }],
      ['moved to a coarser screen', { ...WIDE, deviceScaleFactor: 2 }, { ...WIDE, deviceScaleFactor: 1.25 }],
      [
        'enlarged by the browser',
        { ...WIDE, deviceScaleFactor: 1 },
        { width: 1024, height: 640, deviceScaleFactor: 1.25 },
      ],
      ['turned', { width: 360, height: 640, deviceScaleFactor: 2 }, { width: 640, height: 360, deviceScaleFactor: 2 }],
    ];

    test.each(CHANGES)('all is drawn as if it had been opened there: %s', async (_what, from, to) => {
      const reader = await opened({ viewport: from, deviceScaleFactor: from.deviceScaleFactor });
      const changed = await onScreen(reader.page, to);
      const anew = await onScreen((await opened({ viewport: to, deviceScaleFactor: to.deviceScaleFactor })).page, to);
      expect(await differenceOf(await readers.blank(), changed, anew)).toBeLessThan(0.02);
    });

    test('a node at the far corner of a finer screen is chosen', async () => {
      const { page, places } = await opened({ viewport: WIDE });
      await onScreen(page, { ...WIDE, deviceScaleFactor: 3 });
      const { 'school-jingguan': place } = await places(['school-jingguan']);
      await page.mouse.click(place!.x, place!.y);
      await page.waitForURL('**/n/school-jingguan');
    });
  });
});

/** The map on this screen, where every layer has as many pixels as the screen has in its place. A page is not told of it where only the pixels change, as one on a real screen is. */
async function onScreen(page: Page, { width, height, deviceScaleFactor }: Screen): Promise<Buffer> {
  const screen = await page.context().newCDPSession(page);
  await screen.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false });
  await page.evaluate(tellOfScreen);
  await page.waitForFunction(isDrawnFor, { width, deviceScaleFactor });
  await page.evaluate(twoFrames);
  const clip = { ...(await page.locator('.map').boundingBox())!, scale: 1 };
  const { data } = await screen.send('Page.captureScreenshot', { clip });
  return Buffer.from(data, 'base64');
}

function gridOver({ x, y, width, height }: Ground['box']): Point[] {
  const points: Point[] = [];
  for (let right = 4; right < width; right += 24)
    for (let down = 4; down < height; down += 24) points.push({ x: x + right, y: y + down });
  return points;
}

/* What follows runs in the browser. */
/* eslint-disable @typescript-eslint/no-explicit-any */

const showOnly = (layer: string): void => {
  const { document } = globalThis as any;
  for (const canvas of document.querySelectorAll('.canvas canvas'))
    canvas.style.opacity = canvas.className.includes(`sigma-${layer}`) ? 1 : 0;
  document.querySelector('.zoom').style.opacity = 0;
};

const groundOf = (): Ground => {
  const holder = (globalThis as any).document.querySelector('.canvas');
  const { x, y, width, height } = holder.getBoundingClientRect();
  const { nodes, regions } = holder.renderer.shown.drawing;
  const place = (id: string): Point => {
    const at = holder.renderer.placeOf(id);
    return { x: x + at.x, y: y + at.y };
  };
  const middleOf = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;
  const areas = regions.map((region: any) => {
    const members: Point[] = region.members.map(place);
    const middle = { x: middleOf(members.map((each) => each.x)), y: middleOf(members.map((each) => each.y)) };
    const away = (point: Point) => Math.hypot(point.x - middle.x, point.y - middle.y);
    members.sort((a, b) => away(a) - away(b));
    return members.slice(0, Math.floor(members.length * 0.84));
  });
  return { areas, all: nodes.map(({ id }: any) => place(id)), box: { x, y, width, height } };
};

const tellOfScreen = (): void => {
  const { dispatchEvent, Event } = globalThis as any;
  dispatchEvent(new Event('resize'));
};

const isDrawnFor = ({ width, deviceScaleFactor }: { width: number; deviceScaleFactor: number }): boolean => {
  const { document, innerWidth, devicePixelRatio } = globalThis as any;
  const holder = document.querySelector('.canvas');
  return (
    innerWidth === width &&
    devicePixelRatio === deviceScaleFactor &&
    [...holder.querySelectorAll('canvas')].every(
      (canvas) => Math.abs(canvas.width - holder.offsetWidth * deviceScaleFactor) < 1,
    )
  );
};

const twoFrames = async (): Promise<void> => {
  const { requestAnimationFrame } = globalThis as any;
  for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
};
