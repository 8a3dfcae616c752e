import { describe, expect, test } from '@jest/globals';
import { CLASSES } from '../../src/explorer/map/classes.ts';
import { DARK, inChromium, PHONE } from './in-chromium.ts';
import type { Visit } from './visit.ts';

inChromium('the explorer', (readers) => {
  describe('in the colors of the system', () => {
    test.each([
      ['light', {}],
      ['dark', DARK],
    ] as const)('is a still picture of those colors: %s', async (_theme, options) => {
      const { page } = await readers.opened('/n/school-caoyang', { ...options, forcedColors: 'active' });
      await page.getByText('按系统的高对比度配色').waitFor();
      const { ground, canvas, text, node, ink } = await page.evaluate(systemColors);
      expect([ground, node, text]).toEqual([canvas, ink, ink]);
      expect(ink).not.toBe(canvas);
      await page.locator('.still [data-id="enterprise-boke"]').click({ force: true });
      await page.waitForURL('**/n/enterprise-boke');
    });

    test.each([
      ['light', {}],
      ['dark', DARK],
    ] as const)('areas are outlines, and all else has those colors: %s', async (_theme, options) => {
      const { page } = await readers.opened('/', { ...options, forcedColors: 'active' });
      expect(await page.evaluate(fillsOf, '.still [data-ground]')).toEqual(['none']);
      const [ink] = await page.evaluate(fillsOf, '.still [data-id]');
      expect(await page.evaluate(fillsOf, '.shape')).toEqual([ink]);
      expect(await page.evaluate(fillsOf, '.line-sign .head')).toEqual([ink]);
    });

    test('what stands back behind one entity stands back there too', async () => {
      const { page } = await readers.opened('/n/school-caoyang', { forcedColors: 'active' });
      for (const kind of ['line', 'path[data-id]'])
        expect(await page.locator(`.still ${kind}[data-dim]`).first().evaluate(opacityOf)).toBeLessThan(0.5);
      expect(await page.locator('.still line:not([data-dim])').count()).toBeGreaterThan(100);
    });

    test('the map follows when they are switched on and off', async () => {
      const reader = await readers.opened('/');
      await reader.page.emulateMedia({ forcedColors: 'active' });
      await reader.page.locator('.still svg').waitFor();
      expect(await reader.page.locator('.canvas').count()).toBe(0);
      await reader.page.emulateMedia({ forcedColors: 'none' });
      await reader.page.locator('.canvas canvas').first().waitFor({ state: 'attached' });
      await reader.ready();
      await readers.expectDrawn(reader, 'light');
      expect(reader.complaints).toEqual([]);
    });

    test('names of the still picture are as large as those of the page', async () => {
      const phone = { ...PHONE, viewport: { width: 360, height: 740 } };
      const { page } = await readers.opened('/', { ...phone, forcedColors: 'active' });
      expect(await page.locator('.still svg').evaluate(scaleOf)).toBeCloseTo(1, 1);
    });
  });

  describe('the camera', () => {
    const framesOnTheWay = async (reader: Visit) => {
      const frames = reader.page.evaluate(watchPlace, 'enterprise-boke');
      await reader.page.getByRole('main').getByRole('link', { name: '上海市贸易学校' }).click();
      return frames;
    };

    test('flies to what is chosen', async () => {
      expect(await framesOnTheWay(await readers.opened('/'))).toBeGreaterThan(2);
    });

    test('is there at once for those who want less motion', async () => {
      expect(await framesOnTheWay(await readers.opened('/', { reducedMotion: 'reduce' }))).toBe(2);
    });
  });

  describe('on paper', () => {
    test('the picture from the menu is one page with title, legend, source and date', async () => {
      const { page } = await readers.opened('/n/school-caoyang');
      await page.evaluate(printByHand);
      await page.locator('.menu summary').click();
      await page.locator('.menu').getByRole('button', { name: '打印' }).click();
      await page.waitForFunction(isPrinting);
      await page.emulateMedia({ media: 'print' });
      const sheet = page.locator('.sheet svg');
      await sheet.waitFor();
      expect(await page.getByRole('main').isVisible()).toBe(false);
      const texts = await sheet.locator('text').allTextContents();
      expect(texts).toContain('上海市曹杨职业技术学校');
      const drawn = texts.flatMap(
        (text) => /^画出 (\d+) \/ 共 [\d,]+ 个主体，\d+ \/ 共 [\d,]+ 条关系$/.exec(text)?.[1] ?? [],
      );
      const legend = texts.flatMap((text) => (CLASSES.some(({ zh }) => text.startsWith(`${zh} `)) ? [text] : []));
      const sum = legend.reduce((total, text) => total + Number(/\d+$/.exec(text)![0]), 0);
      expect(drawn).toEqual([String(sum)]);
      expect(texts.join('\n')).toMatch(/^学校、高校 \d+$.*^企业 \d+$.*^来源：.+ · 制图日期 \d{4}-\d\d-\d\d$/ms);
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
    });

    test('the page itself is the picture and then what is told beside it', async () => {
      const { page } = await readers.opened('/');
      await page.waitForFunction(canPrint);
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(2);
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('main').isVisible()).toBe(true);
      expect(await page.locator('header nav, .toolbar, .filter-part, .map').filter({ visible: true }).count()).toBe(0);
      await page.emulateMedia({ media: 'screen' });
      expect(await page.locator('.sheet').filter({ visible: true }).count()).toBe(0);
    });
  });
});

