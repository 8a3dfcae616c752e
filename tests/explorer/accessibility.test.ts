import { expect, test } from '@jest/globals';
import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { DARK, inChromium, PHONE, type Readers } from './in-chromium.ts';
import { SCREENS, settled, show } from './screens.ts';

/** How the explorer is looked at: language, device, and how large in pixels what can be pressed must be. */
type Look = [string, 'zh' | 'en', BrowserContextOptions, number];

const LOOKS: readonly Look[] = [
  ['light', 'zh', {}, 32],
  ['dark', 'zh', DARK, 32],
  ['on a phone', 'zh', PHONE, 44],
  ['in English', 'en', {}, 32],
];

/** Every screen and state in one look, and what is wrong on any of them. */
async function tour(readers: Readers, [, language, options]: Look, faults: (page: Page) => Promise<unknown[]>) {
  const found = [];
  for (const screen of SCREENS) {
    const page = await readers.blank(options);
    await show(page, readers.url, screen, language);
    found.push(...(await faults(page)).map((fault) => ({ screen: screen.name, fault })));
    await page.close();
  }
  return found;
}

inChromium('the explorer', (readers) => {
  test.each(LOOKS)(
    'has on no screen and in no state a fault that axe finds, a small target, or a part beside the screen: %s',
    async (...look) => {
      const [, , , least] = look;
      const faults = async (page: Page) => [
        ...(await violations(page)),
        ...(await page.evaluate(smaller, least)),
        ...(await page.evaluate(overhang)),
      ];
      expect(await tour(readers, look, faults)).toEqual([]);
    },
    120_000,
  );

  test.each([
    ['twice as large', doubled],
    ['four times as near, as on a phone', magnified],
  ])(
    'fits the screen with text %s',
    async (_how, enlarge) => {
      const faults = async (page: Page) => {
        await enlarge(page);
        return page.evaluate(overhang);
      };
      expect(await tour(readers, ['', 'en', {}, 0], faults)).toEqual([]);
    },
    60_000,
  );

  test('the map is a picture that says how much it holds, the same as the list', async () => {
    const { page } = await readers.opened('/list?t=school,enterprise&c=COOPERATION');
    const map = page.getByRole('img', { name: /^图: / });
    const [, entities, relations] = /^图: ([\d,]+) 个主体, ([\d,]+) 条关系/.exec(
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

/** The letters of the page twice as large, as a reader sets them in the browser. */
const doubled = (page: Page) => page.evaluate(enlargeText, 200);

/** 400 % on a screen of 1280 × 1024 pixels: the layout of a phone. */
const magnified = async (page: Page) => {
  await page.setViewportSize({ width: 320, height: 256 });
  expect(await page.locator('.shell').evaluate(displayOf)).toBe('block');
};

/* What follows runs in the browser. */
/* eslint-disable @typescript-eslint/no-explicit-any */

async function violations(page: Page): Promise<unknown[]> {
  await page.evaluate(axe.source);
  return page.evaluate(runAxe);
}

const runAxe = async (): Promise<unknown[]> => {
  const { axe: inPage } = globalThis as any;
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations: found } = await inPage.run({ runOnly: tags });
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
