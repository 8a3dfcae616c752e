import { describe, expect, test } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { inChromium } from './in-chromium.ts';

const REFUSED = (code: string, message = 'Not like this.') => ({ errors: [{ message, extensions: { code } }] });

/** Ways in which an answer can be lacking, and what the page has to say of each. */
const KINDS: readonly (readonly [string, (route: Route) => Promise<void>, said: RegExp, again: boolean])[] = [
  ['cannot be reached', (route) => route.abort(), /连不上服务/, true],
  [
    'is away behind its gate',
    (route) => route.fulfill({ status: 502, body: '<h1>Bad Gateway</h1>' }),
    /连不上服务/,
    true,
  ],
  ['has too much to do', (route) => busy(route, 503), /服务正忙.*请在 7 秒后重试/s, true],
  ['is asked too often', (route) => busy(route, 429), /服务正忙.*请在 7 秒后重试/s, true],
  ['is asked for too much', (route) => route.fulfill({ json: REFUSED('LIMIT_EXCEEDED') }), /一次查询的内容太多/, false],
  ['refuses to tell', (route) => route.fulfill({ status: 400, json: REFUSED('FORBIDDEN') }), /没有答复/, false],
  ['has failed', (route) => route.fulfill({ status: 500, json: REFUSED('INTERNAL_SERVER_ERROR') }), /服务出错/, true],
];

const busy = (route: Route, status: number) =>
  route.fulfill({ status, headers: { 'retry-after': '7' }, json: REFUSED('SERVICE_UNAVAILABLE') });

/** Answers as the service does, but that the list asked about goes on. */
const withMore = async (route: Route) => {
  const response = await route.fetch();
  const body = (await response.json()) as { data: { list?: { totalCount: number; pageInfo: object } } };
  if (body.data.list)
    Object.assign(body.data.list, { totalCount: 1_000, pageInfo: { hasNextPage: true, endCursor: 'x' } });
  await route.fulfill({ response, json: body }).catch(() => undefined); // the page may have let go of it meanwhile
};

const OPERATIONS = /\/graphql/;

inChromium('the explorer', (readers) => {
  const search = (page: Page, text: string) => page.locator('#search').fill(text);

  describe('where a search has no answer', () => {
    test.each(['。', '？', '🦄', '…—', '9'.repeat(201)])(
      'since %s has nothing to look for, finds nothing',
      async (text) => {
        const { page } = await readers.opened('/');
        await search(page, '曹杨');
        await page.locator('[role=option]:visible').first().waitFor();
        await search(page, text);
        await page
          .getByRole('status')
          .getByText(/^没有找到 “.*请输入名称里的/)
          .waitFor();
        expect(await page.getByRole('alert').count()).toBe(0);
        expect(await page.locator('[role=option]:visible').count()).toBe(0);
        await search(page, '曹杨');
        await page.locator('[role=option]:visible').first().waitFor();
        expect(await page.locator('.nothing').count()).toBe(0);
      },
    );

    test('since a newer one broke it off, says nothing, however far it had come', async () => {
      const { page } = await readers.opened('/');
      await page.evaluate(stallFirstAnswer);
      await search(page, '曹');
      await page.waitForFunction(isStalled);
      await search(page, '曹杨');
      await page.locator('[role=option]:visible').first().waitFor();
      await page.waitForFunction(isBrokenOff);
      await page.evaluate(nextTurn);
      expect(await page.getByRole('alert').count()).toBe(0);
      expect(await page.locator('.nothing').count()).toBe(0);
    });

    test.each(KINDS)('since the service %s, says so', async (_how, answer, said, again) => {
      const { page } = await readers.opened('/');
      await page.route(OPERATIONS, answer);
      await search(page, '曹杨');
      const alert = page.locator('header').getByRole('alert');
      await alert.getByText(said).waitFor();
      expect(await alert.getByRole('button', { name: '重试' }).count()).toBe(again ? 1 : 0);
      await page.unroute(OPERATIONS);
      if (again) await alert.getByRole('button').click();
      else await search(page, '曹杨职');
      await page.locator('[role=option]:visible').first().waitFor();
      expect(await alert.count()).toBe(0);
    });
  });

  test('a name that is Entered and refused is not taken from what is typed after it', async () => {
    const { page } = await readers.opened('/');
    await search(page, '。');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('请输入名称里的').waitFor();
    await search(page, '曹杨');
    await page.locator('[role=option]:visible').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
  });

  describe.each(KINDS.filter(([how]) => how !== 'has too much to do'))('while the service %s', (_how, answer, said) => {
    test('a panel, a list that goes on, links and a file say so', async () => {
      const { page } = await readers.opened('/');
      await page.route(OPERATIONS, withMore);
      await page.evaluate(goTo, '/list?q=no-enterprise');
      await page
        .getByRole('button', { name: /^还有 / })
        .first()
        .waitFor();
      await page.unroute(OPERATIONS);
      await page.route(OPERATIONS, answer);
      const alerts = page.getByRole('main').getByRole('alert');
      await page
        .getByRole('button', { name: /^还有 / })
        .first()
        .click();
      await alerts.getByText(said).first().waitFor();
      await page.getByRole('button', { name: '导出 CSV' }).first().click();
      await alerts
        .getByText(/没有做成文件/)
        .getByText(said)
        .waitFor();
      for (const address of [
        '/n/school-caoyang',
        `/n/${encodeURIComponent('没有此人')}`,
        '/path?a=school-caoyang&b=enterprise-boke',
        '/about-data',
      ]) {
        await page.evaluate(goTo, address);
        await alerts.getByText(said).first().waitFor();
      }
    });
  });

  test.each(['。', '🦄'])('%s where an id is wanted is a name to be put right', async (text) => {
    const { page } = await readers.opened(`/n/${encodeURIComponent(text)}`);
    await page
      .getByRole('main')
      .getByText(/^没有找到 “.*请输入名称里的/)
      .waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

/* What follows runs in the browser. */
/* eslint-disable @typescript-eslint/no-explicit-any */

/** Lets the head of the next search come, and its body never. */
const stallFirstAnswer = () => {
  const page = globalThis as any;
  const { fetch } = page;
  page.fetch = async (address: string, init: any) => {
    if (!String(address).includes('unkept') || page.stalled) return fetch(address, init);
    page.stalled = true;
    const body = new page.ReadableStream({
      start: (controller: any) =>
        init.signal.addEventListener('abort', () => {
          controller.error(init.signal.reason);
          page.brokenOff = true;
        }),
    });
    return new page.Response(body, { status: 200 });
  };
};

const isStalled = () => (globalThis as any).stalled === true;
const isBrokenOff = () => (globalThis as any).brokenOff === true;
const nextTurn = () => new Promise<void>((resolve) => (globalThis as any).setTimeout(resolve));

/** Goes to an address within the page. */
const goTo = (address: string) => {
  const { history, dispatchEvent, PopStateEvent } = globalThis as any;
  history.pushState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
};
