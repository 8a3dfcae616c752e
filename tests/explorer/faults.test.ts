import { describe, expect, test } from '@jest/globals';
import { heading, inChromium } from './in-chromium.ts';

inChromium('the explorer', (readers) => {
  describe('when something is wrong', () => {
    test('an id that is gone is said, and the way on', async () => {
      const reader = await readers.opened('/n/school-gone');
      await reader.page.getByRole('heading', { name: '没有这个主体' }).waitFor();
      const relation = await readers.opened('/r/MEMBER_OF~gone~gone');
      await relation.page.getByRole('heading', { name: '没有这条关系' }).waitFor();
    });

    test('a name where an id is wanted leads to what it means, and the way back past it', async () => {
      const { page } = await readers.opened('/');
      await page.goto(`${readers.url}/n/${encodeURIComponent('曹职')}`);
      await page.waitForURL('**/n/school-caoyang');
      await page.getByRole('heading', { level: 1, name: '上海市曹杨职业技术学校' }).waitFor();
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: '产教图谱' }).waitFor();
    });

    test('a name that may mean several where an id is wanted is asked about', async () => {
      const { page } = await readers.opened(`/n/${encodeURIComponent('普陀')}`);
      await page.getByRole('heading', { name: '您要找的是哪一个？' }).waitFor();
      await page.getByRole('main').getByRole('link', { name: '普陀区', exact: true }).click();
      await page.waitForURL('**/n/place-putuo');
    });

    test('a name that is several things, or none, is asked about before links are looked for', async () => {
      const { page } = await readers.opened(
        `/path?a=${encodeURIComponent('曹杨')}&b=${encodeURIComponent('没有此人')}`,
      );
      await page.getByText('没有找到 “没有此人”').waitFor();
      await page.getByText('请选择您要找的 “曹杨”').waitFor();
      await page.getByRole('main').getByRole('link', { name: '上海市曹杨职业技术学校', exact: true }).click();
      await page.waitForURL('**/path?a=school-caoyang&b=**');
    });

    test('a right name beside a wrong one is not asked about', async () => {
      const { page } = await readers.opened(
        `/path?a=${encodeURIComponent('没有此人')}&b=${encodeURIComponent('波克')}`,
      );
      await page.getByText('没有找到 “没有此人”').waitFor();
      expect(await page.getByText('请选择您要找的').count()).toBe(0);
    });

    test('one name twice is told', async () => {
      const { page } = await readers.opened(`/path?a=${encodeURIComponent('波克')}&b=${encodeURIComponent('波克')}`);
      await page.getByText('两个名称是同一个').waitFor();
    });

    test('links between several names are headed by what the names mean', async () => {
      const { page } = await readers.opened(`/path?g=${['曹职', '波克', '上汽'].map(encodeURIComponent).join(',')}`);
      await page.getByRole('heading', { level: 2, name: /^上海市曹杨职业技术学校 — 波克科技集团有限公司$/ }).waitFor();
    });

    test('an address that there is not opens on the overview, and says so', async () => {
      const { page } = await readers.opened('/d/putuo/2024');
      await page.getByText('没有这个页面，已打开总览').waitFor();
      await page.getByRole('heading', { level: 1, name: '产教图谱' }).waitFor();
    });

    test('filters that an address names and that there are not leave a way out', async () => {
      const { page } = await readers.open('/?t=dragons&c=MAGIC&y=1066');
      await page.locator('.map').getByText('没有符合条件的内容').waitFor();
      await page.getByRole('button', { name: '清除筛选' }).first().click();
      await page.locator('.map').getByText('没有符合条件的内容').waitFor({ state: 'detached' });
    });

    test('a link made with other data opens on the latest and says so', async () => {
      const reader = await readers.opened('/?v=999');
      await reader.page.getByText('已打开最新数据').waitFor();
    });

    test('filters that leave nothing can be cleared', async () => {
      const reader = await readers.open('/list?t=person&c=PLACE');
      await reader.page.getByRole('main').getByText('没有符合条件的内容').waitFor();
      await reader.page.getByRole('main').getByRole('button', { name: '清除筛选' }).click();
      await reader.page.locator('tbody tr').first().waitFor();
    });

    test('a year that holds nothing leaves the map standing back, and the legend', async () => {
      const reader = await readers.open('/list?y=1990');
      await reader.page.getByRole('main').getByText('没有符合条件的内容').waitFor();
      await reader.page.getByRole('button', { name: '只看 企业' }).waitFor();
      await reader.page.waitForFunction(isOnMap, 'school-caoyang');
      expect(await reader.label()).toMatch(/^图：0 个主体，0 条关系/);
    });

    test('a search without a hit offers near spellings or says that there is none', async () => {
      const reader = await readers.opened('/');
      await reader.page.keyboard.press('/');
      await reader.page.keyboard.type('zzzzqqqq');
      await reader.page.getByText('没有找到 “zzzzqqqq”').first().waitFor();
    });

    test('two that are not linked are told the steps searched, and can be looked for farther', async () => {
      const reader = await readers.opened('/path?a=person-0013&b=school-genadiya&max=1');
      await reader.page.getByText('步以内没有联系').waitFor();
      await reader.page.getByRole('button', { name: '放宽到 6 步' }).click();
      await reader.page.waitForURL(/max=6/);
    });

    test('a service that has too much to do is asked again by the page itself', async () => {
      const reader = await readers.opened('/');
      const { page } = reader;
      const asked: (string | null)[] = [];
      await page.route('**/graphql', (route) => {
        asked.push(route.request().postData());
        return asked.length === 1 ? route.fulfill({ status: 503, body: '{}' }) : route.continue();
      });
      await page.getByRole('main').getByRole('link', { name: '上海市贸易学校' }).click();
      await heading(reader).getByText('上海市贸易学校').waitFor();
      await page.getByRole('heading', { name: /^合作伙伴/ }).waitFor();
      expect(asked.filter((each) => each === asked[0]).length).toBe(2);
    });

    test.each([
      ['cannot be reached', (route: { abort(): Promise<void> }) => route.abort()],
      ['fails', (route: { fulfill(answer: object): Promise<void> }) => route.fulfill({ status: 500, body: 'oops' })],
    ])('a service that %s leaves the map and can be asked again', async (_how, answer) => {
      const reader = await readers.opened('/');
      const { page } = reader;
      await page.route('**/graphql**', answer as never);
      await page.getByRole('main').getByRole('link', { name: '上海市贸易学校' }).click();
      await page.getByRole('alert').getByText('连不上服务').waitFor();
      await readers.expectDrawn(reader, 'light').catch(() => undefined);
      expect((await readers.looks(await page.locator('.map').screenshot(), 'light')).drawn).toBeGreaterThan(0.02);
      await page.unroute('**/graphql**');
      await page.getByRole('button', { name: '重试' }).click();
      await heading(reader).getByText('上海市贸易学校').waitFor();
    });

    test('what goes wrong has an id to quote, where the service gave one', async () => {
      const { page } = await readers.opened('/');
      const headers = { 'x-request-id': 'abc-123' };
      await page.route('**/graphql**', (route) => route.fulfill({ status: 500, headers, body: 'oops' }));
      await page.keyboard.press('/');
      await page.keyboard.type('boke');
      await page.locator('header').getByRole('alert').getByText('报错编号 abc-123').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('main').getByRole('link', { name: '上海市贸易学校' }).click();
      await page.getByRole('main').getByRole('alert').getByText('报错编号 abc-123').waitFor();
    });

    test('a service that is away is said where one searches, reads or looks for links, and all goes on when it is back', async () => {
      const { page } = await readers.opened('/');
      await page.route('**/graphql**', (route) => route.abort());
      await page.keyboard.press('/');
      await page.keyboard.type('boke');
      await page.getByRole('alert').getByText('查不到：连不上服务').waitFor();
      await page.getByRole('navigation').getByRole('link', { name: '列表' }).click();
      await page.locator('tbody tr').first().waitFor();
      await page.getByRole('main').getByRole('button', { name: '关系', exact: true }).click();
      await page.getByRole('alert').getByText('连不上服务').waitFor();
      await page.goBack();
      await page.locator('tbody tr').first().waitFor();
      await page.unroute('**/graphql**');
      await page.goForward();
      await page.getByRole('columnheader', { name: '出处数' }).waitFor();
    });

    test('a map that cannot be read leaves the rest of the page, and is read when asked for again', async () => {
      const reader = await readers.open(null);
      const { page } = reader;
      await page.route('**/graphql?**', (route) => route.fulfill({ status: 500, body: 'oops' }));
      await page.goto(readers.url);
      await page.locator('.map').getByRole('alert').waitFor();
      await page.getByRole('heading', { level: 1, name: '产教图谱' }).waitFor();
      await page.getByRole('main').getByRole('link', { name: '上海市贸易学校' }).click();
      await page.getByRole('heading', { name: /^合作伙伴/ }).waitFor();
      await page.unroute('**/graphql?**');
      await page.getByRole('button', { name: '重试' }).click();
      await reader.ready();
      await readers.expectDrawn(reader, 'light');
    });

    test('what draws the map may fail to load: a still picture stands, and all else works', async () => {
      const reader = await readers.open(null);
      await reader.page.route('**/explorer/assets/map-*.js', (route) => route.abort());
      await reader.page.goto(`${readers.url}/`);
      await reader.ready();
      await reader.page.getByText('地图程序没有载入，改用静态图').waitFor();
      await reader.page.locator('.still [data-id="school-caoyang"]').first().click();
      await reader.page.waitForURL('**/n/school-caoyang');
      expect(await heading(reader).innerText()).toBe('上海市曹杨职业技术学校');
    });

    test('an answer that is slow is said to be under way, and can be given up', async () => {
      const { page } = await readers.opened('/');
      await page.route('**/graphql', () => undefined);
      await page.getByRole('main').getByRole('link', { name: '上海市贸易学校' }).click();
      await page.getByRole('heading', { level: 1, name: '上海市贸易学校' }).waitFor();
      await page.getByText('正在载入').waitFor();
      await page.getByText('仍在载入').waitFor();
      await page.getByRole('button', { name: '取消' }).click();
      await page.getByRole('heading', { level: 1, name: '产教图谱' }).waitFor();
    });

    test('of more than can be drawn, it is said how much is, and the list goes on', async () => {
      const reader = await readers.open(null);
      const { page } = reader;
      await page.route('**/graphql?**', (route) =>
        route.fulfill({ json: { data: { network: large(3_000, 12_480) } } }),
      );
      await page.goto(`${readers.url}/list`);
      await reader.ready();
      await page.locator('#details').getByText('画出 3,000 / 共 12,480').waitFor();
      await page.getByRole('region', { name: '提示' }).getByText('画出 3,000 / 共 12,480').waitFor();
      expect(await page.locator('caption').textContent()).toBe('3,000 个主体');
      expect(await page.locator('tbody tr').count()).toBe(100);
      await page.getByRole('button', { name: /^再显示 100 行/ }).click();
      expect(await page.locator('tbody tr').count()).toBe(200);
    });
  });
});

/** A network of `count` nodes on a grid, each tied to the next, of `total` that there are. */
function large(count: number, total: number) {
  const ids = Array.from({ length: count }, (_, index) => `school-${index}`);
  return {
    dataVersion: 1,
    layoutVersion: 1,
    total,
    truncated: true,
    leftOutEdges: 0,
    nodes: ids.map((id, at) => ({
      id,
      name: `学校${at}`,
      kind: 'School',
      degree: 2,
      community: 0,
      x: at % 55,
      y: at / 55,
    })),
    edges: ids.slice(1).map((to, at) => ({ id: `e${at}`, from: ids[at], to, type: 'X', category: 'COOPERATION' })),
  };
}

/* What follows runs in the browser. */
/* eslint-disable @typescript-eslint/no-explicit-any */

const isOnMap = (id: string): boolean => {
  const { document } = globalThis as any;
  return Boolean(document.querySelector('.canvas')?.renderer?.placeOf(id));
};
