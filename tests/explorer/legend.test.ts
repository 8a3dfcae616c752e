import { expect, test } from '@jest/globals';
import { inChromium } from './in-chromium.ts';
import type { Visit } from './visit.ts';

/** What stands beside a choice of the legend. */
const countOf = async ({ page }: Visit, name: string) =>
  page.locator('fieldset label', { hasText: name }).locator('.quiet').innerText();

inChromium('the legend', (readers) => {
  test('breaks the other things down by kind', async () => {
    const reader = await readers.opened('/');
    const text = await reader.page.locator('.breakdown').innerText();
    const kinds = [...text.matchAll(/(\p{Script=Han}+) (\d+)/gu)];
    expect(kinds.map(([, name]) => name)).toEqual(expect.arrayContaining(['专业', '活动', '课程']));
    expect(kinds.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(Number(await countOf(reader, '其他主体')));
  });

  test('counts what is shown of how many there are', async () => {
    const reader = await readers.opened('/');
    const [alliances, cooperation] = [await countOf(reader, '联盟'), await countOf(reader, '合作')];
    await reader.page.getByRole('button', { name: '只看 企业' }).click();
    await reader.page.getByText(`0 / ${alliances}`, { exact: true }).waitFor();
    expect(await countOf(reader, '企业')).toMatch(/^\d+$/);
    await reader.page.getByRole('button', { name: '只看 合作' }).click();
    await reader.page.waitForURL(/c=COOPERATION/);
    const [, shown, all] = /^(\d+) \/ (\d+)$/.exec(await countOf(reader, '学校、高校'))!;
    expect(Number(shown)).toBeGreaterThan(0);
    expect(Number(shown)).toBeLessThan(Number(all));
    const [counted, ofAll] = (await countOf(reader, '合作')).split(' / ');
    expect([ofAll, Number(/([\d,]+) 条关系/.exec(await reader.label())![1])]).toEqual([cooperation, Number(counted)]);
  });

  test('is told to narrow the map alone where all of an entity is listed; the filters can be taken away there', async () => {
    const reader = await readers.opened('/n/school-caoyang?t=enterprise');
    const main = reader.page.getByRole('main');
    await main.getByText('筛选只作用于图；这里列出全部。').waitFor();
    await main.getByRole('button', { name: '清除筛选' }).click();
    await reader.page.waitForURL('**/n/school-caoyang');
    expect(await main.getByText('筛选只作用于图').count()).toBe(0);
  });
});

inChromium('an address that asks for something unknown', (readers) => {
  test('says what is unknown and goes on with the rest', async () => {
    const reader = await readers.opened('/?t=bogus,school&c=NOTHING');
    const notice = await reader.page.getByRole('region', { name: '提示' }).innerText();
    expect(notice).toMatch(/不认识的条件.*t=bogus、c=NOTHING/);
    expect(await reader.label()).toMatch(/^图：\d+ 个主体，[1-9]/);
    expect(await countOf(reader, '企业')).toMatch(/^0 \/ /);
    await reader.page.getByRole('button', { name: '清除筛选' }).click();
    await reader.page.getByRole('region', { name: '提示' }).waitFor({ state: 'detached' });
    expect(reader.page.url()).not.toContain('?');
  });
});
