import { describe, expect, test } from '@jest/globals';
import { coverageReport } from '../../src/edition/coverage-report.ts';
import { readEdition } from '../../src/edition/read-edition.ts';
import { registerUnits } from '../../src/edition/register.ts';
import { projectEdition } from './folder-of.ts';

const text = '甲区年度报告\n\n1. 概况\n\n甲区有学校一所，名为甲校。\n\n本区重视职业教育。\n';

function placesOf(read: string, facts: Readonly<Record<string, string[]>>, reasons: Readonly<Record<string, string>>) {
  return registerUnits(read).map(({ address, kind, from, to, length, digest }) => ({
    record: 'evidence' as const,
    id: `jia-2024~${address}`,
    edition: 'jia-2024',
    address,
    kind,
    lines: [from, to] as const,
    length,
    digest,
    facts: facts[address] ?? [],
    ...(reasons[address] ? { reason: reasons[address] } : {}),
    version: 1,
  }));
}

describe('how an edition covers a report', () => {
  test('tells unit by unit what it was read into, which units hold none and why, and which were not read', () => {
    const places = placesOf(
      text,
      { '1/p1': ['school-a', 'LOCATED_IN~school-a~place-a'] },
      { title: 'HEADING', '1/p2': 'GENERAL' },
    );
    expect(coverageReport(text, places)).toEqual({
      units: [
        { address: 'title', lines: [1, 1], coverage: 'NONE', facts: {}, reason: 'HEADING' },
        { address: '1', lines: [3, 3], coverage: 'UNREAD', facts: {} },
        { address: '1/p1', lines: [5, 5], coverage: 'FACTS', facts: { entity: 1, relationship: 1 } },
        { address: '1/p2', lines: [7, 7], coverage: 'NONE', facts: {}, reason: 'GENERAL' },
      ],
      unread: ['1'],
      missing: [],
      gone: [],
      changed: [],
    });
  });

  test('tells where another text was read than the register knows', () => {
    const places = placesOf(text, {}, {});
    const other = text.replace('一所', '两所').replace('\n\n本区重视职业教育。', '');
    expect(coverageReport(`${other}\n\n2. 展望\n`, places)).toMatchObject({
      missing: ['2'],
      gone: ['1/p2'],
      changed: ['1/p1'],
    });
  });

  test("no unit of the project's own edition is left unread", async () => {
    const { evidence } = readEdition(await projectEdition(), () => []);
    expect(evidence.filter(({ facts, reason }) => facts.length === 0 && !reason).map(({ address }) => address)).toEqual(
      [],
    );
  });
});
