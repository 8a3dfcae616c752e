import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { inChromium } from './in-chromium.ts';

inChromium('a search that finds nothing', (readers) => {
  const focused = (page: Page) => page.evaluate(textOfFocus);
  const asked = async (path: string) => {
    const reader = await readers.opened(path);
    await reader.page.locator('#search').fill('caoyangzhongxue');
    await reader.page.locator('.nothing').waitFor();
    return reader;
  };

  test('offers near spellings, which the arrow keys reach, and goes on with the one that is taken', async () => {
    const { page } = await asked('/');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('曹杨二中');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('曹杨职校');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('#search');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator('[role=option]', { hasText: '上海市曹杨职业技术学校' }).first().waitFor();
    expect(await focused(page)).toBe('#search');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/n/school-caoyang');
  });

  test('is left by Tab through all that it offers, to the page that says what is in the data', async () => {
    const { page } = await asked('/');
    const passed: string[] = [];
    for (let press = 0; press < 4; press += 1) {
      await page.keyboard.press('Tab');
      await page.waitForTimeout(250); // longer than a list waits before it closes
      passed.push(await focused(page));
    }
    expect(passed.slice(0, 2)).toEqual(['曹杨二中', '曹杨职校']);
    expect(passed[3]).toMatch(/^数据说明/);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/about-data');
    await page.locator('.nothing').waitFor({ state: 'detached' });
  });

  test('says that it has looked in all years where the map shows one, and shows all of them; Escape closes it', async () => {
    const { page } = await asked('/?y=2024');
    await page.getByText('全部年份里都没有').waitFor();
    await page.getByRole('button', { name: '看全部年份' }).click();
    await page.waitForURL((url) => url.search === '');
    expect(await page.getByText('全部年份里都没有').count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await page.locator('.nothing').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('#search');
  });
});

/* What follows runs in the browser. */
/* eslint-disable @typescript-eslint/no-explicit-any */

/** What has the focus: its text, or its id where it is a field. */
const textOfFocus = (): string => {
  const { activeElement } = (globalThis as any).document;
  return activeElement.textContent || `#${activeElement.id}`;
};
