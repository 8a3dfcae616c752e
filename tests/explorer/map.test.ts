import { describe, expect, test } from '@jest/globals';
import { launch, NO_WEBGL } from './browser.ts';
import { DARK, heading, inChromium, saved } from './in-chromium.ts';

inChromium('the explorer', (readers) => {
  describe('before its script runs', () => {
    test('says what the graph holds and names the most connected, in the language asked for', async () => {
      const reader = await readers.open('/', { javaScriptEnabled: false });
      expect(await reader.page.getByRole('heading', { level: 1 }).textContent()).toBe('产教图谱');
      expect(await reader.page.locator('main').textContent()).toMatch(
        /\d+ 所学校、\d+ 所高校、\d+ 家企业.*\d+ 条关系.*数据版本/,
      );
      expect(await reader.page.locator('ol a').count()).toBe(8);
      const english = await readers.open('/?lang=en', { javaScriptEnabled: false });
      expect(await english.page.locator('main').textContent()).toMatch(
        /\d+ schools, \d+ universities, \d+ enterprises/,
      );
    });
  });

  describe('the map', () => {
    test.each([
      ['light', {}],
      ['dark', DARK],
    ] as const)('is drawn in its colors, in %s', async (theme, options) => {
      const reader = await readers.opened('/', options);
      await readers.expectDrawn(reader, theme);
      expect(reader.complaints).toEqual([]);
    });

    test('says what it holds to those who cannot see it', async () => {
      const reader = await readers.opened('/');
      expect(await reader.label()).toMatch(/^图：[\d,]+ 个主体，[\d,]+ 条关系/);
    });

    test('shows a node that is clicked', async () => {
      const reader = await readers.opened('/');
      const { 'school-xinxi': place } = await reader.places(['school-xinxi']);
      await reader.page.mouse.click(place!.x, place!.y);
      await reader.page.waitForURL('**/n/school-xinxi');
      await heading(reader).getByText('上海信息技术学校').waitFor();
    });

    test('moves no node on filter, selection, expansion or undo', async () => {
      const ids = [
        'school-caoyang',
        'school-maoyi',
        'alliance-putuo',
        'enterprise-boke',
        'program-jingguan-shangwu-riyu',
      ];
      const reader = await readers.opened('/n/school-caoyang');
      const { page } = reader;
      const before = await reader.places(ids);
      await page.getByRole('button', { name: '只看 企业' }).click();
      await page.waitForURL(/t=enterprise/);
      expect(await reader.places(ids)).toEqual(before);
      await page.getByRole('button', { name: '撤销' }).click();
      await page.waitForURL((url) => !url.search);
      await page.getByRole('button', { name: /^图上再加 \d+ 个企业伙伴$/ }).click();
      await page.waitForURL(/x=Enterprise/);
      await page.waitForTimeout(400);
      expect(await reader.places(ids)).toEqual(before);
      await page.keyboard.press('Control+z');
      await page.waitForURL((url) => !url.search);
      expect(await reader.places(ids)).toEqual(before);
    });

    test('comes back when the graphics context is lost', async () => {
      const reader = await readers.opened('/');
      await reader.page.evaluate(loseContexts);
      await reader.page.waitForTimeout(1_500);
      await readers.expectDrawn(reader, 'light');
    });

    test('is a still picture without WebGL, and all else works', async () => {
      const without = await launch(NO_WEBGL);
      try {
        const reader = await readers.open('/', {}, without);
        await reader.ready();
        expect(await reader.page.locator('.still svg path[data-id]').count()).toBeGreaterThan(700);
        await reader.page.getByText('此浏览器不能用 WebGL').waitFor();
        await readers.expectDrawn(reader, 'light');
        const wide = () => reader.page.locator('.still svg').evaluate((svg) => svg.getBoundingClientRect().width);
        const before = await wide();
        await reader.page.getByRole('button', { name: '放大' }).click();
        await reader.page.waitForTimeout(200);
        expect((await wide()) / before).toBeCloseTo(1.5, 1);
        await reader.page.getByRole('button', { name: '适应窗口' }).click();
        await reader.page.waitForTimeout(200);
        expect(await wide()).toBe(before);
        await reader.page.locator('[data-id="school-caoyang"]').click({ force: true });
        await heading(reader).getByText('上海市曹杨职业技术学校').waitFor();
        expect(reader.complaints).toEqual([]);
      } finally {
        await without.close();
      }
    });
  });

  describe('what is shown', () => {
    test('is saved as CSV that Excel opens, as GEXF and as SVG', async () => {
      const reader = await readers.opened('/?t=school');
      const count = Number(/([\d,]+) 个主体/.exec(await reader.label())![1]);
      const csv = (await saved(reader, /主体 CSV/)).bytes.toString('utf8');
      expect(csv).toMatch(/^\uFEFF名称,类别,关系数,id\r\n上海市曹杨职业技术学校,学校,\d+,school-caoyang\r\n/);
      expect(csv.trim().split('\r\n')).toHaveLength(count + 1);
      const gexf = (await saved(reader, /GEXF/)).bytes.toString('utf8');
      const svg = (await saved(reader, /SVG/)).bytes.toString('utf8');
      expect([await reader.page.evaluate(parsed, gexf), await reader.page.evaluate(parsed, svg)]).toEqual([
        'gexf',
        'svg',
      ]);
      expect(gexf.match(/<node /g)).toHaveLength(count);
      expect(svg).toMatch(
        new RegExp(`学校、高校 ${count}.*来源：普陀区中等职业教育年度质量报告.*制图日期 \\d{4}-\\d\\d-\\d\\d`, 's'),
      );
    });

    test('stands in tables too, each relation with its page and its places', async () => {
      const reader = await readers.opened('/list?of=relations&c=COOPERATION');
      const { page } = reader;
      const relations = Number(/([\d,]+) 条关系/.exec(await reader.label())![1]);
      expect(await page.locator('caption').textContent()).toBe(`${relations} 条关系`);
      await page.locator('tbody a').first().click();
      await page.waitForURL('**/r/**');
      await page.getByRole('heading', { name: /^出处/ }).waitFor();
      expect(await page.getByRole('main').textContent()).toMatch(/普陀区中等职业教育年度质量报告/);
    });

    test('tells totals against names, and where the report disagrees with itself', async () => {
      const reader = await readers.opened('/n/school-caoyang');
      const main = reader.page.getByRole('main');
      await main
        .getByText(/写明 \d+ · 点名 \d+ · 未点名 \d+/)
        .first()
        .waitFor();
      expect(await main.locator('section[aria-labelledby=disagreements] > ul > li').count()).toBeGreaterThan(5);
    });
  });
});

/* What follows runs in the browser. */
/* eslint-disable @typescript-eslint/no-explicit-any */

const loseContexts = (): void => {
  for (const canvas of (globalThis as any).document.querySelectorAll('.canvas canvas')) {
    const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
  }
};

const parsed = (text: string): string => {
  const { DOMParser: Parser } = globalThis as any;
  return new Parser().parseFromString(text, 'application/xml').documentElement.localName;
};
