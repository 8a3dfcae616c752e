import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Response } from 'playwright-core';
import { HALF_WIDTH } from '../half-width.ts';
import { shortName } from '../../src/explorer/map/names.ts';
import { wordsOfSchema } from '../../src/explorer/words-plugin.js';
import { inChromium } from './in-chromium.ts';
import { goOnTo, SCREENS, show } from './screens.ts';

const CHINESE = /[\u3400-\u9fff]/;

/** A number of four digits and more without a mark of thousands, which is not a year. */
const PLAIN_NUMBER = /(?<![\d.,/-])(?!(?:19|20)\d\d(?!\d))\d{4,}/;

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
      await show(page, readers.url, SCREENS[0]!, 'en');
      gatherFrom(JSON.parse((await page.locator('#overview').textContent())!), data);
      const left: unknown[] = [];
      for (const screen of SCREENS.filter(({ before }) => !before)) {
        await goOnTo(page, screen, 'en');
        for (const asked of new URL(page.url()).searchParams.values()) data.add(asked); // a name that the reader wrote
        const texts = (await page.evaluate(textsOf)).filter((text) => CHINESE.test(text));
        const known = [...data, ...[...data].map(shortName)].filter(Boolean).sort((a, b) => b.length - a.length);
        for (const text of new Set(texts)) {
          const rest = known.reduce((remains, each) => remains.replaceAll(each, ''), text);
          if (CHINESE.test(rest) && rest !== '中文') left.push([screen.name, text, rest]);
        }
        expect(await page.locator('html').getAttribute('lang')).toBe('en');
        await page.keyboard.press('Escape');
      }
      expect(left).toEqual([]);
      expect(data.size).toBeGreaterThan(1_000);
    });
  });

  describe('in Chinese', () => {
    test('has the marks of Chinese between its words, and every number the same way', async () => {
      const page = await readers.blank();
      const data = new Set<string>();
      page.on('response', (response) => void gather(response, data, true));
      await show(page, readers.url, SCREENS[0]!, 'zh');
      gatherFrom(JSON.parse((await page.locator('#overview').textContent())!), data);
      const left: unknown[] = [];
      for (const screen of SCREENS.filter(({ before }) => !before)) {
        await goOnTo(page, screen, 'zh');
        const texts = (await page.evaluate(textsOf)).filter((text) => CHINESE.test(text) && !data.has(text.trim()));
        const known = [...data].filter((each) => HALF_WIDTH.test(each) || PLAIN_NUMBER.test(each));
        for (const text of new Set(texts)) {
          const own = known.reduce((remains, each) => remains.replaceAll(each, '某'), text);
          if (HALF_WIDTH.test(own) || PLAIN_NUMBER.test(own)) left.push([screen.name, text]);
        }
        await page.keyboard.press('Escape');
      }
      expect(left).toEqual([]);
    });
  });

  /** Set UPDATE_EXAMPLES to write the files anew; read the difference. */
  test.each(['zh', 'en'] as const)('is read out by a screen reader as its files say: %s', async (language) => {
    const page = await readers.blank();
    await show(page, readers.url, SCREENS[0]!, language);
    for (const screen of SCREENS) {
      const part = READ_OUT[screen.name];
      if (!part) continue;
      await goOnTo(page, screen, language);
      const text = outline(await page.locator(part).ariaSnapshot());
      const file = new URL(`aria/${screen.name.replaceAll(' ', '-')}.${language}.txt`, import.meta.url);
      if (process.env['UPDATE_EXAMPLES']) writeFileSync(file, text);
      expect(text).toBe(readFileSync(file, 'utf8'));
    }
  });
});

/** What of which screen is read out: the whole of one, then what differs. Set UPDATE_EXAMPLES to write the files anew, and read the difference. */
const READ_OUT: Readonly<Record<string, string>> = {
  overview: 'body',
  entity: 'main',
  relation: 'main',
  paths: 'main',
  'entities listed': 'main',
  'about the data': 'main',
  'export menu': '.menu',
  keys: 'dialog',
};

/** The strings of an answer that are data: not those that the service words in the language asked for. */
async function gather(response: Response, into: Set<string>, ofEditors = false): Promise<void> {
  if (response.url().includes('/graphql')) gatherFrom(await response.json().catch(() => null), into, ofEditors);
}

/** `ofEditors`: the sentences that editors wrote about disagreements are data too. */
function gatherFrom(answer: unknown, into: Set<string>, ofEditors = false): void {
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string' && CHINESE.test(value) && !['wording', 'hint', 'scope', 'zh'].includes(key))
      into.add(value.trim());
    if (key === 'hint' && typeof value === 'string')
      for (const part of value.split(' · ').filter((each) => /\d/.test(each))) into.add(part); // a postal address
    if (ofEditors && isDisagreement(value)) into.add(value.zh.trim());
    if (Array.isArray(value)) value.forEach((each) => visit(each, key));
    else if (value && typeof value === 'object') for (const [name, each] of Object.entries(value)) visit(each, name);
  };
  visit(answer, '');
}

function isDisagreement(value: unknown): value is { readonly zh: string } {
  return typeof value === 'object' && value !== null && 'sides' in value && 'zh' in value;
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
    if (!/^\s*- \/url:/.test(line)) kept.push(line.replace(/(?<!level=)\d[\d,]*/g, '0'));
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
    if (!walker.currentNode.parentElement.closest('script'))
      texts.push((walker.currentNode.parentElement.closest(':has(> mark)') ?? walker.currentNode).textContent);
  for (const each of document.querySelectorAll('[aria-label], [title], [placeholder]'))
    texts.push(...['aria-label', 'title', 'placeholder'].flatMap((name) => each.getAttribute(name) ?? []));
  return texts;
};
