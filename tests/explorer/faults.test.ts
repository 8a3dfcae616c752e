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
      let refused = 0;
      await page.route('**/graphql', (route) => {
        refused += 1;
        return refused === 1 ? route.fulfill({ status: 503, body: '{}' }) : route.continue();
      });
      await page.getByRole('main').getByRole('link', { name: '上海市贸易学校' }).click();
      await heading(reader).getByText('上海市贸易学校').waitFor();
      await page.getByRole('heading', { name: /^合作伙伴/ }).waitFor();
      expect(refused).toBe(2);
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
  });
});
