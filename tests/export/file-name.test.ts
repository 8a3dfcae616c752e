import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { attachment, dayOf, fileName, wholeSubject } from '../../src/export/file-name.ts';

const DAY = new Date(2026, 10, 29, 0, 30);

test('a file is called after what it is about and the day on which it was made, where the reader is', () => {
  expect(fileName(['曹杨职校', '2024'], 'png', DAY)).toBe('曹杨职校-2024-2026-11-29.png');
  expect(fileName(['普陀区', null, '图谱'], 'svg', DAY)).toBe('普陀区-图谱-2026-11-29.svg');
  expect(fileName(['普陀区', '2024 年起新增的合作'], 'csv', DAY)).toBe('普陀区-2024年起新增的合作-2026-11-29.csv');
  expect(dayOf(DAY)).toBe('2026-11-29');
});

test('all there is is called after its one district, or the graph, and after its years', () => {
  const putuo = { district: '普陀区', period: '2024' };
  expect(wholeSubject([putuo])).toEqual(['普陀区', '2024']);
  expect(
    wholeSubject([
      { ...putuo, period: '2024' },
      { ...putuo, period: '2022' },
    ]),
  ).toEqual(['普陀区', '2022-2024']);
  expect(wholeSubject([putuo, { district: '静安区', period: '2024' }], '2023')).toEqual(['产教图谱', '2023']);
  expect(wholeSubject([])).toEqual(['产教图谱', '']);
});

test('whatever it is about, a name is one that Windows takes, and not too long', () => {
  const written = fc.string({ unit: 'binary', maxLength: 300 });
  fc.assert(
    fc.property(fc.array(written, { maxLength: 3 }), (parts) => {
      const name = fileName(parts, 'csv', DAY);
      expect(name).toMatch(/2026-11-29\.csv$/);
      expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]|^[\s.]/u);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    }),
  );
});

test('a header gives the name to those who read RFC 5987, and one in plain letters to the others', () => {
  expect(attachment('曹杨职校-2024-2026-11-29 (1).png')).toBe(
    'attachment; filename="chanjiao-graph-2024-2026-11-29-1-.png"; ' +
      "filename*=UTF-8''%E6%9B%B9%E6%9D%A8%E8%81%8C%E6%A0%A1-2024-2026-11-29%20%281%29.png",
  );
});
