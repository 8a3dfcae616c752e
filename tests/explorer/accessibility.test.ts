import { expect, test } from '@jest/globals';
import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { inChromium, PHONE } from './in-chromium.ts';
import { goOnTo, SCREENS, settled, show } from './screens.ts';

/** How the explorer is looked at: language, device, and what is looked for. */
type Look = [string, 'zh' | 'en', BrowserContextOptions, (page: Page) => Promise<unknown[]>];

const LOOKS: readonly Look[] = [
  ['light and dark', 'zh', {}, inBothColors],
  ['on a phone', 'zh', PHONE, onPhone],
  ['in English, larger and nearer', 'en', {}, enlarged],
];

inChromium('the explorer', (readers) => {
  test.each(LOOKS)(
    'has on no screen and in no state a fault that axe finds, a small target, or a part beside the screen: %s',
    async (_look, language, options, faults) => {
      const found: unknown[] = [];
      const shared = await readers.blank(options);
      for (const screen of SCREENS) {
        const own = screen.before ?? screen.then;
        const page = own ? await readers.blank(options) : shared;
        if (own || page.url() === 'about:blank') await show(page, readers.url, screen, language);
        else await goOnTo(page, screen, language);
        found.push(...(await faults(page)).map((fault) => ({ screen: screen.name, fault })));
        if (own) await page.close();
      }
      expect(found).toEqual([]);
    },
    120_000,
  );

  test('the map is a picture that says how much it holds, the same as the list', async () => {
    const { page } = await readers.opened('/list?t=school,enterprise&c=COOPERATION');
    const map = page.getByRole('img', { name: /^图：/ });
    const [, entities, relations] = /^图：([\d,]+) 个主体，([\d,]+) 条关系/.exec(
      (await map.getAttribute('aria-label'))!,
    )!;
    expect(await page.locator('caption').textContent()).toBe(`${entities} 个主体`);
    await page.getByRole('button', { name: '关系', exact: true }).click();
    await page.getByRole('columnheader', { name: '出处数' }).waitFor();
    expect(await page.locator('caption').textContent()).toBe(`${relations} 条关系`);
    await page.goto(`${readers.url}/list?lang=en&t=school,enterprise&c=COOPERATION`);
    await settled(page);
    const english = page.getByRole('img', { name: `Map: ${entities} entities, ${relations} relations.` });
    expect(await english.count()).toBe(1);
  });
});

async function inBothColors(page: Page): Promise<unknown[]> {
  const light = [
    ...(await violations(page)),
    ...(await page.evaluate(smaller, 32)),
    ...(await page.evaluate(overhang)),
  ];
  await page.evaluate(changeColors);
  const dark = await violations(page, ['color-contrast', 'link-in-text-block']);
  await page.evaluate(changeColors);
  return [...light, ...dark];
}

async function onPhone(page: Page): Promise<unknown[]> {
  return [...(await violations(page)), ...(await page.evaluate(smaller, 44)), ...(await page.evaluate(overhang))];
}

/** Also with letters twice as large, and at 400 % on a screen of 1280 × 1024 pixels, which is as small as a phone. */
async function enlarged(page: Page): Promise<unknown[]> {
  const found = [...(await violations(page)), ...(await page.evaluate(overhang))];
  await page.evaluate(enlargeText, 200);
  found.push(...(await page.evaluate(overhang)));
  await page.evaluate(enlargeText, 100);
  await page.setViewportSize({ width: 320, height: 256 });
  expect(await page.locator('.shell').evaluate(displayOf)).toBe('block');
  found.push(...(await page.evaluate(overhang)));
  await page.setViewportSize({ width: 1280, height: 800 });
  return found;
}

/* What follows runs in the browser. */
/* eslint-disable @typescript-eslint/no-explicit-any */

async function violations(page: Page, rules: readonly string[] = []): Promise<unknown[]> {
  if (!(await page.evaluate(hasAxe))) await page.evaluate(axe.source);
  return page.evaluate(runAxe, rules);
}

const hasAxe = (): boolean => 'axe' in globalThis;

const changeColors = (): void => (globalThis as any).document.querySelector('[aria-label=深浅色]').click();

const runAxe = async (rules: readonly string[]): Promise<unknown[]> => {
  const { axe: inPage } = globalThis as any;
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const runOnly = rules.length > 0 ? { type: 'rule', values: rules } : tags;
  const { violations: found } = await inPage.run({ runOnly, resultTypes: ['violations'] });
  return found.map((each: any) => ({
    id: each.id,
    nodes: each.nodes.slice(0, 3).map((node: any) => node.html.slice(0, 160)),
  }));
};

/** Controls that are seen and smaller than `least` pixels; links within a sentence are as high as its lines. */
const smaller = (least: number): string[] => {
  const { document } = globalThis as any;
  const controls =
    'button, .button, summary, select, input[type=search], nav a, .to-entity, [role=option], label:has(input[type=checkbox])';
  return [...document.querySelectorAll(controls)]
    .filter((each: any) => each.checkVisibility())
    .map((each: any) => ({ each, box: each.getBoundingClientRect() }))
    .filter(({ box }: any) => box.width > 0 && (box.width < least - 0.5 || box.height < least - 0.5))
    .map(({ each, box }: any) => `${each.outerHTML.slice(0, 100)} ${Math.round(box.width)}×${Math.round(box.height)}`);
};

/** Parts that are wider than what holds them: one would have to scroll sideways. */
const overhang = (): string[] => {
  const { document } = globalThis as any;
  return [...document.querySelectorAll('html, main, .filter-part, .filters, dialog, header, .toolbar')]
    .filter((each: any) => each.scrollWidth > each.clientWidth + 1)
    .map((each: any) => `${each.tagName}.${each.className}: ${each.scrollWidth} in ${each.clientWidth}`);
};

const enlargeText = (percent: number): void => {
  (globalThis as any).document.documentElement.style.fontSize = `${percent * 0.9375}%`;
};

const displayOf = (element: any): string => (globalThis as any).getComputedStyle(element).display;
