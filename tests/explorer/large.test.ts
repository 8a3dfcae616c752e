import { expect, test } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { asLarge } from './as-large.ts';
import { heading, inChromium, saved } from './in-chromium.ts';
import { settled } from './screens.ts';

inChromium('a network that is too large to be drawn whole', (readers) => {
  const opened = async (path: string, before: (page: Page) => Promise<unknown>) => {
    const reader = await readers.open(null);
    await before(reader.page);
    await reader.page.goto(readers.url + path);
    await settled(reader.page);
    await reader.ready();
    return reader;
  };
  const noticeOf = (page: Page) => page.getByRole('region', { name: '提示' });

  test('is drawn as its communities, with their counts, which is said; a click opens one, and a link leads back', async () => {
    const reader = await opened('/', asLarge);
    const { page } = reader;
    const [, total, groups] = /^共 ([\d,]+) 个主体，已按社群合并为 (\d+) 组/.exec(await noticeOf(page).innerText())!;
    expect(total).toMatch(/^100,\d{3}$/);
    expect(await reader.label()).toMatch(new RegExp(`^图：${groups} 组，\\d+ 条关系`));
    const { drawn } = await readers.looks(await page.locator('.map').screenshot(), 'light');
    expect(drawn).toBeGreaterThan(0.02);

    const { 'group:0': place } = await reader.places(['group:0']);
    await page.mouse.click(place!.x, place!.y);
    await page.waitForURL('**/?in=0');
    await page.waitForFunction(stands, 'school-caoyang');
    const count = Number(/一带 · (\d+) 个主体/.exec(await noticeOf(page).innerText())![1]);
    expect(await reader.label()).toContain(`图：${count} 个主体`);
    await readers.expectDrawn(reader, 'light');
    await page.getByRole('link', { name: '回到全部社群' }).click();
    await page.waitForFunction(stands, 'group:0');
    expect(reader.complaints).toEqual([]);
  });

  test('stands in the list by its communities, each of which lists all that is in it', async () => {
    const reader = await opened('/list', asLarge);
    const { page } = reader;
    const caption = await page.locator('caption').textContent();
    expect(await page.locator('tbody tr').count()).toBe(Number(/^(\d+) 组/.exec(caption!)![1]));
    expect(await page.getByRole('link', { name: '主体 CSV' }).getAttribute('href')).toBe('/export/nodes-csv');
    const count = await page.locator('tbody tr').first().locator('td').last().textContent();
    await page.locator('tbody a').first().click();
    await page.waitForURL('**/list?in=0');
    await page.locator('caption', { hasText: `${count} 个主体` }).waitFor();
    await page.getByRole('button', { name: '关系', exact: true }).click();
    await page.locator('caption', { hasText: /^[\d,]+ 条关系$/ }).waitFor();
    expect(await page.locator('tbody th').first().innerText()).not.toContain('~');
  });

  test('moves no community when a filter leaves fewer of it', async () => {
    const reader = await opened('/', asLarge);
    const { page } = reader;
    const ids = ['group:0', 'group:1', 'group:4'];
    const before = await reader.places(ids);
    const label = await reader.label();
    await page.getByRole('button', { name: '只看 人物' }).click();
    await page.waitForURL(/t=person/);
    await page.waitForFunction(isNot, label);
    expect(await reader.places(ids)).toEqual(before);
  });

  test('shows what lies around an entity alone, and says so', async () => {
    const reader = await opened('/n/enterprise-boke', asLarge);
    await reader.page.waitForFunction(stands, 'enterprise-boke');
    expect(await noticeOf(reader.page).innerText()).toMatch(/^图上只画这里说到的主体及其周围。/);
    expect(await reader.label()).toMatch(/^图：[1-9]\d? 个主体/);
    expect((await saved(reader, /主体 CSV/)).bytes.toString('utf8')).toContain('波克');
  });

  test('is drawn as its most connected part where it is only somewhat too large, which map and list say; what lies around the entity shown is drawn too', async () => {
    const reader = await opened('/list', drawLess);
    const { page } = reader;
    expect(await noticeOf(page).innerText()).toMatch(/^数据较多，图上先画关系最多的部分.* · 画出 40 \/ 共 \d{3}$/);
    expect(await reader.label()).toContain('图：40 个主体');
    expect(await page.locator('#details .note').innerText()).toMatch(/^列表只有图上画出的部分：.*画出 40 \/ 共 \d{3}/);
    expect(await page.getByRole('link', { name: '关系 CSV' }).getAttribute('href')).toBe('/export/edges-csv');

    await page.goto(`${readers.url}/n/person-0013`);
    await settled(page);
    await reader.ready();
    await page.waitForFunction(stands, 'person-0013');
    const { x, y } = (await reader.places(['person-0013']))['person-0013']!;
    const map = (await page.locator('.map').boundingBox())!;
    expect([x > map.x && x < map.x + map.width, y > map.y && y < map.y + map.height]).toEqual([true, true]);
    expect(await reader.label()).toMatch(/图：(4[1-9]|[5-9]\d|\d{3}) 个主体/);
  });

  test('shows paths through what it does not draw', async () => {
    const reader = await opened('/path?a=enterprise-boke&b=enterprise-saic', drawLess);
    await reader.page.locator('.paths').first().waitFor();
    await reader.page.waitForFunction(stands, 'enterprise-saic');
    await reader.ready();
    await readers.expectDrawn(reader, 'light', 2);
  });

  test('lists the answers to a question whole, whatever is drawn', async () => {
    const drawnWhole = await opened('/list?q=no-enterprise', async () => undefined);
    const captions = await drawnWhole.page.locator('caption').allTextContents();
    const { page } = await opened('/list?q=no-enterprise', drawLess);
    expect(await page.locator('caption').allTextContents()).toEqual(captions);
    const counted = captions.map((caption) => Number(/^\d+/.exec(caption)![0]));
    expect(await page.locator('tbody tr').count()).toBe(counted.reduce((sum, each) => sum + each));
  });
});

inChromium('what is new in the year of the report', (readers) => {
  test('is one of the first questions, and is answered with beginnings, places and a map of them', async () => {
    const reader = await readers.opened('/');
    const { page } = reader;
    await reader.click(page.getByRole('link', { name: '2024 年起新增的合作' }));
    await page.waitForURL('**/list?q=new&y=2024');
    await heading(reader).getByText('2024 年起新增的合作').waitFor();
    const count = Number(/^(\d+) 条关系$/.exec((await page.locator('caption').textContent())!)![1]);
    expect(await page.locator('tbody tr').count()).toBe(count);
    for (const since of await page.locator('tbody td').allTextContents()) expect(since).toMatch(/^2024/);
    expect(await page.locator('tbody .places').count()).toBe(count);
    expect(await page.getByLabel('年份').inputValue()).toBe('2024');
    await reader.ready();
    await readers.expectDrawn(reader, 'light', 2);
  });
});

/** As if no more than 40 could be drawn. */
async function drawLess(page: Page): Promise<void> {
  await page.route(/limit%22%3A3000/, (route: Route) =>
    route.continue({ url: route.request().url().replace('limit%22%3A3000', 'limit%22%3A40') }),
  );
}

/* What follows runs in the browser. */
/* eslint-disable @typescript-eslint/no-explicit-any */

/** Whether a node is drawn. */
const stands = (id: string): boolean => {
  const { renderer } = (globalThis as any).document.querySelector('.canvas');
  return Boolean(renderer?.placeOf(id));
};

const isNot = (label: string): boolean =>
  (globalThis as any).document.querySelector('.canvas').getAttribute('aria-label') !== label;
