/** @engines both */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applyEdition } from '../../src/edition/apply.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { openEmptyGraph } from '../engine.ts';
import { asker } from '../service.ts';
import { joinedEdition } from './joined-edition.ts';

describe('lists by what entities are joined to', () => {
  let graph: Graph;
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    graph = await openEmptyGraph();
    await applyEdition(graph, joinedEdition);
    ask = asker(graph);
  });
  afterAll(() => graph.close());

  const names = async (filter: string) => {
    const { data, errors } = await ask(`{ schools(filter: ${filter}) { nodes { name } totalCount } }`);
    expect(errors).toBeUndefined();
    const { nodes, totalCount } = data!['schools'] as { nodes: { name: string }[]; totalCount: number };
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ name }) => name);
  };

  test.each([
    ['with a relationship of a type', '{ relationships: { some: { types: [MEMBER_OF] } } }', ['甲校', '丙校']],
    ['with none', '{ relationships: { none: { types: [MEMBER_OF] } } }', ['乙校', '丁校']],
    ['in a role', '{ relationships: { some: { roles: [CHAIR] } } }', ['甲校']],
    ['in a form of cooperation', '{ relationships: { some: { forms: [PRACTICE] } } }', ['甲校', '乙校']],
    [
      'to one entity, by a finer kind of the other end',
      '{ relationships: { some: { others: ["alliance-a"], otherTypes: ["INTEGRATION_COMMUNITY"] } } }',
      ['甲校', '丙校'],
    ],
    ['lasting in a year before the edition', '{ relationships: { some: { period: "2020" } } }', ['甲校']],
    [
      'in no relationship of that year',
      '{ relationships: { none: { period: "2022" } } }',
      ['甲校', '乙校', '丙校', '丁校'],
    ],
    [
      'told by an edition of the year',
      '{ relationships: { some: { period: "2024", forms: [PRACTICE] } } }',
      ['甲校', '乙校'],
    ],
    ['with an enterprise as partner', '{ partners: { some: { kinds: [Enterprise] } } }', ['甲校', '乙校']],
    ['with a partner met in a base', '{ partners: { some: { others: ["enterprise-y"] } } }', ['甲校', '乙校']],
    ['with a partner by its name', '{ partners: { some: { others: ["丑公司"] } } }', ['甲校', '乙校']],
    ['without a partner by its name', '{ partners: { none: { others: ["丑公司"] } } }', ['丙校', '丁校']],
    ['joined to a thing by its name', '{ relationships: { some: { others: ["甲联盟"] } } }', ['甲校', '丙校']],
    ['with at least two partners', '{ partners: { count: { atLeast: 2 } } }', ['甲校']],
    ['with one partner of a kind', '{ partners: { count: { equals: 1, of: { kinds: [Enterprise] } } } }', ['乙校']],
    ['without any, counted', '{ partners: { count: { equals: 0 } } }', ['丙校', '丁校']],
    [
      'joined to exactly one thing by cooperation, however often',
      '{ relationships: { count: { equals: 1, of: { types: [COOPERATES_WITH] } } } }',
      ['甲校', '乙校'],
    ],
    [
      'not joined to two things, and in no body',
      '{ not: { relationships: { count: { atLeast: 2 } } }, relationships: { count: { atMost: 0, of: { types: [MEMBER_OF] } } } }',
      ['乙校', '丁校'],
    ],
    ['with a link since a year', '{ relationships: { some: { since: "2019" } } }', ['甲校']],
    ['with a link since a later year', '{ relationships: { some: { since: "2020" } } }', []],
    ['with a link told only once', '{ relationships: { some: { places: { atMost: 1 } } } }', ['甲校', '乙校', '丙校']],
    ['with a link told twice', '{ relationships: { some: { places: { atLeast: 2 } } } }', []],
    ['of a year that no edition tells of', '{ relationships: { some: { period: "2030" } } }', []],
    [
      'under empty lists, which narrow nothing',
      '{ or: [], and: [], type: { in: [] } }',
      ['甲校', '乙校', '丙校', '丁校'],
    ],
    ['without any partner', '{ partners: { none: {} } }', ['丙校', '丁校']],
    ['with at least so many students', '{ figures: { some: { metrics: [STUDENTS], atLeast: 1000 } } }', ['甲校']],
    ['of which nothing is stated in numbers', '{ figures: { none: {} } }', ['丙校', '丁校']],
    [
      'under several conditions',
      '{ or: [{ partners: { none: {} } }, { type: { in: [GENERAL] } }], not: { relationships: { some: { types: [MEMBER_OF] } } } }',
      ['乙校', '丁校'],
    ],
  ])('schools %s', async (_, filter, expected) => {
    expect(await names(filter)).toEqual(expected);
  });

  test('the most connected first, with the number, page by page, as long as the order is the same', async () => {
    const page = (after: string, related = '') =>
      ask(
        `{ schools(first: 2 ${after} orderBy: { field: RELATED, direction: DESC ${related} }) { edges { counted node { name } } pageInfo { endCursor hasNextPage } } }`,
      );
    const first = (await page('')).data!['schools'] as { pageInfo: { endCursor: string } };
    expect(first).toMatchObject({
      edges: [
        { counted: 3, node: { name: '甲校' } },
        { counted: 1, node: { name: '丙校' } },
      ],
      pageInfo: { hasNextPage: true },
    });
    const after = `after: "${first.pageInfo.endCursor}"`;
    expect((await page(after)).data).toMatchObject({
      schools: {
        edges: [
          { counted: 1, node: { name: '乙校' } },
          { counted: 0, node: { name: '丁校' } },
        ],
        pageInfo: { hasNextPage: false },
      },
    });
    const { errors } = await page(after, 'related: { types: [MEMBER_OF] }');
    expect(errors?.[0]?.message).toMatch(/^This cursor belongs to "schools" asked otherwise/);
  });

  test('by the number of partners', async () => {
    const { data } = await ask(
      '{ schools(orderBy: { field: PARTNERS, direction: DESC, partners: { kinds: [Enterprise] } }) { edges { counted node { name } } } enterprises(orderBy: { field: PARTNERS, direction: DESC }) { edges { counted node { name } } } }',
    );
    expect(data).toEqual({
      schools: {
        edges: [
          { counted: 2, node: { name: '甲校' } },
          { counted: 1, node: { name: '乙校' } },
          { counted: 0, node: { name: '丁校' } },
          { counted: 0, node: { name: '丙校' } },
        ],
      },
      enterprises: {
        edges: [
          { counted: 2, node: { name: '丑公司' } },
          { counted: 1, node: { name: '子公司' } },
        ],
      },
    });
  });

  test('by a number stated, the unknown as least, page by page', async () => {
    const order = 'orderBy: { field: FIGURE, direction: DESC, figure: { metric: STUDENTS, period: "2024" } }';
    const { data } = await ask(
      `{ schools(first: 3 ${order}) { edges { stated counted node { name } } pageInfo { endCursor } } }`,
    );
    const page = data!['schools'] as { pageInfo: { endCursor: string } };
    expect(page).toMatchObject({
      edges: [
        { stated: 1415, counted: null, node: { name: '甲校' } },
        { stated: 90, counted: null, node: { name: '乙校' } },
        { stated: null, counted: null, node: { name: '丁校' } },
      ],
    });
    const rest = await ask(
      `{ schools(after: "${page.pageInfo.endCursor}" ${order}) { edges { stated node { name } } } }`,
    );
    expect(rest.data).toEqual({ schools: { edges: [{ stated: null, node: { name: '丙校' } }] } });
  });

  test('groups are counted, with the unknown as a group of its own', async () => {
    const { data } = await ask(
      '{ schoolGroups(by: TYPE) { key count } trainingBaseGroups(by: BATCH) { key count } personGroups(by: DESIGNATIONS) { key count } inBodies: schoolGroups(by: RELATED, related: { types: [MEMBER_OF] }) { key count entity { name } } }',
    );
    expect(data).toEqual({
      schoolGroups: [
        { key: 'SECONDARY_VOCATIONAL', count: 2 },
        { key: 'GENERAL', count: 1 },
        { key: null, count: 1 },
      ],
      trainingBaseGroups: [
        { key: '2', count: 1 },
        { key: null, count: 1 },
      ],
      personGroups: [
        { key: 'LEAD_TEACHER', count: 2 },
        { key: 'SKILLED_MASTER', count: 1 },
        { key: null, count: 1 },
      ],
      inBodies: [
        { key: 'alliance-a', count: 2, entity: { name: '甲联盟' } },
        { key: null, count: 2, entity: null },
      ],
    });
  });

  test.each([
    [
      'a year that is none',
      'schools(filter: { relationships: { some: { period: "24" } } }) { totalCount }',
      '"24" is no year',
    ],
    [
      'a count without its order',
      'schools(orderBy: { field: NAME, related: { types: [MEMBER_OF] } }) { totalCount }',
      '"related" goes with the order field RELATED only',
    ],
    ['an order by a figure without one', 'schools(orderBy: { field: FIGURE }) { totalCount }', 'needs "figure"'],
    [
      'a grouping that counts no links',
      'schoolGroups(by: TYPE, related: {}) { key }',
      '"related" goes with by: RELATED only',
    ],
    ['too many groups', 'schoolGroups(by: TYPE, first: 501) { key }', 'first must be 1 to 500; it was 501'],
  ])('%s is refused', async (_, field, message) => {
    const { errors } = await ask(`{ ${field} }`);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(message),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});
