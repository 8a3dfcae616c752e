/** @engines both */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applyEdition } from '../../src/edition/apply.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { joinedEdition } from '../entity/joined-edition.ts';
import { openEmptyGraph } from '../engine.ts';
import { asker } from '../service.ts';

const id = {
  practice: 'COOPERATES_WITH~enterprise-x~school-a~PRACTICE',
  internship: 'COOPERATES_WITH~enterprise-x~school-a~INTERNSHIP',
  other: 'COOPERATES_WITH~enterprise-y~school-b~PRACTICE',
  chair: 'MEMBER_OF~school-a~alliance-a~CHAIR',
  member: 'MEMBER_OF~school-c~alliance-a~MEMBER',
  base: 'PARTICIPATES_IN~enterprise-y~base-a~BASE_ENTERPRISE',
  school: 'PARTICIPATES_IN~school-a~base-a~BASE_SCHOOL',
};
const all = [id.internship, id.practice, id.other, id.chair, id.member, id.base, id.school];

describe('relationships as a list', () => {
  let graph: Graph;
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    graph = await openEmptyGraph();
    await applyEdition(graph, joinedEdition);
    ask = asker(graph);
  });
  afterAll(() => graph.close());

  test.each([
    ['all', '{}', all],
    ['under empty lists, which narrow nothing', '{ types: [], others: [], kinds: [] }', all],
    ['of a type', '{ types: [MEMBER_OF] }', [id.chair, id.member]],
    ['in a form', '{ forms: [PRACTICE] }', [id.practice, id.other]],
    ['in a role', '{ roles: [CHAIR, BASE_SCHOOL] }', [id.chair, id.school]],
    ['of a status', '{ statuses: [DISPUTED] }', []],
    ['with a thing at either end, by its name', '{ others: ["丑公司"] }', [id.other, id.base]],
    [
      'with kinds at both ends',
      '{ kinds: [School], otherKinds: [Enterprise] }',
      [id.internship, id.practice, id.other],
    ],
    ['with kinds at both ends, the other way round', '{ kinds: [TrainingBase], otherKinds: [School] }', [id.school]],
    ['since a year', '{ since: "2019" }', [id.practice]],
    ['since a later year', '{ since: "2019-02" }', []],
    ['of a year before the edition', '{ period: "2020" }', [id.practice]],
    ['told at two places', '{ places: { atLeast: 2 } }', []],
    ['told once', '{ places: { equals: 1 }, types: [COOPERATES_WITH] }', [id.internship, id.practice, id.other]],
  ])('%s', async (_, filter, expected) => {
    const { data, errors } = await ask(
      `{ relationships(first: 100, filter: ${filter}) { totalCount nodes { readableId } } }`,
    );
    expect(errors).toBeUndefined();
    const nodes = expected.map((readableId) => ({ readableId }));
    expect(data).toEqual({ relationships: { totalCount: expected.length, nodes } });
  });

  test('pages follow one another, and a cursor of another filter is refused', async () => {
    const page = (filter: string, after = '') =>
      ask(`{ relationships(first: 3 ${after} filter: ${filter}) { nodes { readableId } pageInfo { endCursor } } }`);
    const first = (await page('{}')).data!['relationships'] as { pageInfo: { endCursor: string }; nodes: object[] };
    const after = `after: "${first.pageInfo.endCursor}"`;
    const second = (await page('{}', after)).data!['relationships'] as typeof first;
    expect([...first.nodes, ...second.nodes]).toEqual(all.slice(0, 6).map((readableId) => ({ readableId })));
    const { errors } = await page('{ types: [MEMBER_OF] }', after);
    expect(errors?.[0]?.message).toMatch(/^This cursor belongs to "relationships" asked otherwise/);
  });

  test('are grouped and counted, with those of which nothing is stated', async () => {
    const { data } = await ask(`{
      types: relationshipGroups(by: TYPE) { key count }
      forms: relationshipGroups(by: FORM, filter: { kinds: [School] }) { key count }
      roles: relationshipGroups(by: ROLE, filter: { types: [MEMBER_OF] }) { key count }
      statuses: relationshipGroups(by: STATUS) { key count }
      years: relationshipGroups(by: SINCE, filter: { types: [COOPERATES_WITH] }) { key count }
    }`);
    expect(data).toEqual({
      types: [
        { key: 'COOPERATES_WITH', count: 3 },
        { key: 'MEMBER_OF', count: 2 },
        { key: 'PARTICIPATES_IN', count: 2 },
      ],
      forms: [
        { key: null, count: 3 },
        { key: 'PRACTICE', count: 2 },
        { key: 'INTERNSHIP', count: 1 },
      ],
      roles: [
        { key: 'CHAIR', count: 1 },
        { key: 'MEMBER', count: 1 },
      ],
      statuses: [{ key: 'ASSERTED', count: 7 }],
      years: [
        { key: null, count: 2 },
        { key: '2019', count: 1 },
      ],
    });
  });

  test.each([
    ['{ others: ["nobody"] }', 'There is no entity "nobody".'],
    ['{ since: "lately" }', '"lately" is no date. Write 2024, 2024-04 or 2024-04-30.'],
    [
      '{ places: { atLeast: 3, atMost: 2 } }',
      '"places" contradicts itself: no number is at least 3 and at most 2. Correct one of the two.',
    ],
  ])('%s is refused', async (filter, message) => {
    const { errors } = await ask(`{ relationships(filter: ${filter}) { totalCount } }`);
    expect(errors?.[0]?.message).toBe(message);
  });
});
