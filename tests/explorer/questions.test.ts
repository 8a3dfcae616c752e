import { expect, test } from '@jest/globals';
import { heading, inChromium } from './in-chromium.ts';

inChromium('the questions to start from', (readers) => {
  test('name the secondary vocational schools without an enterprise partner first, how many of how many, and on what ground', async () => {
    const { page } = await readers.opened('/list?q=no-enterprise');
    const note = await page.locator('.note').first().innerText();
    const [, among, found] = /按数据里写明的学校类型选取：中等职业学校 (\d+) 所，其中 (\d+) 所没有企业伙伴的记录/.exec(
      note,
    )!;
    const first = page.locator('table').first();
    expect(await first.locator('caption').innerText()).toBe(`${found} 所学校`);
    expect(await first.locator('tbody td').allInnerTexts()).toEqual(Array(Number(found)).fill('中等职业学校'));
    expect(Number(among)).toBeGreaterThan(Number(found));
    await page.getByRole('heading', { level: 2, name: '其他学校' }).waitFor();
    const others = await page.locator('table').nth(1).locator('tbody td').allInnerTexts();
    expect(others).toContain('境外学校');
    expect(others).not.toContain('中等职业学校');
  });

  test('heed the classes that are chosen', async () => {
    const whole = await readers.opened('/list?q=new&y=2024');
    const countOf = async ({ page }: typeof whole) => Number(/\d+/.exec(await page.locator('caption').innerText())![0]);
    const some = await readers.opened('/list?q=new&y=2024&t=enterprise');
    await some.page.locator('.note').getByText('只列一端是所选类别的：企业。').waitFor();
    expect(await countOf(some)).toBeLessThan(await countOf(whole));
    const none = await readers.opened('/list?q=no-enterprise&t=enterprise');
    await none.page.locator('#details').getByText('没有符合条件的内容').waitFor();
    expect(await none.page.locator('tbody').count()).toBe(0);
  });

  test('take the newest year where the address names none', async () => {
    const reader = await readers.opened('/list?q=new');
    await heading(reader).getByText('2024 年起新增的合作').waitFor();
    expect(await reader.page.locator('tbody tr').count()).toBeGreaterThan(0);
  });
});
