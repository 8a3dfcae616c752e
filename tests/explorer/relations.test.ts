import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { inChromium } from './in-chromium.ts';
import { settled } from './screens.ts';

inChromium('the relations of an entity', (readers) => {
  const part = (page: Page) => page.locator('section[aria-labelledby=relations]');
  const count = async (page: Page) => Number(await part(page).locator('h2 .count').textContent());

  test('stand by type with the counts of all of them, though they come in pages', async () => {
    const { page } = await readers.opened('/n/school-caoyang');
    await settled(page);
    const total = await count(page);
    expect(total).toBeGreaterThan(200);
    const counts = (await part(page).locator('h3 .count').allTextContents()).map(Number);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(counts.reduce((sum, each) => sum + each)).toBe(total);
    const first = await part(page).locator('h3').first().textContent();
    expect(first).toMatch(/^参与 \d+$/);
    const more = part(page).getByRole('button', { name: /^还有/ });
    while (await more.count()) await more.first().click();
    expect(await part(page).locator('.rows > li').count()).toBe(total);
    expect(await part(page).locator('h3').first().textContent()).toBe(first);
  });

  test('are asked for again where a page of them did not come', async () => {
    const { page } = await readers.opened('/');
    let isAway = true;
    await page.route('**/graphql', (route) =>
      isAway && route.request().postData()?.includes('"after"') ? route.abort() : route.continue(),
    );
    await page.getByRole('main').getByRole('link', { name: '上海市曹杨职业技术学校' }).click();
    const retry = part(page).getByRole('button', { name: '重试' });
    await retry.waitFor();
    isAway = false;
    await retry.click();
    await settled(page);
    expect(await part(page).getByRole('button', { name: '重试' }).count()).toBe(0);
    expect(await part(page).locator('h3', { hasText: '位于' }).count()).toBe(1);
  });

  test('of an alliance stand before its partners, its members first', async () => {
    const { page } = await readers.opened('/n/alliance-putuo');
    await settled(page);
    expect(await page.locator('#details h2').first().textContent()).toMatch(/^关系/);
    expect(await part(page).locator('h3').first().textContent()).toMatch(/^成员/);
  });
});
