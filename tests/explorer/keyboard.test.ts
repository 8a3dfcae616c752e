import { describe, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { find, heading, inChromium } from './in-chromium.ts';

inChromium('with the keyboard alone', (readers) => {
  describe('a reader', () => {
    test('finds a school, goes to a partner of it, and back', async () => {
      const reader = await readers.opened('/');
      const { page } = reader;
      await find(reader, 'cyzx');
      await page.waitForURL('**/n/school-caoyang');
      await arrived(reader.page, '上海市曹杨职业技术学校');
      await press(page, page.locator('section[aria-labelledby=partners] a').first());
      await page.waitForURL((url) => url.pathname !== '/n/school-caoyang');
      await page.keyboard.press('Control+z');
      await page.waitForURL('**/n/school-caoyang');
    });

    test('finds how two are linked', async () => {
      const reader = await readers.opened('/n/school-caoyang');
      const { page } = reader;
      await page.keyboard.press('p');
      await page.locator('#end-1:focus').waitFor();
      await page.keyboard.type('shangqi');
      await page.locator('[role=option]:visible').first().waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/path?a=school-caoyang&b=enterprise-saic');
      await page.locator('.paths > li').first().waitFor();
      await page
        .getByRole('status')
        .getByText(/^\d+ 条路径$/)
        .waitFor();
      await arrived(page, '查关系');
    });

    test('puts partners on the map and takes them off, and keeps the place on the page', async () => {
      const reader = await readers.opened('/n/school-caoyang');
      const { page } = reader;
      const chip = page.getByRole('button', { name: /^图上再加 \d+ 个企业伙伴$/ });
      await press(page, chip);
      const opened = page.getByRole('button', { name: '收起企业伙伴' });
      await opened.waitFor();
      expect(await opened.evaluate(hasFocus)).toBe(true);
      await page.keyboard.press('Control+z');
      await chip.waitFor();
      await page.keyboard.press('e');
      await page.waitForURL(/x=/);
    });

    test('leaves one class, one kind of relation, one year, and hears how much that is', async () => {
      const reader = await readers.opened('/');
      const { page } = reader;
      await press(page, page.getByRole('button', { name: '只看 项目与基地' }));
      await press(page, page.getByRole('button', { name: '只看 隶属与设立' }));
      await tabTo(page, page.getByLabel('年份'));
      await page.keyboard.type('2024');
      await page.waitForURL('**/?t=project&c=STRUCTURE&y=2024');
      const [, counts] = /^图：(.*?)。/.exec(await reader.label())!;
      await page.getByRole('status').getByText(`筛选：${counts}`).waitFor();
    });

    test('takes a picture, and stands where the menu was', async () => {
      const { page } = await readers.opened('/n/school-caoyang');
      const menu = page.locator('.menu summary');
      await press(page, menu);
      const waiting = page.waitForEvent('download');
      await press(page, page.locator('.menu').getByRole('button', { name: /PNG/ }));
      expect((await waiting).suggestedFilename()).toMatch(/^曹杨职校-2024-\d{4}-\d\d-\d\d\.png$/);
      expect(await menu.evaluate(hasFocus)).toBe(true);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      expect([await page.locator('.menu[open]').count(), await menu.evaluate(hasFocus)]).toEqual([0, true]);
    });

    test('copies the link, and hears that it is done', async () => {
      const permissions = ['clipboard-read', 'clipboard-write'];
      const { page } = await readers.opened('/n/school-caoyang', { permissions });
      await press(page, page.getByRole('button', { name: '复制链接' }));
      await page.getByRole('status').getByText('链接已复制').waitFor();
    });

    test('comes from a row to where it is written, and from there to the table and its file', async () => {
      const { page } = await readers.opened('/n/enterprise-boke');
      await press(page, page.locator('section[aria-labelledby=relations] .places a').first());
      await page.waitForURL('**/r/**');
      await page.getByRole('heading', { name: /^出处/ }).waitFor();
      expect(await page.evaluate(focusedTag)).toBe('H1');
      await page.keyboard.press('l');
      await arrived(page, '列表');
      const waiting = page.waitForEvent('download');
      await press(page, page.getByRole('button', { name: '导出 CSV' }));
      expect((await waiting).suggestedFilename()).toMatch(/^普陀区-2024-主体-\d{4}-\d\d-\d\d\.csv$/);
    });

    test('sees more rows, and goes on from the first of them', async () => {
      const { page } = await readers.opened('/list');
      await page.getByRole('button', { name: /^再显示 100 行/ }).focus();
      await page.keyboard.press('Enter');
      await page.locator('tbody tr').nth(100).waitFor();
      await page.waitForTimeout(100);
      expect(await page.locator('tbody tr').nth(100).locator('a').evaluate(hasFocus)).toBe(true);
    });

    test('skips to the details', async () => {
      const { page } = await readers.opened('/');
      await page.keyboard.press('Tab');
      expect(await page.getByRole('link', { name: '跳到详情' }).evaluate(hasFocus)).toBe(true);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(focusedInMain)).toBe(true);
    });
  });

  describe('keys', () => {
    test('lead to every screen, Escape leads back', async () => {
      const reader = await readers.opened('/');
      const { page } = reader;
      await page.keyboard.press('l');
      await page.waitForURL('**/list');
      await page.keyboard.press('Escape');
      await page.waitForURL(`${readers.url}/`);
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await find(reader, 'boke');
      await page.waitForURL('**/n/enterprise-boke');
      await heading(reader).getByText('波克科技集团有限公司').waitFor();
      await page.getByRole('main').getByRole('link', { name: '上海市曹杨职业技术学校' }).first().focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/n/school-caoyang');
      await page.keyboard.press('Control+z');
      await page.waitForURL('**/n/enterprise-boke');
    });

    test('undo and do again what the page did where the field has nothing of its own, and the typing where it has', async () => {
      const { page } = await readers.opened('/path?a=school-caoyang');
      const end = page.locator('#end-1');
      await end.fill('');
      await end.focus();
      await page.keyboard.type('shangqi');
      await page.locator('[role=option]:visible').first().waitFor();
      await page.keyboard.press('Control+z');
      expect(await end.inputValue()).not.toBe('shangqi');
      expect(new URL(page.url()).search).toBe('?a=school-caoyang');
      await page.keyboard.press('Shift+Control+z');
      expect(await end.inputValue()).toBe('shangqi');
      await page.locator('[role=option]:visible').first().waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/path?a=school-caoyang&b=enterprise-saic');
      await end.focus();
      await page.keyboard.press('Control+z');
      await page.waitForURL('**/path?a=school-caoyang');
      await page.locator('#end-1').focus();
      await page.keyboard.press('Shift+Control+z');
      await page.waitForURL('**/path?a=school-caoyang&b=enterprise-saic');
      await page.getByLabel('年份').selectOption('2024');
      await page.waitForURL(/y=2024/);
      await page.getByLabel('年份').focus();
      await page.keyboard.press('Control+z');
      await page.waitForURL((url) => !url.search.includes('y=2024'));
    });

    test('of an input method that composes are its own, and those that the browser means stay the browser’s', async () => {
      const { page } = await readers.opened('/');
      await page.locator('#search').fill('caoyang');
      await page.locator('[role=option]:visible').first().waitFor();
      const taken = await page.evaluate(pressWhileComposing, ['Enter', 'ArrowDown', 'Escape']);
      expect(taken).toEqual([]);
      expect(await page.locator('[role=option]:visible').count()).toBeGreaterThan(0);
      await page.keyboard.press('Escape');
      await page.locator('.canvas').focus();
      expect(await page.evaluate(pressWithAlt, ['ArrowLeft', 'ArrowRight'])).toEqual([]);
    });

    test('of one letter can be switched off', async () => {
      const reader = await readers.opened('/');
      await reader.page.keyboard.press('?');
      await reader.page.getByLabel('使用单键').uncheck();
      await reader.page.getByRole('button', { name: '关闭' }).click();
      await reader.page.keyboard.press('l');
      await reader.page.waitForTimeout(200);
      expect(new URL(reader.page.url()).pathname).toBe('/');
    });
  });
});

