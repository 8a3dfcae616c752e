/** @engines both */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Graph } from '../../src/graph/graph.ts';
import { asker, openSmallGraph } from '../service.ts';

describe('finding entities and paging through lists', () => {
  let graph: Graph;
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    graph = await openSmallGraph();
    ask = asker(graph);
  });
  afterAll(() => graph.close());

  test.each([
    ['the full name', '上海市临江职业技术学校'],
    ['a short name', '临江职校'],
    ['a name without 上海市', '临江职业技术学校'],
    ['odd spaces', ' 临 江 职 校 '],
    ['traditional characters', '上海市臨江職業技術學校'],
    ['a readable id', 'school-linjiang'],
  ])('a school is found by %s', async (_, name) => {
    const argument = name.startsWith('school-') ? 'id' : 'name';
    const { data } = await ask(`{ school(${argument}: ${JSON.stringify(name)}) { readableId } }`);
    expect(data).toEqual({ school: { readableId: 'school-linjiang' } });
  });

  test('companies are found without their legal form and with brackets of any width', async () => {
    const { data } = await ask(
      '{ a: enterprise(name: "红图教育科技(上海)有限公司") { readableId } b: enterprise(name: "上海启明企业发展") { readableId } }',
    );
    expect(data).toEqual({ a: { readableId: 'enterprise-hongtu' }, b: { readableId: 'enterprise-qiming' } });
  });

  test('an unknown id is null, as is an entity of another kind; of an unknown name it is said too', async () => {
    const { data, errors } = await ask(
      '{ a: school(name: "无名校") { name } b: school(id: "no-such") { name } c: school(name: "蓝海") { name } d: node(id: "甲乙丙") { id } e: entity(name: "") { name } f: school(id: "alliance-jia") { name } }',
    );
    expect(data).toEqual({ a: null, b: null, c: null, d: null, e: null, f: null });
    const told = errors?.map(({ path, extensions }) => [path?.[0], extensions['code']]).sort();
    expect(told).toEqual([
      ['a', 'NOT_FOUND'],
      ['c', 'NOT_FOUND'],
      ['e', 'NOT_FOUND'],
    ]);
  });

  test('a name of two things is refused with both', async () => {
    const { errors } = await ask('{ trainingCenter(name: "信息技术(计算机)开放实训中心") { name } }');
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('(center-binhe-xinxi)'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('an opaque id leads back to the same node, of every kind', async () => {
    const { data } = await ask(
      '{ school(name: "临江职校") { id figures(first: 1) { nodes { id } } relationships(first: 1) { nodes { id } } names { id } discrepancies { nodes { id } } evidence { id edition { id } } } trainingCenters(first: 1, filter: { stars: { equals: 5 } }) { nodes { identities { nodes { id } } } } }',
    );
    const ids = [...JSON.stringify(data).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id);
    expect(ids.map((id) => Buffer.from(id!, 'base64url').toString().split(':')[0])).toEqual([
      ...['entity', 'figure', 'relationship', 'name', 'name', 'discrepancy', 'evidence', 'edition', 'identity'],
    ]);
    const { data: found } = await ask(`{ nodes(ids: ${JSON.stringify(ids)}) { id } }`);
    expect(found).toEqual({ nodes: ids.map((id) => ({ id })) });
  });

  test('pages follow one another without a gap or a repetition, in either order', async () => {
    const byStars = [
      'center-kuaiji',
      'center-wuliu',
      'center-binhe-xinxi',
      'center-hongbei',
      'center-qiche',
      'center-pengren',
      'center-linjiang-xinxi',
    ];
    for (const direction of ['ASC', 'DESC']) {
      const all: string[] = [];
      let after: string | null = null;
      do {
        const { data } = await ask(
          `query ($after: String) { trainingCenters(first: 3, after: $after, orderBy: {field: STARS, direction: ${direction}}) { totalCount nodes { readableId } pageInfo { endCursor hasNextPage } } }`,
          { after },
        );
        const page = (
          data as {
            trainingCenters: {
              totalCount: number;
              nodes: { readableId: string }[];
              pageInfo: { endCursor: string; hasNextPage: boolean };
            };
          }
        ).trainingCenters;
        expect(page.totalCount).toBe(7);
        all.push(...page.nodes.map(({ readableId }) => readableId));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after);
      expect(all).toEqual(direction === 'ASC' ? byStars : [...byStars].reverse());
    }
  });

  test('filters combine, and the negation of a filter is the rest of the list', async () => {
    const { data } = await ask(`{
      some: trainingCenters(filter: { or: [{ stars: { equals: 5 } }, { name: { contains: "烘焙" } }] }) { totalCount }
      rest: trainingCenters(filter: { not: { or: [{ stars: { equals: 5 } }, { name: { contains: "烘焙" } }] } }) { totalCount }
      typed: alliances(filter: { type: { in: [INTEGRATION_COMMUNITY] } }) { totalCount }
      untyped: alliances(filter: { not: { type: { in: [INTEGRATION_COMMUNITY] } } }) { totalCount }
      skilled: people(filter: { designations: { in: [TECHNICAL_EXPERT] } }) { nodes { name } }
    }`);
    expect(data).toEqual({
      some: { totalCount: 2 },
      rest: { totalCount: 5 },
      typed: { totalCount: 1 },
      untyped: { totalCount: 3 },
      skilled: { nodes: [{ name: '李四' }, { name: '王五' }] },
    });
  });

  test.each([
    ['a page of 0 rows', '{ schools(first: 0) { nodes { name } } }', 'A page holds 1 to 100 rows; first was 0.'],
    ['a page of 101 rows', '{ schools(first: 101) { nodes { name } } }', 'A page holds 1 to 100 rows; first was 101.'],
    [
      'a cursor that is none',
      '{ schools(after: "曹杨") { nodes { name } } }',
      '"曹杨" is no cursor. Pass the endCursor of the page before.',
    ],
    [
      'a cursor with an endless number',
      `{ schools(after: "${Buffer.from('["schools:id:asc",1e999,"x"]').toString('base64url')}") { nodes { name } } }`,
      expect.stringContaining('is no cursor'),
    ],
    ['neither id nor name', '{ school { name } }', 'Give either id or name.'],
    ['both id and name', '{ school(id: "school-linjiang", name: "临江职校") { name } }', 'Give either id or name.'],
    [
      'a filter nested too deep',
      '{ schools(filter: {not: {not: {not: {not: {name: {contains: "曹"}}}}}}) { nodes { name } } }',
      'A filter may be nested at most 3 levels deep.',
    ],
    [
      'a name of punctuation alone',
      '{ schools(filter: {name: {contains: "（）"}}) { nodes { name } } }',
      'A name cannot be searched by spaces and punctuation alone.',
    ],
  ])('%s is refused with what is expected', async (_, query, message) => {
    const { errors } = await ask(query);
    expect(errors?.[0]).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } });
  });

  test('a cursor of another list is refused by name', async () => {
    const { data } = await ask('{ schools(first: 1) { pageInfo { endCursor } } }');
    const { endCursor } = (data as { schools: { pageInfo: { endCursor: string } } }).schools.pageInfo;
    const { errors } = await ask(`{ alliances(after: "${endCursor}") { nodes { name } } }`);
    expect(errors?.[0]?.message).toBe(
      'This cursor belongs to the list "schools", not to "alliances". Pass the endCursor of the page before.',
    );
  });

  test.each([
    ['partners', 'school(name: "滨河贸易学校")', 'partners(first: 1'],
    ['partners', 'school(name: "临江职校")', 'partners(first: 1, kinds: [Enterprise]'],
    ['relationships', 'school(name: "滨河贸易学校")', 'relationships(first: 1'],
    ['figures', 'school(name: "滨河贸易学校")', 'figures(first: 1'],
    ['figures', 'school(name: "临江职校")', 'figures(first: 1, metrics: [STUDENTS]'],
  ])('a cursor of the %s of one entity does not page those of %s { %s', async (list, owner, other) => {
    const { data } = await ask(`{ school(name: "临江职校") { ${list}(first: 1) { pageInfo { endCursor } } } }`);
    const { endCursor } = (data as { school: Record<string, { pageInfo: { endCursor: string } }> }).school[list]!
      .pageInfo;
    const { errors } = await ask(`{ ${owner} { ${other}, after: "${endCursor}") { totalCount } } }`);
    expect(errors?.[0]).toMatchObject({
      message: `This cursor belongs to "${list}" asked otherwise: of another entity, or with another query, filter or order. Ask as for the page before, and pass its endCursor.`,
      extensions: { code: 'BAD_USER_INPUT', argument: 'after' },
    });
  });

  test('the number of statements does not grow with the number of rows', async () => {
    const query = (first: number) =>
      `{ schools(first: ${first}) { nodes { relationships(first: 5) { edges { other { names { text } } node { evidence { address } } } } figures { nodes { named } } } } }`;
    const [one, all] = [await ask(query(1)), await ask(query(4))];
    expect(JSON.stringify(all.data).length).toBeGreaterThan(2 * JSON.stringify(one.data).length);
    expect(all.statements.sort()).toEqual(one.statements.sort());
    expect(all.statements).toEqual([
      ...['countedByFigures', 'evidenceByIds', 'figuresOfEntities', 'namesOfEntities', 'relationshipsOfEntities'],
      'schools',
    ]);
  });

  test('what has no number passes no filter on it, and every negation', async () => {
    const { data } = await ask(`{
      any: trainingBases(filter: { batch: { atLeast: -5 } }) { totalCount }
      none: trainingBases(filter: { batch: { equals: -1 } }) { totalCount }
      rest: trainingBases(filter: { not: { batch: { atLeast: -5 } } }) { totalCount }
      address: schools(filter: { address: { equals: "" } }) { totalCount }
    }`);
    expect(data).toEqual({
      any: { totalCount: 2 },
      none: { totalCount: 0 },
      rest: { totalCount: 1 },
      address: { totalCount: 0 },
    });
  });

  test('relationships without a direction are listed whichever is asked for', async () => {
    const list = (direction: string) =>
      `${direction}: relationships(types: [COOPERATES_WITH], direction: ${direction}) { totalCount }`;
    const { data } = await ask(`{ school(name: "临江职校") { ${['IN', 'OUT', 'BOTH'].map(list).join(' ')} } }`);
    const { IN, OUT, BOTH } = (data as { school: Record<string, { totalCount: number }> }).school;
    expect([IN, OUT, BOTH]).toEqual([{ totalCount: 4 }, { totalCount: 4 }, { totalCount: 4 }]);
  });

  test('no entity is its own partner', async () => {
    let found = 0;
    for (const roots of ['schools', 'enterprises', 'universities', 'organizations']) {
      const { data } = await ask(
        `{ ${roots}(first: 100) { nodes { readableId partners(first: 100) { nodes { readableId } } } } }`,
      );
      const { nodes } = (
        data as Record<string, { nodes: { readableId: string; partners: { nodes: { readableId: string }[] } }[] }>
      )[roots]!;
      for (const { readableId, partners } of nodes) expect(partners.nodes).not.toContainEqual({ readableId });
      found += nodes.flatMap(({ partners }) => partners.nodes).length;
    }
    expect(found).toBe(8);
  });

  test('the places of an edition are asked once for all rows', async () => {
    const { data, statements } = await ask(
      '{ schools { nodes { evidence { edition { places(first: 2) { totalCount nodes { address } } } } } } }',
    );
    expect(JSON.stringify(data)).toContain('"totalCount":10');
    expect(statements.filter((name) => name === 'placesOfEditions' || name === 'placeTotals')).toEqual([
      'placesOfEditions',
      'placeTotals',
    ]);
  });

  test('memberships, members, partners page by their own cursors', async () => {
    const { data } = await ask(
      '{ alliance(name: "区职教联盟") { members(first: 4) { totalCount pageInfo { endCursor } edges { node { name } } } } }',
    );
    const first = (
      data as { alliance: { members: { totalCount: number; pageInfo: { endCursor: string }; edges: unknown[] } } }
    ).alliance.members;
    const rest = await ask(
      `{ alliance(name: "区职教联盟") { members(first: 100, after: "${first.pageInfo.endCursor}") { edges { node { name } } } } }`,
    );
    const others = (rest.data as { alliance: { members: { edges: unknown[] } } }).alliance.members.edges;
    expect([first.edges.length, others.length, first.totalCount]).toEqual([4, 3, 7]);
    expect(new Set([...first.edges, ...others].map((edge) => JSON.stringify(edge))).size).toBe(7);
  });
});
