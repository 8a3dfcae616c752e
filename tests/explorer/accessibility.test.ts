import { describe, expect, test } from '@jest/globals';
import axe from 'axe-core';
import type { BrowserContextOptions } from 'playwright-core';
import { DARK, inChromium, PHONE } from './in-chromium.ts';
import type { Visit } from './visit.ts';

inChromium('the explorer', (readers) => {
  describe('has no fault that axe finds', () => {
    const screens = [
      '/',
      '/n/school-caoyang',
      '/n/school-gone',
      '/r/PARTICIPATES_IN~enterprise-saic~college-zhineng-qiche~FOUNDER',
      '/path?a=enterprise-boke&b=enterprise-saic',
      '/list',
      '/list?of=relations',
      '/about-data',
    ];
    const looksOfPage: [string, string, BrowserContextOptions][] = [
      ['light', '', {}],
      ['dark, in English', 'lang=en', DARK],
      ['on a phone', '', PHONE],
    ];
    test.each(looksOfPage)('%s', async (_name, query, options) => {
      for (const screen of screens) {
        const reader = await readers.open(`${screen}${query && (screen.includes('?') ? '&' : '?')}${query}`, options);
        await reader.page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
        await reader.page.waitForTimeout(500);
        expect([screen, await violations(reader)]).toEqual([screen, []]);
      }
    });

    test('with an open list of hits, and with the keys shown', async () => {
      const reader = await readers.opened('/');
      await reader.page.keyboard.press('/');
      await reader.page.keyboard.type('上海');
      await reader.page.locator('[role=option]:visible').first().waitFor();
      expect(await violations(reader)).toEqual([]);
      await reader.page.keyboard.press('Escape');
      await reader.page.locator('h1').click();
      await reader.page.keyboard.press('?');
      await reader.page.getByRole('dialog').waitFor();
      expect(await violations(reader)).toEqual([]);
    });
  });

  describe('in English', () => {
    test('has no Chinese but names', async () => {
      const reader = await readers.opened('/?lang=en');
      const text = await reader.page.locator('header, .filter-part, nav').allTextContents();
      expect(text.join(' ').replace('中文', '')).not.toMatch(/[\u4e00-\u9fff]/);
      expect(await reader.page.locator('html').getAttribute('lang')).toBe('en');
    });
  });

  test.each([[390], [320]])('fits a screen %i pixels wide without scrolling sideways', async (width) => {
    for (const screen of [
      '/',
      '/n/school-caoyang',
      '/path?a=enterprise-boke&b=enterprise-saic',
      '/about-data?lang=en',
    ]) {
      const reader = await readers.open(screen, { ...PHONE, viewport: { width, height: 700 } });
      await reader.page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
      await reader.page.waitForTimeout(500);
      expect([screen, await reader.page.evaluate(overhang)]).toEqual([screen, 0]);
    }
  });
});

/* What follows runs in the browser. */
/* eslint-disable @typescript-eslint/no-explicit-any */

async function violations({ page }: Visit): Promise<unknown[]> {
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

const overhang = (): number => {
  const { documentElement: root } = (globalThis as any).document;
  return Math.max(0, root.scrollWidth - root.clientWidth);
};