/** Goes through the page with Tab until `target` has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < 200; step += 1) {
    if (await target.evaluate(hasFocus)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${target}.`);
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** The heading of the details has the focus, and says this. */
async function arrived(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.waitForTimeout(100);
  expect(await page.evaluate(focusedText)).toBe(title);
}

/* What follows runs in the browser. */
/* eslint-disable @typescript-eslint/no-explicit-any */

const hasFocus = (element: unknown): boolean => (globalThis as any).document.activeElement === element;

const focusedText = (): string => (globalThis as any).document.activeElement.textContent;

const focusedTag = (): string => (globalThis as any).document.activeElement.tagName;

const focusedInMain = (): boolean => (globalThis as any).document.activeElement.closest('main') !== null;

/** Which of these keys the page takes from an input method that composes in the search field. */
const pressWhileComposing = (keys: readonly string[]): string[] => {
  const { document, KeyboardEvent } = globalThis as any;
  const field = document.querySelector('#search');
  const press = (key: string) =>
    new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true });
  return keys.filter((key) => !field.dispatchEvent(press(key)));
};

/** Which of these keys the page takes although they are pressed with Alt, which makes them the browser's. */
const pressWithAlt = (keys: readonly string[]): string[] => {
  const { document, KeyboardEvent } = globalThis as any;
  const press = (key: string) => new KeyboardEvent('keydown', { key, altKey: true, bubbles: true, cancelable: true });
  return keys.filter((key) => !document.activeElement.dispatchEvent(press(key)));
};
