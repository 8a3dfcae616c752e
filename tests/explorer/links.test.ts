import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { inChromium, saved } from './in-chromium.ts';
import { settled } from './screens.ts';
import type { Visit } from './visit.ts';

/** What a reader does, one after the other; each leads to another view. */
const WALK: readonly [string, (page: Page) => Promise<unknown>][] = [
  ['one class only', (page) => page.getByRole('button', { name: '只看 企业' }).click()],
  ['one kind of relation', (page) => page.getByRole('button', { name: '只看 合作' }).click()],
  ['one year', (page) => page.getByLabel('年份').selectOption('2024')],
  ['all again', (page) => page.locator('.filters').getByRole('button', { name: '清除筛选' }).click()],
  ['a school', (page) => page.getByRole('main').getByRole('link', { name: '上海市曹杨职业技术学校' }).click()],
  ['its enterprises', (page) => page.getByRole('button', { name: /^图上再加 \d+ 个企业伙伴$/ }).click()],
  ['nothing else', (page) => page.getByRole('button', { name: '聚焦' }).click()],
  ['a relation', (page) => page.locator('section[aria-labelledby=relations] .places a').first().click()],
  ['how its ends are linked', (page) => page.getByRole('main').getByRole('link', { name: '查关系' }).click()],
  ['farther', (page) => page.getByLabel('也经过联盟').click()],
  ['the list', (page) => page.getByRole('navigation').getByRole('link', { name: '列表' }).click()],
  ['of relations', (page) => page.getByRole('main').getByRole('button', { name: '关系', exact: true }).click()],
  ['the data', (page) => page.getByRole('link', { name: '数据说明' }).click()],
  ['a question', (page) => page.goto('/list?q=no-enterprise')],
  ['in English', (page) => page.getByRole('link', { name: 'English' }).click()],
];

/** The views that are opened again: between them they hold all that an address says. */
const OPENED = new Set(['one year', 'nothing else', 'a relation', 'farther', 'of relations', 'the data', 'in English']);

inChromium('a link', (readers) => {
  test('opens, for whoever gets it, on just what the sender sees', async () => {
    const reader = await readers.opened('/', { baseURL: readers.url });
    const sent: [string, string, Awaited<ReturnType<typeof seen>>][] = [];
    for (const [step, act] of WALK) {
      const before = reader.page.url();
      await act(reader.page);
      await reader.page.waitForURL((url) => url.href !== before);
      sent.push([step, reader.page.url(), await seen(reader)]);
    }
    for (const [step, address, view] of sent.filter(([step]) => OPENED.has(step))) {
      const other = await readers.open(address.slice(readers.url.length));
      expect([step, await seen(other)]).toEqual([step, view]);
      await other.close();
    }
    expect(new Set(sent.map(([, , { picture }]) => picture)).size).toBeGreaterThan(8);
  });

  describe('and the map', () => {
    const ids = ['school-caoyang', 'school-maoyi', 'alliance-putuo', 'enterprise-boke'];

    test('moves no node when the year is chosen, the page loaded anew, or the language or the colors changed', async () => {
      const reader = await readers.opened('/');
      const { page } = reader;
      const before = await reader.places(ids);
      await page.getByLabel('年份').selectOption('2024');
      await page.waitForURL(/y=2024/);
      await settled(page);
      expect(await reader.places(ids)).toEqual(before);
      await page.reload();
      await reader.ready();
      expect(await reader.places(ids)).toEqual(before);
      await page.getByRole('button', { name: '深浅色' }).click();
      expect(await reader.places(ids)).toEqual(before);
      await page.getByRole('link', { name: 'English' }).click();
      await page.waitForURL(/lang=en/);
      await reader.ready();
      expect(await reader.places(ids)).toEqual(before);
    });
  });
});

/** What is seen: the heading, how much the map holds, and all of its picture, as a short sum. */
async function seen(reader: Visit) {
  const { page } = reader;
  await settled(page);
  const { bytes } = await saved(reader, /SVG/);
  return {
    heading: await page.getByRole('main').getByRole('heading', { level: 1 }).textContent(),
    label: await page.locator('.canvas').getAttribute('aria-label'),
    nodes: bytes.toString('utf8').match(/data-id=/g)?.length ?? 0,
    picture: createHash('sha256').update(bytes).digest('hex').slice(0, 12),
  };
}
