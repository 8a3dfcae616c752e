/** @engines both */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { relationshipKinds } from '../../src/relationship/relationship-kinds.ts';
import { cooperationForms } from '../../src/relationship/roles.ts';
import { categoryOfType, tieCategories } from '../../src/relationship/tie-categories.ts';
import { depthOfForm, depths } from '../../src/cooperation/depth.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { asker, openSeededGraph } from '../service.ts';

describe('questions about the network', () => {
  let graph: Graph;
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    graph = await openSeededGraph();
    ask = asker(graph);
  });
  afterAll(() => graph.close());

  const twentyOne = JSON.stringify(Array.from({ length: 21 }, (_, index) => `x${index}`));
  test.each([
    [
      'one entity has no shared partners',
      'sharedPartners(ids: ["波克"]) { total }',
      'ids takes 2 to 20 ids or names; there were 1.',
    ],
    ['too many ids', `sharedPartners(ids: ${twentyOne}) { total }`, 'ids takes 2 to 20 ids or names; there were 21.'],
    [
      'the same entity twice',
      'sharedPartners(ids: ["波克", "enterprise-boke"]) { total }',
      '"波克" and "enterprise-boke" are one entity, 波克科技集团有限公司. Name each once.',
    ],
    ['an unknown one among them', 'sharedPartners(ids: ["波克", "无名校"]) { total }', 'There is no entity "无名校".'],
    [
      'partners of more than were named',
      'sharedPartners(ids: ["波克", "上汽"], atLeast: 3) { total }',
      'atLeast must be 1 to 2; it was 3.',
    ],
    ['neither a list nor an alliance', 'interlocks { total }', 'Give either of or alliance.'],
    [
      'both a list and an alliance',
      'interlocks(of: ["波克", "上汽"], alliance: "区职教联盟") { total }',
      'Give either of or alliance.',
    ],
    [
      'members of what has none',
      'interlocks(alliance: "波克") { total }',
      '波克科技集团有限公司 is of kind Enterprise, which has no members. Name an Alliance.',
    ],
    [
      'a kind tied through itself',
      'projection(kind: School, through: [School]) { total }',
      'School cannot be tied through itself; name other kinds in through.',
    ],
    [
      'a projection of another kind',
      'projection(kind: School, of: ["波克"]) { total }',
      '波克科技集团有限公司 is of kind Enterprise, not School.',
    ],
    ['no weight', 'projection(kind: School, minWeight: 0) { total }', 'minWeight must be 1 to 1000; it was 0.'],
    [
      'a year that is none',
      'projection(kind: School, period: "2024年") { total }',
      '"2024年" is no year. Write four digits: 2024.',
    ],
    [
      'an introduction to oneself',
      'introductions(from: "波克", to: "enterprise-boke") { truncated }',
      '"波克" and "enterprise-boke" are one entity, 波克科技集团有限公司. Name two.',
    ],
    [
      'an introduction too far',
      'introductions(from: "波克", to: "上汽", maxLength: 5) { truncated }',
      'maxLength must be 1 to 4; it was 5.',
    ],
    ['no neighbors asked for', 'neighbors(of: "波克", limit: 0) { total }', 'limit must be 1 to 500; it was 0.'],
    [
      'kinds asked for and excluded',
      'neighbors(of: "波克", kinds: [School], withoutKinds: [School]) { total }',
      'School cannot be both asked for and excluded.',
    ],
    ['a network of no depth', 'network(around: ["波克"], depth: 0) { total }', 'depth must be 1 to 4; it was 0.'],
    ['a network too deep', 'network(around: ["波克"], depth: 99) { total }', 'depth must be 1 to 4; it was 99.'],
    ['a network too large', 'network(limit: 3001) { total }', 'limit must be 1 to 3000; it was 3001.'],
    [
      'a middle left out',
      'network(around: ["波克"], without: ["enterprise-boke"]) { total }',
      '波克科技集团有限公司 cannot be both in the middle and left out.',
    ],
    [
      'a network of kinds excluded',
      'network(kinds: [School], withoutKinds: [School]) { total }',
      'School cannot be both asked for and excluded.',
    ],
  ])('%s is refused', async (_, question, message) => {
    const { errors } = await ask(`{ ${question} }`);
    expect(errors?.map((error) => error.message)).toEqual([message]);
  });

  test('somebody who is not known is named, and the other questions are answered', async () => {
    const { data, errors } = await ask(
      '{ neighbors(of: "无名校") { total } introductions(from: "无名校", to: "波克") { truncated } paths(from: "波克", to: "达闼", limit: 1) { truncated } }',
    );
    expect(data).toEqual({ neighbors: null, introductions: null, paths: { truncated: true } });
    expect(errors?.map(({ message, extensions }) => [message.slice(0, 25), extensions['code']])).toEqual(
      Array(2).fill(['There is no entity "无名校".', 'NOT_FOUND']),
    );
  });

  test('things in a row are no introduction: each but one of two can pass somebody on', async () => {
    type Found = { introductions: { introductions: { path: { nodes: { kind: string }[] } }[] } };
    const { data } = await ask(
      '{ introductions(from: "贸易学校", to: "波克", limit: 10) { introductions { path { nodes { kind } } } } }',
    );
    const ways = (data as Found).introductions.introductions.map(({ path }) => path.nodes.map(({ kind }) => kind));
    expect(ways.length).toBeGreaterThan(0);
    const speaks = (kind: string) =>
      ['School', 'University', 'Enterprise', 'Organization', 'Alliance', 'Person'].includes(kind);
    for (const kinds of ways)
      expect(kinds.every((kind, index) => index === 0 || speaks(kind) || speaks(kinds[index - 1]!))).toBe(true);
  });

  test('a community of the whole network is drawn as one node, named by its most connected', async () => {
    type Found = {
      structure: { communityCount: number };
      network: { total: number; groups: { id: string; count: number; name: string }[] };
    };
    const { data } = await ask(
      '{ structure { communityCount } network(groupBy: COMMUNITY) { total groups { id count name } } }',
    );
    const { structure, network } = data as Found;
    expect(network.groups.map(({ id }) => id)).toHaveLength(structure.communityCount);
    expect(network.groups.reduce((sum, { count }) => sum + count, 0)).toBe(network.total);
    expect(network.groups[0]!.name).toMatch(/^社群 0（.+一带）$/);
  });

  test('an empty answer says in both languages what was searched', async () => {
    const { data } = await ask(
      `{ network(around: ["波克"], period: "1990") { total truncated hint nodes { id depth } }
         projection(kind: Competition, through: [Program], period: "1990") { total truncated hint zh: scope en: scope(language: EN) } }`,
    );
    expect(data).toEqual({
      network: {
        total: 1,
        truncated: false,
        hint: expect.stringMatching(/^没有符合条件的主体：/),
        nodes: [{ id: 'enterprise-boke', depth: 0 }],
      },
      projection: {
        total: 0,
        truncated: false,
        hint: null,
        zh: expect.stringMatching(
          /^在 [\d,]+ 个主体、[\d,]+ 条关系中：通过专业（关系：所有类型，1990 年，没有这一年的报告）至少共享 1 项的竞赛对。$/,
        ),
        en: expect.stringMatching(
          /^Among [\d,]+ entities and [\d,]+ relationships: pairs of kind competition that share at least 1 \(program; relationships of any type, 1990, of which there is no edition\)\.$/,
        ),
      },
    });
  });

  test('a part of the network that is too large says what was left out', async () => {
    const { data } = await ask('{ network(limit: 10) { total truncated hint nodes { degree } leftOut { count } } }');
    const { total, truncated, hint, nodes, leftOut } = (
      data as {
        network: {
          total: number;
          truncated: boolean;
          hint: string;
          nodes: { degree: number }[];
          leftOut: { count: number }[];
        };
      }
    ).network;
    expect([nodes.length, truncated]).toEqual([10, true]);
    expect(hint).toContain('limit');
    expect(leftOut.reduce((sum, { count }) => sum + count, 10)).toBe(total);
    expect(nodes.map(({ degree }) => degree)).toEqual([...nodes.map(({ degree }) => degree)].sort((a, b) => b - a));
  });

  test('the same is grouped as is drawn', async () => {
    const { data } = await ask(
      `{ drawn: network(limit: 3000) { total nodes { id } edges { id } leftOutEdges }
         byKind: network(groupBy: KIND) { total groups { count inner } groupTies { count } }
         byAlliance: network(groupBy: ALLIANCE) { total groups { id count inner } groupTies { count } } }`,
    );
    type Groups = { total: number; groups: { count: number; inner: number }[]; groupTies: { count: number }[] };
    const { drawn, ...grouped } = data as {
      drawn: { total: number; nodes: object[]; edges: object[] };
      byKind: Groups;
      byAlliance: Groups;
    };
    const sum = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0);
    for (const { total, groups, groupTies } of Object.values(grouped) as Groups[]) {
      expect([total, sum(groups.map(({ count }) => count))]).toEqual([drawn.total, drawn.nodes.length]);
      const edges = sum(groups.map(({ inner }) => inner)) + sum(groupTies.map(({ count }) => count));
      expect(edges).toBe(drawn.edges.length);
    }
  });

  test('the score of an introduction is the sum of its parts, and the best comes first', async () => {
    const { data } = await ask(
      '{ introductions(from: "上海市贸易学校", to: "上汽", limit: 10) { introductions { score parts { value weight } } } }',
    );
    const all = (
      data as { introductions: { introductions: { score: number; parts: { value: number; weight: number }[] }[] } }
    ).introductions.introductions;
    expect(all.length).toBeGreaterThan(1);
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).sort((a, b) => b - a));
    for (const { score, parts } of all)
      expect(score).toBeCloseTo(
        parts.reduce((sum, { value, weight }) => sum + value * weight, 0),
        2,
      );
  });
});

describe('the registers behind the questions', () => {
  test('every type of relationship has a category', () => {
    const categories = relationshipKinds.map(({ type }) => categoryOfType[type] ?? `${type} has none`);
    expect(categories.filter((category) => !(category in tieCategories))).toEqual([]);
  });

  test('every form of cooperation has a depth', () => {
    const ranks = Object.keys(cooperationForms).map((form) => depthOfForm[form] ?? -1);
    expect(ranks.filter((rank) => !(rank in depths))).toEqual([]);
  });
});
