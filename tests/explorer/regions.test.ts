import { expect, test } from '@jest/globals';
import type { BrowserContextOptions } from 'playwright-core';
import { inChromium, PHONE, saved } from './in-chromium.ts';
import { settled } from './screens.ts';
import type { Visit } from './visit.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Written {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly line: number;
}

const REGION = /^(.+)一带 ([\d,]+)$/;

inChromium('the groups of an edition', (readers) => {
  /** Opens an address with all that is written on the map noted. */
  const noted = async (path: string, options = {}) => {
    const reader = await readers.open(null, options);
    await reader.page.addInitScript(noteTexts);
    await reader.page.goto(readers.url + path);
    await settled(reader.page);
    await reader.ready();
    return reader;
  };
  const written = ({ page }: Visit): Promise<Written[]> => page.evaluate(lastTexts);
  const regionsOn = async (reader: Visit) => (await written(reader)).filter(({ text }) => REGION.test(text));

  test.each([
    ['wide', {}],
    ['phone', PHONE],
  ] as const)(
    'are seven to fifteen named regions of the map, no name over another, on a %s screen',
    async (_, options) => {
      const reader = await noted('/', options);
      const all = await written(reader);
      const regions = all.filter(({ text }) => REGION.test(text));
      expect(regions.length).toBeGreaterThanOrEqual(7);
      expect(regions.length).toBeLessThanOrEqual(15);
      expect(regions.map(({ text }) => text)).toContainEqual(expect.stringMatching(/^曹杨职业技术学校一带 \d+$/));
      const clashes = regions.flatMap((one) =>
        all.filter(
          (two) => two !== one && one.left < two.right && two.left < one.right && Math.abs(one.line - two.line) < 12,
        ),
      );
      expect(clashes).toEqual([]);
      const { width } = (await reader.page.locator('.canvas').boundingBox())!;
      for (const { left, right } of regions) expect([left > 0, right < width]).toEqual([true, true]);
      expect(await reader.page.locator('.sigma-regions').isVisible()).toBe(true);
    },
  );

  const SMALL: readonly (readonly [string, BrowserContextOptions])[] = [
    ['wide', {}],
    ['phone', { ...PHONE, viewport: { width: 360, height: 740 }, deviceScaleFactor: 3 }],
    ['narrowest', { viewport: { width: 320, height: 640 }, deviceScaleFactor: 2 }],
    ['enlarged', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
    ['enlarged, with filters', { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 }],
  ];
  test.each(
    SMALL.flatMap(
      ([name, options]) =>
        [
          [name, 'zh', options],
          [name, 'en', options],
        ] as const,
    ),
  )('have names that stand nearest to what they name: %s, %s', async (_name, language, options) => {
    const reader = await readers.open(null, options);
    await reader.page.addInitScript(noteTexts);
    await reader.page.goto(`${readers.url}/?lang=${language}`);
    await settled(reader.page);
    await reader.ready();
    const { names, hubs, box } = await reader.page.evaluate(namesAndHubs);
    expect(names.length).toBeGreaterThanOrEqual(7);
    for (const { text, left, right, line } of names) {
      expect([left >= 0, right <= box.width, line <= box.height]).toEqual([true, true, true]);
      const middle = { x: (left + right) / 2, y: line - 5 };
      const away = (hub: Point) => Math.hypot(hub.x - middle.x, hub.y - middle.y);
      const [nearest] = [...hubs].sort((a, b) => away(a) - away(b));
      expect(text).toContain(nearest!.name);
    }
    expect(await reader.page.evaluate(coveredByButtons)).toEqual([]);
  });

  test('say how many of them the filters leave, and stay where they are', async () => {
    const reader = await noted('/');
    const before = await regionsOn(reader);
    await reader.page.getByRole('button', { name: '只看 企业' }).click();
    await reader.page.waitForURL(/t=enterprise/);
    await reader.page.waitForTimeout(400);
    const after = await regionsOn(reader);
    const count = (regions: readonly Written[]) =>
      regions.reduce((sum, { text }) => sum + Number(REGION.exec(text)![2]!.replace(',', '')), 0);
    expect(count(after)).toBeGreaterThan(5);
    expect(count(after)).toBeLessThanOrEqual(28);
    expect(count(before)).toBeGreaterThan(600);
    for (const { text } of after) expect(await reader.label()).toContain(text);
  });

  test('stand back where one entity is shown', async () => {
    const reader = await noted('/n/school-caoyang');
    expect(await regionsOn(reader)).toEqual([]);
    expect(await reader.page.locator('.sigma-regions').isVisible()).toBe(false);
  });

  test('stand in the picture that is taken along', async () => {
    const reader = await readers.opened('/');
    const svg = (await saved(reader, /SVG/)).bytes.toString('utf8');
    const names = [...svg.matchAll(/<text[^>]*>([^<]*一带 \d+)</g)];
    expect(names.length).toBeGreaterThanOrEqual(7);
  });
});

/* What follows runs in the browser. */
/* eslint-disable @typescript-eslint/no-explicit-any */

/** Notes what is written on the layer of names, from its last clearing on. */
const noteTexts = (): void => {
  const { prototype } = (globalThis as any).CanvasRenderingContext2D;
  const { fillText, clearRect } = prototype;
  const noted = ((globalThis as any).noted = [] as any[]);
  prototype.clearRect = function (...box: number[]) {
    if (this.canvas.className.includes('labels')) noted.length = 0;
    return clearRect.apply(this, box);
  };
  prototype.fillText = function (text: string, x: number, y: number) {
    if (this.canvas.className.includes('labels'))
      noted.push({ text, left: x, right: x + this.measureText(text).width, line: y });
    return fillText.call(this, text, x, y);
  };
};

const lastTexts = () => (globalThis as any).noted;

const namesAndHubs = () => {
  const page = globalThis as any;
  const holder = page.document.querySelector('.canvas');
  const { regions } = holder.renderer.shown.drawing;
  const hubs: (Point & { name: string })[] = regions.map(({ hub }: any) => ({
    ...holder.renderer.placeOf(hub.id),
    name: hub.short ?? hub.name.replace(/^上海市?(?=.{4})/, '').replace(/企业发展有限公司$/, ''),
  }));
  const names = page.noted.filter(({ text }: any) => /^Around .+ \d+$|一带 \d+$/.test(text));
  const { width, height } = holder.getBoundingClientRect();
  return { names, hubs, box: { width, height } } as {
    names: { text: string; left: number; right: number; line: number }[];
    hubs: (Point & { name: string })[];
    box: { width: number; height: number };
  };
};

/** The buttons that lie on what is drawn where there is little room. */
const coveredByButtons = (): string[] => {
  const { document, innerWidth } = globalThis as any;
  const map = document.querySelector('.canvas').getBoundingClientRect();
  if (innerWidth > 1000) return [];
  return [...document.querySelectorAll('.zoom button')].flatMap((button: any) => {
    const { left, right, top, bottom } = button.getBoundingClientRect();
    return left < map.right && right > map.left && top < map.bottom && bottom > map.top ? [button.textContent] : [];
  });
};
