import { expect, test } from '@jest/globals';
import { inLanguage } from '../../src/explorer/both-languages.ts';
import { inChromium } from './in-chromium.ts';
import { settled } from './screens.ts';

test.each([
  ['只收事实 · Facts only', 'zh', '只收事实', 'zh-CN'],
  ['只收事实 · Facts only', 'en', 'Facts only', 'en'],
  ['6.1/p3 names the giver 波克城市.', 'zh', '6.1/p3 names the giver 波克城市.', 'en'],
  ['另见案例 5', 'en', '另见案例 5', 'zh-CN'],
  ['one · two', 'zh', 'one · two', 'en'],
] as const)('of what the editors wrote, "%s", a reader of %s gets "%s", in %s', (text, language, told, lang) => {
  expect(inLanguage(text, language)).toEqual({ text: told, lang });
});

inChromium('what the editors wrote', (readers) => {
  test('is in the language of the reader where it is in both', async () => {
    const { page } = await readers.opened('/about-data');
    await page.getByText('报告本身归发布者所有').waitFor();
    expect(await page.getByText('只有英文').count()).toBe(0);
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByText('the report itself belongs to its publisher').waitFor();
    expect(await page.getByText('in Chinese only').count()).toBe(0);
  });

  test('is marked where it is in the other only', async () => {
    const { page } = await readers.opened('/n/enterprise-boke');
    await settled(page);
    const note = page.locator('p.note');
    expect(await note.innerText()).toMatch(/^编者注\s*（只有英文）\s*The report writes the company/);
    expect(await note.locator('[lang]').getAttribute('lang')).toBe('en');
  });

  test('is followed by lists with one button each, which says what is left', async () => {
    const { page } = await readers.opened('/about-data');
    await settled(page);
    const part = page.locator('section[aria-labelledby=disagreements]');
    const more = part.getByRole('button', { name: /^还有 \d+ 处出入$/ });
    const total = Number(await part.locator('h2 .count').textContent());
    for (const shown of [8, 100]) {
      expect(await page.getByRole('main').getByRole('button', { name: /^还有/ }).allTextContents()).toEqual([
        `还有 ${total - shown} 处出入`,
      ]);
      await more.click();
      await part.locator('.rows > li').nth(shown).waitFor();
    }
    expect(await more.count()).toBe(0);
  });
});
