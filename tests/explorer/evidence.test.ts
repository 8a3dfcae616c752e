import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { bytesOf, inChromium, PHONE, saved } from './in-chromium.ts';
import { settled } from './screens.ts';

const LISTED = '/list?of=relations&c=COOPERATION';

inChromium('where something is written', (readers) => {
  const firstCells = (page: Page, column: number) => page.locator(`tbody tr > :nth-child(${column})`).allTextContents();
  const head = (page: Page, name: string) => page.getByRole('columnheader', { name });

  describe('in the list of relations', () => {
    test('stands under each, with since when and how sure it is', async () => {
      const { page } = await readers.opened(LISTED);
      const row = page.locator('tbody tr', { hasText: '合作（共建实训基地）' }).first();
      await row.getByText('来源').waitFor();
      expect(await row.textContent()).toMatch(
        /来源 第 6\.1 节第 3 段（6\.1\/p3，行 487）、案例 4 表 2 第 2 行（case4\/T2\/r2，行 524）.*合作2024-04写明3$/,
      );
    });

    test('is in the file, which is in the order of the list and is called as it is', async () => {
      const { page } = await readers.opened(LISTED);
      await head(page, '起始').getByRole('button').click();
      await page.waitForURL(/s=since/);
      await page.locator('tbody').getByText('来源').first().waitFor();
      const shown = await page.locator('tbody th a').allTextContents();
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: '导出 CSV' }).click();
      const download = await waiting;
      expect(download.suggestedFilename()).toMatch(/^普陀区-2024-关系-\d{4}-\d\d-\d\d\.csv$/);
      const [heads, ...rows] = (await bytesOf(download)).toString().slice(1).trimEnd().split('\r\n');
      expect(heads).toBe('关系,甲,乙,类型,起始,终止,状态,出处数,来源,地址,报告版本,id');
      expect(rows.map((row) => row.split(',')[0])).toEqual(expect.arrayContaining(shown));
      expect(rows.slice(0, shown.length).map((row) => row.split(',')[0])).toEqual(shown);
      expect(rows.filter((row) => !/,[^,]+\/[a-z]\d+[^,]*,putuo-2024,/.test(row))).toEqual([]);
    });

    test('is told on a phone too, and its page says how to read it', async () => {
      const { page } = await readers.open(LISTED, PHONE); // a list on a phone stands without the map
      await page.locator('tbody').getByText('来源').first().waitFor();
      expect(await page.evaluate(overflows)).toBe(false);
      await page.getByRole('main').getByRole('link', { name: '怎么看来源里的位置' }).click();
      await page.getByText('6.1/p3 是第 6.1 节第 3 段').waitFor();
    });

    test('leaves the list standing where it cannot be read, and is asked for again', async () => {
      const { page } = await readers.opened('/');
      let asked = 0;
      await page.route('**/graphql', (route) => {
        const isEvidence = !route.request().postData()?.includes('language');
        return isEvidence && asked++ === 0 ? route.abort() : route.continue();
      });
      await page.getByRole('navigation').getByRole('link', { name: '列表' }).click();
      await page.getByRole('main').getByRole('button', { name: '关系', exact: true }).click();
      await page.locator('tbody tr').first().waitFor();
      await page.getByRole('main').getByRole('button', { name: '重试' }).click();
      await page.locator('tbody').getByText('来源').first().waitFor();
    });
  });

  test('is in the tables of the export menu, for what is drawn and lit', async () => {
    const reader = await readers.opened('/n/enterprise-boke');
    await settled(reader.page);
    const { file, bytes } = await saved(reader, /关系 CSV/);
    expect(file).toMatch(/^.*波克.*-2024-关系-\d{4}-\d\d-\d\d\.csv$/);
    const rows = bytes.toString('utf8').trimEnd().split('\r\n').slice(1);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.every((row) => row.includes('putuo-2024') && row.includes('行 '))).toBe(true);
    expect((await saved(reader, /XLSX/)).file).toMatch(/-2024-列表-\d{4}-\d\d-\d\d\.xlsx$/);
  });

  describe('a list', () => {
    test('is put in the order of a column, the other way round, and back', async () => {
      const { page } = await readers.opened('/list?t=school');
      await settled(page);
      const own = await firstCells(page, 1);
      const press = (name: string) => head(page, name).getByRole('button').click();
      expect(await head(page, '名称').getAttribute('aria-sort')).toBe(null);
      await press('名称');
      await page.waitForURL(/s=name/);
      expect(await head(page, '名称').getAttribute('aria-sort')).toBe('ascending');
      const names = await firstCells(page, 1);
      expect(names).toEqual([...own].sort(new Intl.Collator('zh-u-co-pinyin', { numeric: true }).compare));
      expect(names).not.toEqual([...own].sort());
      await press('名称');
      await page.waitForURL(/s=-name/);
      expect(await head(page, '名称').getAttribute('aria-sort')).toBe('descending');
      expect(await firstCells(page, 1)).toEqual([...names].reverse());
      await press('名称');
      await page.waitForURL((url) => !url.search.includes('s='));
      expect(await firstCells(page, 1)).toEqual(own);
      await press('关系数');
      await page.waitForURL(/s=-degree/);
      const degrees = (await firstCells(page, 3)).map(Number);
      expect(degrees).toEqual([...degrees].sort((a, b) => b - a));
    });

    test('is opened by its link in the same order', async () => {
      const { page } = await readers.opened(`${LISTED}&s=-places`);
      await settled(page);
      const counts = (await firstCells(page, 5)).map(Number);
      expect(counts[0]).toBeGreaterThan(counts.at(-1)!);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
    });
  });

  test('is told of each relation behind a partner, with what it is; many stand folded, none is lost', async () => {
    const { page } = await readers.opened('/n/enterprise-boke');
    const partner = page.locator('section[aria-labelledby=partners] > .rows > li').first();
    const links = partner.locator('.places a');
    await partner.getByText(/^还有 \d+ 条关系$/).waitFor();
    const told = await links.allTextContents();
    expect(told.length).toBeGreaterThan(10);
    expect(new Set(told.map((text) => text.split(' · 来源 ')[0])).size).toBeGreaterThan(8);
    expect(told.every((text) => /^\S.* · 来源 .+（.+行 \d+.*）$/.test(text))).toBe(true);
    expect(told.some((text) => text.includes('参与校企合作共建数字媒体技术实训室'))).toBe(true);
    expect(await links.filter({ visible: true }).count()).toBe(3);
    await partner.getByText(/^还有 \d+ 条关系$/).click();
    expect(await links.filter({ visible: true }).count()).toBe(told.length);
    await links.last().click();
    await page.waitForURL('**/r/**');
  });
});

/* What follows runs in the browser. */
/* eslint-disable @typescript-eslint/no-explicit-any */

const overflows = (): boolean => {
  const { scrollWidth, clientWidth } = (globalThis as any).document.documentElement;
  return scrollWidth > clientWidth;
};
