/** @engines both */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applyEdition } from '../../src/edition/apply.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { openEmptyGraph } from '../engine.ts';
import { asker } from '../service.ts';

/** Two triangles of schools, joined by one firm that alone ties them together; one school stands alone. */
const files = {
  'edition.csv': 'id,title,publisher,period\njia-2024,甲区年度报告,甲区教育局,2024\n',
  'units.csv': 'address,kind,from,to,length,digest\np1,PARAGRAPH,1,1,9,aa\n',
  'schools.csv':
    'id,name,evidence\nschool-a,甲校,p1\nschool-b,乙校,p1\nschool-c,丙校,p1\nschool-d,丁校,p1\nschool-e,戊校,p1\nschool-f,己校,p1\nschool-z,孤校,p1\n',
  'enterprises.csv': 'id,name,evidence\nenterprise-x,子公司,p1\n',
  'cooperations.csv': [
    'from,type,to,form,evidence',
    ...['a b', 'b c', 'a c', 'd e', 'e f', 'd f'].map((pair) => {
      const [one, two] = pair.split(' ');
      return `school-${one},COOPERATES_WITH,school-${two},PARTNER_UNIT,p1`;
    }),
    'school-a,COOPERATES_WITH,子公司,PRACTICE,p1',
    'school-a,COOPERATES_WITH,子公司,INTERNSHIP,p1',
    'school-d,COOPERATES_WITH,子公司,PRACTICE,p1',
    '',
  ].join('\n'),
};

describe('who holds the network together', () => {
  let graph: Graph;
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    graph = await openEmptyGraph();
    await applyEdition(graph, new Map(Object.entries(files)));
    ask = asker(graph);
  });
  afterAll(() => graph.close());

  test('the firm that two groups hang on comes first by betweenness, with the method told', async () => {
    const { data } = await ask(
      '{ rank(metric: BETWEENNESS, first: 4) { ready exact entities method rows { place value entity { name } } } }',
    );
    expect(data).toEqual({
      rank: {
        ready: true,
        exact: true,
        entities: 8,
        method: expect.stringContaining('Brandes 2001'),
        rows: [
          { place: 1, value: 0.428571429, entity: { name: '子公司' } },
          { place: 2, value: 0.380952381, entity: { name: '甲校' } },
          { place: 2, value: 0.380952381, entity: { name: '丁校' } },
          { place: 4, value: 0, entity: { name: '乙校' } },
        ],
      },
    });
  });

  test('a ranking lists the kinds asked for, or is worked out on a part of the network', async () => {
    const { data } = await ask(
      '{ schools: rank(metric: DEGREE, kinds: [School], first: 2) { rows { place value entity { name } } } part: rank(metric: DEGREE, first: 1, scope: { without: ["enterprise-x", "school-z"], relationTypes: [COOPERATES_WITH] }) { entities rows { place value } } }',
    );
    expect(data).toEqual({
      schools: {
        rows: [
          { place: 1, value: 0.428571429, entity: { name: '甲校' } },
          { place: 1, value: 0.428571429, entity: { name: '丁校' } },
        ],
      },
      part: { entities: 6, rows: [{ place: 1, value: 0.4 }] },
    });
  });

  test('the network as a whole: density, parts, bridges, core and communities', async () => {
    const { data } = await ask(
      '{ structure { ready entities ties density isolated componentCount bridgeCount bridges { entities { name } } jointCount coreK core { size } communityCount communities { number size members(first: 1) { name } } } }',
    );
    expect(data).toEqual({
      structure: {
        ready: true,
        entities: 8,
        ties: 8,
        density: 8 / 28,
        isolated: 1,
        componentCount: 2,
        bridgeCount: 2,
        bridges: [
          { entities: [{ name: '子公司' }, { name: '甲校' }] },
          { entities: [{ name: '子公司' }, { name: '丁校' }] },
        ],
        jointCount: 3,
        coreK: 2,
        core: { size: 7 },
        communityCount: expect.any(Number),
        communities: expect.arrayContaining([{ number: expect.any(Number), size: 1, members: [{ name: '孤校' }] }]),
      },
    });
  });

  test("an entity's own place, and what would be cut off without it", async () => {
    const { data } = await ask(
      '{ enterprise(name: "子公司") { position(metrics: [BETWEENNESS, CORE_NUMBER]) { metric ready value place of } community cutOff { count parts entities { name } } } school(name: "孤校") { position(metrics: [CONSTRAINT]) { value place } cutOff { count parts } } }',
    );
    expect(data).toEqual({
      enterprise: {
        position: [
          { metric: 'BETWEENNESS', ready: true, value: 0.428571429, place: 1, of: 8 },
          { metric: 'CORE_NUMBER', ready: true, value: 2, place: 1, of: 8 },
        ],
        community: expect.any(Number),
        cutOff: { count: 3, parts: 2, entities: [{ name: '丁校' }, { name: '戊校' }, { name: '己校' }] },
      },
      school: { position: [{ value: null, place: null }], cutOff: { count: 0, parts: 0 } },
    });
  });

  test.each([
    ['an empty list of kinds', 'scope: { kinds: [] }', 'scope.kinds is empty'],
    ['a year that is none', 'scope: { period: "now" }', '"now" is no year'],
    ['too many rows', 'first: 10001', 'first must be 1 to 10000; it was 10001'],
  ])('%s is refused', async (_, argument, message) => {
    const { errors } = await ask(`{ rank(metric: DEGREE, ${argument}) { ready } }`);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(message),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('an entity that is not there is refused, with what comes near; a name does as well as an id', async () => {
    const { errors } = await ask('{ rank(metric: DEGREE, scope: { without: ["school-q"] }) { ready } }');
    expect(errors?.[0]).toMatchObject({
      message: 'There is no entity "school-q".',
      extensions: { code: 'NOT_FOUND', candidates: [] },
    });
    const { data } = await ask(
      '{ id: rank(metric: DEGREE, scope: { without: ["enterprise-x"] }) { entities } name: rank(metric: DEGREE, scope: { without: ["子公司"] }) { entities } }',
    );
    const { id, name } = data as Record<string, { entities: number }>;
    expect(name).toEqual(id);
  });
});