/** How many pages a PDF of Chromium has. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/* What follows runs in the browser. */
/* eslint-disable @typescript-eslint/no-explicit-any */

/** The page's own printing is noted, not done: Chromium prints once at a time, and the test asks for the paper itself. */
const printByHand = (): void => {
  const page = globalThis as any;
  page.print = () => (page.printed = true);
};

const isPrinting = (): boolean => (globalThis as any).printed === true;

/** Whether the picture comes when the browser says that it prints: what draws it is fetched after the first view. */
const canPrint = (): boolean => {
  const { document, dispatchEvent, Event } = globalThis as any;
  dispatchEvent(new Event('beforeprint'));
  const comes = document.querySelector('.sheet') !== null;
  dispatchEvent(new Event('afterprint'));
  return comes;
};

const systemColors = () => {
  const { document, getComputedStyle } = globalThis as any;
  const probe = document.createElement('p');
  probe.style.cssText = 'color: CanvasText; background: Canvas';
  document.body.append(probe);
  const { color: ink, backgroundColor: canvas } = getComputedStyle(probe);
  probe.remove();
  const fill = (selector: string) => getComputedStyle(document.querySelector(selector)).fill;
  return {
    ink,
    canvas,
    ground: fill('.still rect'),
    text: fill('.still text'),
    node: fill('.still path[data-id]:not([data-dim])'),
  };
};

/** In how many places a node is seen during the next second, frame by frame. */
const watchPlace = async (id: string): Promise<number> => {
  const { document, requestAnimationFrame, performance } = globalThis as any;
  const { renderer } = document.querySelector('.canvas');
  const seen = new Set<string>();
  const until = performance.now() + 1_500;
  while (performance.now() < until) {
    const { x, y } = renderer.placeOf(id);
    seen.add(`${Math.round(x)} ${Math.round(y)}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return seen.size;
};

const fillsOf = (selector: string): string[] => {
  const { document, getComputedStyle } = globalThis as any;
  return [...new Set([...document.querySelectorAll(selector)].map((each) => getComputedStyle(each).fill as string))];
};

const opacityOf = (element: unknown): number => Number((globalThis as any).getComputedStyle(element).opacity);

/** How large a pixel of a picture is on the page. */
const scaleOf = (svg: any): number => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
