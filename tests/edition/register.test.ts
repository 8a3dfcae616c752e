import { describe, expect, test } from '@jest/globals';
import { registerUnits } from '../../src/edition/register.ts';

const text = [
  '甲区年度报告',
  '',
  '编制说明',
  '',
  '说明第一段。',
  '',
  '正文目录',
  '',
  '1. 情况\t1',
  '案例 1： 某事.....\t2',
  '',
  '1. 情况',
  '',
  '1.1 规模',
  '',
  '第一段写到这里，',
  '',
  '翻页后写完。',
  '',
  '表 1. 学校',
  '',
  '校名\t人数',
  '\t\t男',
  '甲校\t10',
  '乙校\t20',
  '',
  '类别\t专业',
  '中专\t会计',
  '\t商务',
  '',
  '图 2. 专业',
  '',
  '【案例1】某事',
  '',
  '案例第一段。',
  '',
  '批次\t基地',
  '第一批\t某基地',
  '',
  '案例第二段。',
  '',
  '2. 其他',
  '',
  '最后一段。',
].join('\n');

describe("the register of a report's units", () => {
  const units = registerUnits(text);

  test('addresses every line that is not blank, each once', () => {
    const lines = text.split('\n').flatMap((line, index) => (line.trim() ? [index + 1] : []));
    const covered = units.flatMap(({ from, to }) => lines.filter((line) => line >= from && line <= to));
    expect(covered.sort((a, b) => a - b)).toEqual(lines);
  });

  test('knows sections, paragraphs torn by a page, tables above and figures below their rows, and cases', () => {
    expect(units.map(({ address, from, to }) => `${address} ${from}-${to}`)).toEqual([
      'title 1-1',
      'preface 3-3',
      'preface/p1 5-5',
      'toc 7-10',
      '1 12-12',
      '1.1 14-14',
      '1.1/p1 16-18',
      'T1 20-20',
      'T1/h1 22-22',
      'T1/h2 23-23',
      'T1/r1 24-24',
      'T1/r2 25-25',
      'F2/h1 27-27',
      'F2/r1 28-28',
      'F2/r2 29-29',
      'F2 31-31',
      'case1 33-33',
      'case1/p1 35-35',
      'case1/T1/h1 37-37',
      'case1/T1/r1 38-38',
      'case1/p2 40-40',
      '2 42-42',
      '2/p1 44-44',
    ]);
  });

  test('holds lengths and digests, which white space does not change, and no text', () => {
    const spaced = registerUnits(text.replace('说明第一段。', ' 说明 第一段。 '));
    const [unit, other] = [units, spaced].map((all) => all.find(({ address }) => address === 'preface/p1'));
    expect(unit).toEqual({
      address: 'preface/p1',
      kind: 'PARAGRAPH',
      from: 5,
      to: 5,
      length: 6,
      digest: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(other).toEqual(unit);
  });

  test('refuses rows that no caption names', () => {
    expect(() => registerUnits('1. 情况\n\n段。\n\n甲\t乙\n丙\t丁\n\n2. 其他\n\n段。')).toThrow(
      'Line 5: a table without a caption',
    );
  });
});
