import { describe, expect, test } from '@jest/globals';
import { find, inChromium, saved } from './in-chromium.ts';

inChromium('a reader of the explorer', (readers) => {
  describe('a task', () => {
    test('1: a school is found by its initials and its partners are listed, without a click', async () => {
      const reader = await readers.opened('/');
      const { page } = reader;
      await find(reader, 'cyzx');
      await page.waitForURL('**/n/school-caoyang');
      const partners = page.locator('section[aria-labelledby=partners]');
      await partners.getByRole('link', { name: '波克科技集团有限公司' }).waitFor();
      expect(await partners.locator('li').first().textContent()).toMatch(/来源 /);
      expect(await page.evaluate(focused)).toBe('上海市曹杨职业技术学校');
      expect(await page.getByRole('status').textContent()).toMatch(/^已选 上海市曹杨职业技术学校，\d+ 条关系$/);
      expect(reader.clicks).toBe(0);
    });

    test('1, by mouse: one click on what is found', async () => {
      const reader = await readers.opened('/');
      await reader.page.keyboard.press('/');
      await reader.page.keyboard.type('曹杨职');
      await reader.click(reader.page.locator('[role=option]:visible').first());
      await reader.page.waitForURL('**/n/school-caoyang');
      expect(reader.clicks).toBe(1);
    });

    test('2: how two are linked takes two clicks', async () => {
      const reader = await readers.opened('/n/school-caoyang');
      const { page } = reader;
      await reader.click(page.getByRole('main').getByRole('link', { name: '查关系' }));
      await page.locator('#end-1:focus').waitFor();
      await page.keyboard.type('上汽');
      await reader.click(page.locator('[role=option]:visible').first());
      await page.locator('.paths > li').first().waitFor();
      expect(await page.locator('.paths > li').first().textContent()).toMatch(/上海市曹杨职业技术学校.*来源 /s);
      expect(new URL(page.url()).search).toBe('?a=school-caoyang&b=enterprise-saic');
      expect(reader.clicks).toBe(2);
    });

    test('3: partners of a kind are put on the map, and taken off again', async () => {
      const reader = await readers.opened('/');
      const { page } = reader;
      await reader.click(page.getByRole('main').getByRole('link', { name: '上海市曹杨职业技术学校' }));
      await reader.click(page.getByRole('button', { name: /^图上再加 \d+ 个企业伙伴$/ }));
      await page.getByRole('button', { name: '收起企业伙伴' }).waitFor();
      expect(reader.clicks).toBe(2);
      await reader.click(page.getByRole('button', { name: '撤销' }));
      await page.getByRole('button', { name: /^图上再加 \d+ 个企业伙伴$/ }).waitFor();
    });

    test('4: three choices leave one class, one kind of relation, one year', async () => {
      const reader = await readers.opened('/');
      const { page } = reader;
      await reader.click(page.getByRole('button', { name: '只看 项目与基地' }));
      await reader.click(page.getByRole('button', { name: '只看 隶属与设立' }));
      await reader.click(page.getByLabel('年份'));
      await page.getByLabel('年份').selectOption('2024');
      await page.waitForURL('**/?t=project&c=STRUCTURE&y=2024');
      expect(reader.clicks).toBe(3);
    });

    test('5: a picture for the report takes two clicks, and holds more than the map', async () => {
      const reader = await readers.opened('/n/school-caoyang');
      const { file, bytes } = await saved(reader, /PNG/);
      expect(file).toMatch(/^曹杨职校-2024-\d{4}-\d\d-\d\d\.png$/);
      expect(reader.clicks).toBe(2);
      const { width, height, drawn, near } = await readers.looks(bytes, 'light');
      expect([width, height]).toEqual([3200, 2200]);
      expect(drawn).toBeGreaterThan(0.02);
      expect(near.filter((count) => count > 100).length).toBeGreaterThanOrEqual(4);
    });

    test('6: a link that is copied opens on just this view', async () => {
      const reader = await readers.opened('/n/school-caoyang?t=school,enterprise,project', {
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      await reader.click(reader.page.getByRole('button', { name: '复制链接' }));
      await reader.page.getByRole('button', { name: '链接已复制' }).waitFor();
      const link = await reader.page.evaluate(clipboard);
      expect(reader.clicks).toBe(1);
      const other = await readers.opened(link.slice(readers.url.length));
      expect(await other.label()).toBe(await reader.label());
      const ids = ['school-caoyang', 'enterprise-boke'];
      expect(await other.places(ids)).toEqual(await reader.places(ids));
    });
  });
});

/* What follows runs in the browser. */
/* eslint-disable @typescript-eslint/no-explicit-any */

const focused = (): string => (globalThis as any).document.activeElement.textContent;

const clipboard = (): Promise<string> => (globalThis as any).navigator.clipboard.readText();
