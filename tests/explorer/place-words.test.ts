import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { placeInWords, placeText } from '../../src/explorer/place-words.ts';

test.each([
  ['6.1/p3', '第 6.1 节第 3 段', '§6.1 ¶3'],
  ['1/p2', '第 1 章第 2 段', 'chapter 1 ¶2'],
  ['1.3.2', '第 1.3.2 节', '§1.3.2'],
  ['T1/r3', '表 1 第 3 行', 'table 1 row 3'],
  ['T1/h2', '表 1 表头 2', 'table 1 head 2'],
  ['F4/r10', '图 4 第 10 行', 'figure 4 row 10'],
  ['case2/T1/r3', '案例 2 表 1 第 3 行', 'case 2 table 1 row 3'],
  ['case1/c1', '案例 1 图注 1', 'case 1 caption 1'],
  ['preface/p1', '前言第 1 段', 'preface ¶1'],
  ['toc', '目录', 'contents'],
  ['annex-7/x', 'annex-7/x', 'annex-7/x'],
])('the place %s reads %s, in English %s', (address, zh, en) => {
  expect(placeInWords(address, 'zh')).toBe(zh);
  expect(placeInWords(address, 'en')).toBe(en);
});

test('a place in words keeps its address and its lines; one that has no words stands as it is', () => {
  expect(placeText({ address: '6.1/p3', lines: [487, 487] }, 'zh')).toBe('第 6.1 节第 3 段（6.1/p3，行 487）');
  expect(placeText({ address: 'T1/r3', lines: [80, 81] }, 'en')).toBe('table 1 row 3 (T1/r3, line 80–81)');
  expect(placeText({ address: 'annex-7', lines: [9, 9] }, 'zh')).toBe('annex-7（行 9）');
});

test('every place of the first edition has words', () => {
  const units = readFileSync(new URL('../../seeds/putuo-2024/units.csv', import.meta.url), 'utf8');
  const addresses = units
    .split('\n')
    .slice(1)
    .flatMap((line) => line.split(',')[0] || []);
  expect(addresses.length).toBeGreaterThan(200);
  expect(addresses.filter((address) => placeInWords(address, 'zh') === address)).toEqual([]);
});
