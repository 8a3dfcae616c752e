import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Response } from 'playwright-core';
import { wordsOfSchema } from '../../src/explorer/words-plugin.js';
import { inChromium } from './in-chromium.ts';
import { SCREENS, show } from './screens.ts';

const CHINESE = /[\u3400-\u9fff]/;

test.each(Object.entries(wordsOfSchema()))(
  'every value of %s has a word in Chinese and one in English',
  (_type, words) => {
    for (const [value, [zh, en]] of Object.entries(words)) {
      expect([value, zh]).toEqual([value, expect.stringMatching(CHINESE)]);
      expect([value, en]).toEqual([value, expect.stringMatching(/^[A-Za-z][^\u3400-\u9fff]*$/)]);
    }
  },
);

inChromium('the explorer', (readers) => {
  describe('in English', () => {
    test('has no Chinese but names and the words of the report', async () => {
      const page = await readers.blank();
      const data = new Set<string>();
      page.on('response', (response) => void gather(response, data));
      const left: unknown[] = [];
      for (const screen of SCREENS.filter(({ before }) => !before)) {
        await page.unroute('**/graphql**');
        await show(page, readers.url, screen, 'en');
        const texts = (await page.evaluate(textsOf)).filter((text) => CHINESE.test(text));
        const known = [...data].sort((a, b) => b.length - a.length);
        for (const text of new Set(texts)) {
          const rest = known.reduce((remains, each) => remains.replaceAll(each, ''), text);
          if (CHINESE.test(rest) && rest !== '中文') left.push([screen.name, text, rest]);
        }
        expect(await page.locator('html').getAttribute('lang')).toBe('en');
      }
      expect(left).toEqual([]);
      expect(data.size).toBeGreaterThan(1_000);
    }, 60_000);
  });

  /** Set UPDATE_EXAMPLES to write the files anew; read the difference. */
  describe('is read out by a screen reader as its file says', () => {
    const read = [
      'overview',
      'entity',
      'relation',
      'paths',
      'entities listed',
      'about the data',
      'export menu',
      'keys',
    ];
    const screens = SCREENS.filter(({ name }) => read.includes(name));
    test.each(
      screens.flatMap((screen) => (['zh', 'en'] as const).map((language) => [screen.name, language, screen] as const)),
    )('%s, %s', async (name, language, screen) => {
      const page = await readers.blank();
      await show(page, readers.url, screen, language);
      const text = outline(await page.locator('body').ariaSnapshot());
      const file = new URL(`aria/${name.replaceAll(' ', '-')}.${language}.txt`, import.meta.url);
      if (process.env['UPDATE_EXAMPLES'] || !existsSync(file)) writeFileSync(file, text);
      expect(text).toBe(readFileSync(file, 'utf8'));
    });
  });
});

/** The strings of an answer that are data: not those that the service words in the language asked for. */
async function gather(response: Response, into: Set<string>): Promise<void> {
  if (!response.url().includes('/graphql')) return;
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string' && CHINESE.test(value) && !['wording', 'hint', 'scope', 'zh'].includes(key))
      into.add(value.trim());
    if (Array.isArray(value)) value.forEach((each) => visit(each, key));
    else if (value && typeof value === 'object') for (const [name, each] of Object.entries(value)) visit(each, name);
  };
  visit(await response.json().catch(() => null), '');
}

/** What is read, in short: addresses left out, figures as 0, and of lists and tables the first rows. */
function outline(snapshot: string): string {
  const kept: string[] = [];
  const rows = new Map<string, number>();
  let skipped: number | null = null;
  for (const line of snapshot.split('\n')) {
    const indent = line.search(/\S/);
    if (skipped !== null && indent > skipped) continue;
    skipped = null;
    for (const key of rows.keys()) if (key.length > indent) rows.delete(key);
    if (/^\s*- (listitem|row|option)\b/.test(line)) {
      const at = ' '.repeat(indent);
      const count = (rows.get(at) ?? 0) + 1;
      rows.set(at, count);
      if (count > 2) {
        skipped = indent;
        continue;
      }
    } else rows.delete(' '.repeat(indent));
    if (!/^\s*- \/url:/.test(line)) kept.push(line.replace(/\d[\d,]*/g, '0'));
  }
  return `${kept.join('\n')}\n`;
}

/* What follows runs in the browser. */
/* eslint-disable @typescript-eslint/no-explicit-any */

/** Everything that is read or shown: texts, and the attributes that are. */
const textsOf = (): string[] => {
  const { document } = globalThis as any;
  const walker = document.createTreeWalker(document.body, 4);
  const texts: string[] = [document.title];
  while (walker.nextNode())
    if (!walker.currentNode.parentElement.closest('script')) texts.push(walker.currentNode.data);
  for (const each of document.querySelectorAll('[aria-label], [title], [placeholder]'))
    texts.push(...['aria-label', 'title', 'placeholder'].flatMap((name) => each.getAttribute(name) ?? []));
  return texts;
};
