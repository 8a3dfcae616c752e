/** @engines both */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applyEdition } from '../../src/edition/apply.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { folderWith, withRow } from '../edition/folder-of.ts';
import { openEmptyGraph } from '../engine.ts';
import { asker } from '../service.ts';

/** A second, other number for one school and year, and one for a year before. */
const secondNumber = withRow({
  ...{
    subject: 'school-linjiang',
    metric: 'STUDENTS',
    value: '1420',
    period: '2024',
    detail: '另一处',
    evidence: '1/p1',
  },
});
const yearBefore = withRow({
  ...{ subject: 'school-linjiang', metric: 'STUDENTS', value: '1300', period: '2023', evidence: '1/p1' },
});
/** A number of things that no list in the graph answers to. */
const textbooks = withRow({ subject: 'school-linjiang', metric: 'TEXTBOOKS', value: '2', evidence: '1/p1' });

describe('what is stated in numbers', () => {
  let graph: Graph;
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    graph = await openEmptyGraph();
    await applyEdition(graph, await folderWith({ 'figures.csv': (text) => textbooks(yearBefore(secondNumber(text))) }));
    ask = asker(graph);
  });
  afterAll(() => graph.close());

  test('a table has entities down, metrics and periods across; what nobody states is empty, two values are both there', async () => {
    const { data, errors } = await ask(
      `{ figureTable(metrics: [STUDENTS, EMPLOYMENT_RATE], filter: { kinds: [School] }) {
        columns { metric { id } period }
        rows { subject { name } cells { figures { value } } }
        figureCount truncated
      } }`,
    );
    expect(errors).toBeUndefined();
    const cell = (...values: number[]) => ({ figures: values.map((value) => ({ value })) });
    expect(data).toEqual({
      figureTable: {
        columns: [
          { metric: { id: 'STUDENTS' }, period: '2023' },
          { metric: { id: 'STUDENTS' }, period: '2024' },
          { metric: { id: 'EMPLOYMENT_RATE' }, period: '2024' },
        ],
        rows: [
          { subject: { name: '上海市滨河贸易学校' }, cells: [cell(), cell(884), cell()] },
          { subject: { name: '上海市临江职业技术学校' }, cells: [cell(1300), cell(1415, 1420), cell(98.46)] },
        ],
        figureCount: 5,
        truncated: false,
      },
    });
  });

  test.each([
    ['no metric', 'figureTable(metrics: [])', 'Name 1 to 50 metrics; there were 0.'],
    [
      'too many metrics',
      `figureTable(metrics: [${Array(51).fill('STUDENTS').join(' ')}])`,
      'Name 1 to 50 metrics; there were 51.',
    ],
  ])('a table of %s is refused', async (_, field, message) => {
    const { errors } = await ask(`{ ${field} { figureCount } }`);
    expect(errors?.[0]).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } });
  });

  test('a total says how many of those that it counts are named and how many are not; what is no such total says neither', async () => {
    const { data } = await ask(
      '{ school(name: "临江职校") { figures(metrics: [PARTNER_UNITS, OPEN_TRAINING_CENTERS, EMPLOYMENT_RATE]) { nodes { metric { id } value named unnamed sum { value } } } } }',
    );
    expect(data).toEqual({
      school: {
        figures: {
          nodes: [
            { metric: { id: 'EMPLOYMENT_RATE' }, value: 98.46, named: null, unnamed: null, sum: null },
            { metric: { id: 'OPEN_TRAINING_CENTERS' }, value: 3, named: 3, unnamed: 0, sum: null },
            { metric: { id: 'PARTNER_UNITS' }, value: 64, named: 3, unnamed: 61, sum: null },
          ],
        },
      },
    });
  });

  test('a stated sum stands beside what its parts in the same table come to', async () => {
    const { data } = await ask(
      '{ place(name: "甲区") { figures { nodes { value comparator named unnamed sum { value parts { subject { name } value } } } } } }',
    );
    expect(data).toEqual({
      place: {
        figures: {
          nodes: [
            {
              value: 2300,
              comparator: 'ABOUT',
              named: null,
              unnamed: null,
              sum: {
                value: 2299,
                parts: [
                  { subject: { name: '上海市滨河贸易学校' }, value: 884 },
                  { subject: { name: '上海市临江职业技术学校' }, value: 1415 },
                ],
              },
            },
          ],
        },
      },
    });
  });

  test('totals are listed apart from other figures, and together they are all', async () => {
    const { data } = await ask(`{
      totals: figures(filter: { totals: true }) { totalCount }
      others: figures(filter: { totals: false }) { totalCount nodes { basis } }
      listable: figures(filter: { listable: true }) { totalCount nodes { metric { id } } }
      unlisted: figures(filter: { totals: true, listable: false }) { nodes { metric { id } basis named } }
      all: figures { totalCount }
      inTable: figures(filter: { written: { at: "T1" }, listable: true }) { totalCount }
    }`);
    expect(data).toMatchObject({
      totals: { totalCount: 5 },
      others: { totalCount: 5, nodes: Array(5).fill({ basis: expect.not.stringMatching('ITEMS') }) },
      listable: { totalCount: 4 },
      unlisted: { nodes: [{ metric: { id: 'TEXTBOOKS' }, basis: 'ITEMS', named: null }] },
      all: { totalCount: 10 },
      inTable: { totalCount: 3 },
    });
    const { nodes } = data!['listable'] as { nodes: { metric: { id: string } }[] };
    expect(nodes.map(({ metric }) => metric.id).sort()).toEqual([
      ...['OPEN_TRAINING_CENTERS', 'OPEN_TRAINING_CENTERS', 'PARTNER_UNITS', 'STUDENTS'],
    ]);
  });

  test('the number of statements does not grow with the number of totals', async () => {
    const query = (first: number) =>
      `{ figures(first: ${first}, filter: { listable: true }) { nodes { named unnamed sum { value } } } }`;
    const [one, all] = [await ask(query(2)), await ask(query(4))];
    expect(all.statements.sort()).toEqual(['countedByFigures', 'figures', 'partsOfSums']);
    expect(one.statements.length).toBeLessThanOrEqual(3);
  });
});
