import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Download } from 'playwright-core';
import { CLASSES } from '../../src/explorer/map/classes.ts';
import { chromiumPath, launch, looksOf, NO_WEBGL, type Looks } from './browser.ts';
import { startExplorer, type ExplorerService } from './explorer-service.ts';
import { visit, type Visit } from './visit.ts';

const found = chromiumPath();
if (!found && process.env['CI'] === 'true')
  throw new Error('The explorer is tested in Chromium, and there is none on the PATH.');
if (!found) console.log('The explorer was NOT tested in a browser: there is no Chromium on the PATH.');

/** The page is the same whatever the engine: it is tested on the embedded one. */
const inChromium = found && process.env['ENGINE'] !== 'neo4j' ? describe : describe.skip;

const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const DARK: BrowserContextOptions = { colorScheme: 'dark' };
const colors = (theme: 'light' | 'dark') => CLASSES.slice(0, 6).map((each) => each[theme]);

inChromium('the explorer', () => {
  let service: ExplorerService;
  let browser: Browser;
  const visits: Visit[] = [];
  beforeAll(async () => {
    [service, browser] = await Promise.all([startExplorer(), launch()]);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await service.close();
  });
  afterEach(async () => {
    await Promise.all(visits.splice(0).map((each) => each.close()));
  });

  const open = async (path: string, options: BrowserContextOptions = {}, of = browser): Promise<Visit> => {
    const made = await visit(of, service.url + path, options);
    visits.push(made);
    return made;
  };
  const opened = async (path: string, options: BrowserContextOptions = {}): Promise<Visit> => {
    const made = await open(path, options);
    await made.ready();
    return made;
  };
  const heading = ({ page }: Visit) => page.getByRole('main').getByRole('heading', { level: 1 });
  const looks = async (png: Buffer, theme: 'light' | 'dark'): Promise<Looks> => {
    const context = await browser.newContext();
    const result = await looksOf(await context.newPage(), png, colors(theme));
    await context.close();
    return result;
  };
  const expectDrawn = async ({ page }: Visit, theme: 'light' | 'dark') => {
    const { drawn, near } = await looks(await page.locator('.map').screenshot(), theme);
    expect(drawn).toBeGreaterThan(0.02);
    expect(near.filter((count) => count > 20).length).toBeGreaterThanOrEqual(4);
  };
  const saved = async (reader: Visit, name: RegExp): Promise<{ file: string; bytes: Buffer }> => {
    const { page } = reader;
    await reader.click(page.locator('.menu summary'));
    const waiting: Promise<Download> = page.waitForEvent('download');
    await reader.click(page.locator('.menu').getByRole('button', { name }));
    const download = await waiting;
    return { file: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const find = async ({ page }: Visit, text: string) => {
    await page.keyboard.press('/');
    await page.keyboard.type(text);
    await page.locator('[role=option]:visible').first().waitFor();
    await page.keyboard.press('Enter');
  };

  describe('before its script runs', () => {
    test('says what the graph holds and names the most connected, in the language asked for', async () => {
      const reader = await open('/', { javaScriptEnabled: false });
      expect(await reader.page.getByRole('heading', { level: 1 }).textContent()).toBe('产教图谱');
      expect(await reader.page.locator('main').textContent()).toMatch(/16 所学校、28 家企业.*\d+ 条关系.*数据版本/);
      expect(await reader.page.locator('ol a').count()).toBe(8);
      const english = await open('/?lang=en', { javaScriptEnabled: false });
      expect(await english.page.locator('main').textContent()).toMatch(/16 schools, 28 enterprises/);
    });
  });

  describe('the map', () => {
    test.each([
      ['light', {}],
      ['dark', DARK],
    ] as const)('is drawn in its colors, in %s', async (theme, options) => {
      const reader = await opened('/', options);
      await expectDrawn(reader, theme);
      expect(reader.complaints).toEqual([]);
    });

    test('says what it holds to those who cannot see it', async () => {
      const reader = await opened('/');
      expect(await reader.label()).toMatch(/^图: [\d,]+ 个主体, [\d,]+ 条关系/);
    });

    test('shows a node that is clicked', async () => {
      const reader = await opened('/');
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
      const reader = await opened('/n/school-caoyang');
      const { page } = reader;
      const before = await reader.places(ids);
      await page.getByRole('button', { name: '只看 企业' }).click();
      await page.waitForURL(/t=enterprise/);
      expect(await reader.places(ids)).toEqual(before);
      await page.getByRole('button', { name: '撤销' }).click();
      await page.waitForURL((url) => !url.search);
      await page.getByRole('button', { name: /^企业 \+\d+$/ }).click();
      await page.waitForURL(/x=Enterprise/);
      await page.waitForTimeout(400);
      expect(await reader.places(ids)).toEqual(before);
      await page.keyboard.press('Control+z');
      await page.waitForURL((url) => !url.search);
      expect(await reader.places(ids)).toEqual(before);
    });

    test('comes back when the graphics context is lost', async () => {
      const reader = await opened('/');
      await reader.page.evaluate(loseContexts);
      await reader.page.waitForTimeout(1_500);
      await expectDrawn(reader, 'light');
    });

    test('is a still picture without WebGL, and all else works', async () => {
      const without = await launch(NO_WEBGL);
      try {
        const reader = await open('/', {}, without);
        await reader.ready();
        expect(await reader.page.locator('.still svg path[data-id]').count()).toBeGreaterThan(700);
        await reader.page.getByText('此浏览器不能用 WebGL').waitFor();
        await expectDrawn(reader, 'light');
        await reader.page.locator('[data-id="school-caoyang"]').click({ force: true });
        await heading(reader).getByText('上海市曹杨职业技术学校').waitFor();
        expect(reader.complaints).toEqual([]);
        visits.splice(visits.indexOf(reader), 1);
      } finally {
        await without.close();
      }
    });
  });

  describe('a task', () => {
    test('1: a school is found by its initials and its partners are listed, without a click', async () => {
      const reader = await opened('/');
      const { page } = reader;
      await find(reader, 'cyzx');
      await page.waitForURL('**/n/school-caoyang');
      const partners = page.locator('section[aria-labelledby=partners]');
      await partners.getByRole('link', { name: '波克科技集团有限公司' }).waitFor();
      expect(await partners.locator('li').first().textContent()).toMatch(/来源 /);
      expect(await page.evaluate(focused)).toBe('上海市曹杨职业技术学校');
      expect(await page.getByRole('status').textContent()).toBe('已选 上海市曹杨职业技术学校，198 条关系');
      expect(reader.clicks).toBe(0);
    });

    test('2: how two are linked takes two clicks', async () => {
      const reader = await opened('/n/school-caoyang');
      const { page } = reader;
      await reader.click(page.getByRole('main').getByRole('link', { name: '查关系' }));
      await page.getByRole('combobox', { name: '名称 2' }).fill('上汽');
      await reader.click(page.locator('[role=option]:visible').first());
      await page.locator('.paths > li').first().waitFor();
      expect(await page.locator('.paths > li').first().textContent()).toMatch(/上海市曹杨职业技术学校.*来源 /s);
      expect(new URL(page.url()).search).toBe('?a=school-caoyang&b=enterprise-saic');
      expect(reader.clicks).toBe(2);
    });

    test('2, by keyboard: p, a name, Enter', async () => {
      const reader = await opened('/n/school-caoyang');
      const { page } = reader;
      await page.keyboard.press('p');
      await page.getByRole('combobox', { name: '名称 2' }).focus();
      await page.keyboard.type('shangqi');
      await page.locator('[role=option]:visible').first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.paths > li').first().waitFor();
    });

    test('3: partners of a kind are put on the map, and taken off again', async () => {
      const reader = await opened('/');
      const { page } = reader;
      await reader.click(page.getByRole('main').getByRole('link', { name: '上海市曹杨职业技术学校' }));
      await reader.click(page.getByRole('button', { name: /^企业 \+\d+$/ }));
      await page.getByRole('button', { name: '收起 企业' }).waitFor();
      expect(reader.clicks).toBe(2);
      await reader.click(page.getByRole('button', { name: '撤销' }));
      await page.getByRole('button', { name: /^企业 \+\d+$/ }).waitFor();
    });

    test('4: three choices leave one class, one kind of relation, one year', async () => {
      const reader = await opened('/');
      const { page } = reader;
      await reader.click(page.getByRole('button', { name: '只看 项目与基地' }));
      await reader.click(page.getByRole('button', { name: '只看 隶属与设立' }));
      await page.getByLabel('年份').selectOption('2024');
      await page.waitForURL('**/?t=project&c=STRUCTURE&y=2024');
      expect(reader.clicks).toBe(2);
    });

    test('5: a picture for the report takes two clicks, and holds more than the map', async () => {
      const reader = await opened('/n/school-caoyang');
      const { file, bytes } = await saved(reader, /PNG/);
      expect([file, reader.clicks]).toEqual(['map.png', 2]);
      const { width, height, drawn, near } = await looks(bytes, 'light');
      expect([width, height]).toEqual([3200, 2200]);
      expect(drawn).toBeGreaterThan(0.02);
      expect(near.filter((count) => count > 100).length).toBeGreaterThanOrEqual(4);
    });

    test('6: a link that is copied opens on just this view', async () => {
      const reader = await opened('/n/school-caoyang?t=school,enterprise,project', {
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      await reader.click(reader.page.getByRole('button', { name: '复制链接' }));
      await reader.page.getByRole('button', { name: '链接已复制' }).waitFor();
      const link = await reader.page.evaluate(clipboard);
      expect(reader.clicks).toBe(1);
      const other = await opened(link.slice(service.url.length));
      expect(await other.label()).toBe(await reader.label());
      const ids = ['school-caoyang', 'enterprise-boke'];
      expect(await other.places(ids)).toEqual(await reader.places(ids));
    });
  });

  describe('what is shown', () => {
    test('is saved as CSV that Excel opens, as GEXF and as SVG', async () => {
      const reader = await opened('/?t=school');
      const count = Number(/([\d,]+) 个主体/.exec(await reader.label())![1]);
      const csv = (await saved(reader, /主体 CSV/)).bytes.toString('utf8');
      expect(csv.startsWith('\uFEFF名称,类别,关系数,id\r\n上海市曹杨职业技术学校,学校,198,school-caoyang\r\n')).toBe(
        true,
      );
      expect(csv.trim().split('\r\n')).toHaveLength(count + 1);
      const gexf = (await saved(reader, /GEXF/)).bytes.toString('utf8');
      const svg = (await saved(reader, /SVG/)).bytes.toString('utf8');
      expect([await reader.page.evaluate(parsed, gexf), await reader.page.evaluate(parsed, svg)]).toEqual([
        'gexf',
        'svg',
      ]);
      expect(gexf.match(/<node /g)).toHaveLength(count);
      expect(svg).toMatch(/学校 30.*来源: 普陀区中等职业教育年度质量报告.*制图日期 \d{4}-\d\d-\d\d/s);
    });

    test('stands in tables too, each relation with its page and its places', async () => {
      const reader = await opened('/list?of=relations&c=COOPERATION');
      const { page } = reader;
      const relations = Number(/ ([\d,]+) 条关系/.exec(await reader.label())![1]);
      expect(await page.locator('caption').textContent()).toBe(`${relations} 条关系`);
      await page.locator('tbody a').first().click();
      await page.waitForURL('**/r/**');
      await page.getByRole('heading', { name: /^出处/ }).waitFor();
      expect(await page.getByRole('main').textContent()).toMatch(/普陀区中等职业教育年度质量报告/);
    });

    test('answers the questions to start from', async () => {
      const reader = await opened('/');
      await reader.page.getByRole('link', { name: '没有企业伙伴的学校' }).click();
      await reader.page.getByText('没有记录不等于没有').first().waitFor();
      expect(await reader.page.locator('tbody tr').count()).toBe(11);
    });

    test('tells totals against names, and where the report disagrees with itself', async () => {
      const reader = await opened('/n/school-caoyang');
      const main = reader.page.getByRole('main');
      await main
        .getByText(/写明 \d+ · 点名 \d+ · 未点名 \d+/)
        .first()
        .waitFor();
      expect(await main.locator('section[aria-labelledby=disagreements] > ul > li').count()).toBeGreaterThan(5);
    });
  });

  describe('when something is wrong', () => {
    test('an id that is gone is said, and the way on', async () => {
      const reader = await opened('/n/school-gone');
      await reader.page.getByRole('heading', { name: '没有这个主体' }).waitFor();
      const relation = await opened('/r/MEMBER_OF~gone~gone');
      await relation.page.getByRole('heading', { name: '没有这条关系' }).waitFor();
    });

    test('a link made with other data opens on the latest and says so', async () => {
      const reader = await opened('/?v=999');
      await reader.page.getByText('已打开最新数据').waitFor();
    });

    test('filters that leave nothing can be cleared', async () => {
      const reader = await open('/list?t=person&c=PLACE');
      await reader.page.getByRole('main').getByText('没有符合条件的内容').waitFor();
      await reader.page.getByRole('main').getByRole('button', { name: '清除筛选' }).click();
      await reader.page.locator('tbody tr').first().waitFor();
    });

    test('a search without a hit offers near spellings or says that there is none', async () => {
      const reader = await opened('/');
      await reader.page.keyboard.press('/');
      await reader.page.keyboard.type('zzzzqqqq');
      await reader.page.getByText('没有找到 “zzzzqqqq”').first().waitFor();
    });

    test('two that are not linked are told the steps searched, and can be looked for farther', async () => {
      const reader = await opened('/path?a=person-0013&b=school-genadiya&max=1');
      await reader.page.getByText('步以内没有联系').waitFor();
      await reader.page.getByRole('button', { name: '放宽到 6 步' }).click();
      await reader.page.waitForURL(/max=6/);
    });

    test.each([
      ['cannot be reached', (route: { abort(): Promise<void> }) => route.abort()],
      ['fails', (route: { fulfill(answer: object): Promise<void> }) => route.fulfill({ status: 500, body: 'oops' })],
    ])('a service that %s leaves the map and can be asked again', async (_how, answer) => {
      const reader = await opened('/');
      const { page } = reader;
      await page.route('**/graphql**', answer as never);
      await page.getByRole('main').getByRole('link', { name: '上海市贸易学校' }).click();
      await page.getByRole('alert').getByText('连不上服务').waitFor();
      await expectDrawn(reader, 'light').catch(() => undefined);
      expect((await looks(await page.locator('.map').screenshot(), 'light')).drawn).toBeGreaterThan(0.02);
      await page.unroute('**/graphql**');
      await page.getByRole('button', { name: '重试' }).click();
      await heading(reader).getByText('上海市贸易学校').waitFor();
    });
  });

  describe('by keyboard', () => {
    test('every screen is a key away, Escape leads back', async () => {
      const reader = await opened('/');
      const { page } = reader;
      await page.keyboard.press('l');
      await page.waitForURL('**/list');
      await page.keyboard.press('Escape');
      await page.waitForURL(`${service.url}/`);
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await find(reader, 'boke');
      await page.waitForURL('**/n/enterprise-boke');
      await heading(reader).getByText('波克科技集团有限公司').waitFor();
      await page.getByRole('main').getByRole('link', { name: '上海市曹杨职业技术学校' }).first().focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/n/school-caoyang');
      await page.keyboard.press('Control+z');
      await page.waitForURL('**/n/enterprise-boke');
    });

    test('keys of one letter can be switched off', async () => {
      const reader = await opened('/');
      await reader.page.keyboard.press('?');
      await reader.page.getByLabel('使用单键').uncheck();
      await reader.page.getByRole('button', { name: '关闭' }).click();
      await reader.page.keyboard.press('l');
      await reader.page.waitForTimeout(200);
      expect(new URL(reader.page.url()).pathname).toBe('/');
    });
  });

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
        const reader = await open(`${screen}${query && (screen.includes('?') ? '&' : '?')}${query}`, options);
        await reader.page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
        await reader.page.waitForTimeout(500);
        expect([screen, await violations(reader)]).toEqual([screen, []]);
      }
    });

    test('with an open list of hits, and with the keys shown', async () => {
      const reader = await opened('/');
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
      const reader = await opened('/?lang=en');
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
      const reader = await open(screen, { ...PHONE, viewport: { width, height: 700 } });
      await reader.page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
      await reader.page.waitForTimeout(500);
      expect([screen, await reader.page.evaluate(overhang)]).toEqual([screen, 0]);
    }
  });
});

async function violations({ page }: Visit): Promise<unknown[]> {
  await page.evaluate(axe.source);
  return page.evaluate(runAxe);
}

/* What follows runs in the browser. */
/* eslint-disable @typescript-eslint/no-explicit-any */

const runAxe = async (): Promise<unknown[]> => {
  const { axe: inPage } = globalThis as any;
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations: found } = await inPage.run({ runOnly: tags });
  return found.map((each: any) => ({
    id: each.id,
    nodes: each.nodes.slice(0, 3).map((node: any) => node.html.slice(0, 160)),
  }));
};

const loseContexts = (): void => {
  for (const canvas of (globalThis as any).document.querySelectorAll('.canvas canvas')) {
    const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
  }
};

const focused = (): string => (globalThis as any).document.activeElement.textContent;

const clipboard = (): Promise<string> => (globalThis as any).navigator.clipboard.readText();

const parsed = (text: string): string => {
  const { DOMParser: Parser } = globalThis as any;
  return new Parser().parseFromString(text, 'application/xml').documentElement.localName;
};

const overhang = (): number => {
  const { documentElement: root } = (globalThis as any).document;
  return Math.max(0, root.scrollWidth - root.clientWidth);
};
