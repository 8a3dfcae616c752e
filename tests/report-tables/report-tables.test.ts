/** @engines both */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Graph } from '../../src/graph/graph.ts';
import { asker, openSmallGraph } from '../service.ts';

describe('tables for the next report, drafted in the outline of an edition', () => {
  let graph: Graph;
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    graph = await openSmallGraph();
    ask = asker(graph);
  });
  afterAll(() => graph.close());

  const tablesOf = async (fields: string, numbers = '[]') => {
    const { data, errors } = await ask(
      `{ reportTables(edition: "jia-2024") { tables(numbers: ${numbers}) { ${fields} } } }`,
    );
    expect(errors).toBeUndefined();
    return (data as { reportTables: { tables: unknown[] } }).reportTables.tables;
  };

  test('the chapter that tells of cooperation is taken, section by section', async () => {
    const { data } = await ask(
      '{ reportTables(edition: "jia-2024") { chapter chapters edition { title } tables { number source zh en discrepancies { readableId } } } }',
    );
    expect(data).toEqual({
      reportTables: {
        chapter: '1',
        chapters: ['1'],
        edition: { title: '甲区职业教育年度质量报告（2024 年度）' },
        tables: [
          {
            number: '1',
            source: 'FIGURES',
            zh: '学校：就业率等 2 项',
            en: 'School: employment rate and 1 more',
            discrepancies: [{ readableId: 'discrepancy-bases' }],
          },
          {
            number: 'T1',
            source: 'PRINTED',
            zh: '学校、实训中心、机构：在校学生数等 2 项',
            en: 'School, training center, organization: students and 1 more',
            discrepancies: [{ readableId: 'discrepancy-sum' }],
          },
        ],
      },
    });
  });

  test('what is stated and what is named both stand in a cell; a school of which nothing is told has gaps, not zeros', async () => {
    const cell =
      'told differs text en: text(language: EN) values { origin method number unit things { readableId } evidence { address } }';
    expect(
      await tablesOf(`columns { zh en } rows { subject { readableId } cells { ${cell} } } totals { told }`, '["1"]'),
    ).toEqual([
      {
        columns: [
          { zh: '就业率', en: 'employment rate' },
          { zh: '校企合作单位数', en: 'partner enterprises' },
        ],
        rows: [
          { subject: { readableId: 'school-binhe' }, cells: [gap, gap] },
          {
            subject: { readableId: 'school-linjiang' },
            cells: [
              {
                told: true,
                differs: false,
                text: '98.46%',
                en: '98.46%',
                values: [stated(98.46, '%', '1/p3')],
              },
              {
                told: true,
                differs: true,
                text: '64 家；点名 3',
                en: '64; 3 named',
                values: [
                  stated(64, '家', '1/p2'),
                  {
                    origin: 'DERIVED',
                    method: 'COUNTED',
                    number: 3,
                    unit: '家',
                    things: ['enterprise-hongtu', 'enterprise-lanhai', 'enterprise-qiming'].map((readableId) => ({
                      readableId,
                    })),
                    evidence: [{ address: '1/p2' }, { address: '1/p3' }],
                  },
                ],
              },
            ],
          },
        ],
        totals: [{ told: false }, { told: false }],
      },
    ]);
  });

  test('a printed table is drafted from its rows: names by kind, numbers by metric, a stated total beside the sum of its parts', async () => {
    const fields =
      'columns { kind metric { id } } rows { subject { name } place { address } cells { text } } totals { text values { method number rowsTold } }';
    const text = (...texts: string[]) => texts.map((each) => ({ text: each }));
    expect(await tablesOf(fields, '["T1"]')).toEqual([
      {
        columns: [
          { kind: 'School', metric: null },
          { kind: 'TrainingCenter', metric: null },
          { kind: 'Organization', metric: null },
          { kind: null, metric: { id: 'STUDENTS' } },
          { kind: null, metric: { id: 'OPEN_TRAINING_CENTERS' } },
        ],
        rows: [
          row(
            'T1/r1',
            text(
              '上海市临江职业技术学校',
              '信息技术(计算机)开放实训中心、烹饪开放实训中心、汽车开放实训中心',
              '甲区教育局',
              '1415',
              '3 个；点名 3',
            ),
          ),
          row(
            'T1/r2',
            text(
              '上海市滨河贸易学校',
              '信息技术(计算机)开放实训中心、烘焙开放实训中心、会计开放实训中心、物流开放实训中心',
              '市商务委员会',
              '约 884',
              '4 个；点名 4',
            ),
          ),
          row('T1/r3', text('未述', '未述', '未述', '约 2300；2 项相加 2299', '未述')),
        ],
        totals: [
          total('点名 2', counted(2)),
          total('点名 7', counted(7)),
          total('点名 2', counted(2)),
          total('2 项相加 2299', summed(2299)),
          total('点名 7；2 项相加 7', counted(7), summed(7)),
        ],
      },
    ]);
  });

  test('an edition, a chapter and a table that are not there are told with those that are', async () => {
    const faultOf = async (query: string) => {
      const { errors } = await ask(query);
      return errors?.map(({ message, extensions }) => [message, extensions?.['code']]);
    };
    expect(await faultOf('{ reportTables(edition: "yi-1999") { chapter } }')).toEqual([
      ['There is no edition "yi-1999". Did you mean "jia-2024"?', 'NOT_FOUND'],
    ]);
    expect(await faultOf('{ reportTables(edition: "jia-2024", chapter: "6") { chapter } }')).toEqual([
      ['jia-2024 has no chapter "6". Its chapters: 1.', 'BAD_USER_INPUT'],
    ]);
    expect(await faultOf('{ reportTables(edition: "jia-2024") { tables(numbers: ["T9"]) { zh } } }')).toEqual([
      ['There is no table "T9". There are: 1, T1.', 'BAD_USER_INPUT'],
    ]);
  });
});

const gap = { told: false, differs: false, text: '未述', en: 'not told', values: [] };
const stated = (number: number, unit: string, address: string) => ({
  ...{ origin: 'STATED', method: 'AS_WRITTEN', number, unit, things: [], evidence: [{ address }] },
});
const row = (address: string, cells: { text: string }[]) => ({ subject: null, place: { address }, cells });
const total = (text: string, ...values: object[]) => ({ text, values });
const counted = (number: number) => ({ method: 'COUNTED', number, rowsTold: null });
const summed = (number: number) => ({ method: 'SUMMED', number, rowsTold: 2 });
