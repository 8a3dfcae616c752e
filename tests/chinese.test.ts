import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { buildSchema, visit, parse } from 'graphql';
import ts from 'typescript';
import { digits } from '../src/digits.ts';
import { HALF_WIDTH } from './half-width.ts';

const CHINESE = /[\u3400-\u9fff]/;

const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;

/** Whether a text is a Chinese one, and not English with a name in it. */
const isChinese = (text: string) => count(text, /[\u3400-\u9fff]/g) > count(text, /[a-z]/gi) / 4;

/** The Chinese part of what is said in both languages. */
const chinese = (text: string) => text.split(' · ')[0]!;

const isWrong = (text: string) => CHINESE.test(chinese(text)) && HALF_WIDTH.test(chinese(text));

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => join('src', path));

/** The texts in a source: strings, templates with `某` for what is put in, words between tags. */
function textsOf(path: string): string[] {
  const texts: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) texts.push(node.text);
    if (ts.isTemplateExpression(node))
      texts.push(node.head.text + node.templateSpans.map(({ literal }) => `某${literal.text}`).join(''));
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true));
  return texts;
}

test('sentences in Chinese have full marks, in the words of the page and in those of the API', () => {
  const wrong = sources.flatMap((path) =>
    textsOf(path)
      .filter((text) => isChinese(chinese(text).replaceAll('某', '')) && isWrong(text))
      .map((text) => [path, text]),
  );
  expect(wrong).toEqual([]);
});

test('so have the Chinese parts of the descriptions in the schema', () => {
  const text = readFileSync('schema/schema.graphql', 'utf8');
  expect(buildSchema(text).getQueryType()).toBeDefined();
  const descriptions: string[] = [];
  visit(parse(text), { StringValue: ({ value }) => void descriptions.push(value) });
  expect(descriptions.length).toBeGreaterThan(1_000);
  expect(descriptions.filter(isWrong)).toEqual([]);
});

test.each([
  [0, '0'],
  [999, '999'],
  [1241, '1,241'],
  [8736.38, '8,736.38'],
  [1234567.5678, '1,234,567.5678'],
  [-12480, '-12,480'],
])('%s is written %s', (value, text) => {
  expect(digits(value)).toBe(text);
});

test.each(['甲,乙', '共 5 组, 3 条', '图: 五', '（甲）(乙)', '完了.', '真的吗?'])(
  '%s has a mark that is not Chinese',
  (text) => {
    expect(HALF_WIDTH.test(text)).toBe(true);
  },
);

test.each(['甲，乙', '共 1,241 条（见 /graphql）', '第 6.1 节，行 3', 'GEXF（Gephi）', '调大 limit（至多 3000）'])(
  '%s has not',
  (text) => {
    expect(HALF_WIDTH.test(text)).toBe(false);
  },
);
