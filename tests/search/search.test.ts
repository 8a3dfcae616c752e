/** @engines both */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Graph } from '../../src/graph/graph.ts';
import { asker, openSeededGraph } from '../service.ts';
import { openSmallGraph } from './small-graph.ts';

type Row = { name: string; match: string; highlights: { from: number; to: number }[] };
type Answer = { search: { edges: Row[] } };

const hitsOf =
  'query ($query: String!) { search(query: $query, first: 5) { edges { name match highlights { from to } } } }';

/** What a page shows in bold. */
const marked = ({ name, highlights }: Row) => highlights.map(({ from, to }) => [...name].slice(from, to).join(''));

describe('search over the seeds', () => {
  let graph: Graph;
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    graph = await openSeededGraph();
    ask = asker(graph);
  });
  afterAll(() => graph.close());

  const refused = async (operation: string, variables: Record<string, unknown> = {}) => {
    const { errors } = await ask(operation, variables);
    return errors?.map(({ message, extensions }) => ({ message, ...extensions }));
  };

  test('tells namesakes apart by whose they are', async () => {
    const { data } = await ask(
      '{ search(query: "信息技术计算机开放实训中心") { totalCount truncated near edges { name nameKind match score hint english: hint(language: EN) node { readableId } } facets { kind count } } }',
    );
    const row = { name: '信息技术(计算机)开放实训中心', nameKind: 'FULL', match: 'EXACT', score: 1 };
    expect(data).toEqual({
      search: {
        totalCount: 2,
        truncated: false,
        near: [],
        edges: [
          {
            ...row,
            hint: '市级开放实训中心 · 上海市经济管理学校',
            english: 'municipal open training center · Shanghai School of Economics and Management',
            node: { readableId: 'center-jingguan-xinxi' },
          },
          {
            ...row,
            hint: '市级开放实训中心 · 上海信息技术学校',
            english: 'municipal open training center · Shanghai Information Technology School',
            node: { readableId: 'center-xinxi-xinxi' },
          },
        ],
        facets: [{ kind: 'TrainingCenter', count: 2 }],
      },
    });
  });

  test.each([
    ['上信', '上海信息技术学校', 'ABBREVIATED', ['上', '信']],
    ['二工大', '上海第二工业大学', 'ABBREVIATED', ['二工', '大']],
    ['cyzx', '曹杨职校', 'INITIALS', ['曹杨职校']],
    ['hongbei', '烘焙开放实训中心', 'PINYIN', ['烘焙']],
    ['曹yang', '曹杨', 'PINYIN', ['曹杨']],
    ['信息技术计算机', '信息技术(计算机)开放实训中心', 'PREFIX', ['信息技术(计算机']],
    ['李锋', '李锋', 'EXACT', ['李锋']],
    ['波课', '波克', 'MISSPELT', ['波克']],
    ['圣若亚', '圣诺亚', 'MISSPELT', ['圣诺亚']],
    ['TRADE school', 'Shanghai Trade School', 'CONTAINED', ['Trade School']],
    ['普陀 联盟', '普陀区职教联盟', 'CONTAINED', ['普陀', '联盟']],
  ])('marks the characters of a name that "%s" means', async (query, name, match, expected) => {
    const { data } = await ask(hitsOf, { query });
    const [first] = (data as Answer).search.edges;
    expect({ ...first!, highlights: marked(first!) }).toEqual({ name, match, highlights: expected });
  });

  test('narrows to kinds, and counts all kinds whatever was asked for', async () => {
    const { data } = await ask(
      '{ search(query: "机器人", kinds: [Enterprise]) { totalCount nodes { name } facets { kind count } } }',
    );
    const { totalCount, nodes, facets } = (
      data as { search: { totalCount: number; nodes: { name: string }[]; facets: { kind: string; count: number }[] } }
    ).search;
    expect(nodes.map(({ name }) => name).sort()).toEqual(['新时达机器人', '达闼机器人公司']);
    expect(totalCount).toBe(2);
    expect(facets).toEqual(expect.arrayContaining([{ kind: 'Enterprise', count: 2 }]));
    expect(facets.length).toBeGreaterThan(2);
  });

  test('says what was searched where it finds nothing, and what comes nearest', async () => {
    const { data } = await ask(
      '{ search(query: "上海曹家渡中等学堂") { totalCount near nodes { name } searched { query words names entities } } }',
    );
    const { searched, ...rest } = (data as { search: { searched: { names: number; entities: number } } }).search;
    expect(rest).toEqual({ totalCount: 0, nodes: [], near: expect.any(Array) });
    expect(searched).toEqual({
      query: '上海曹家渡中等学堂',
      words: [],
      names: expect.any(Number),
      entities: expect.any(Number),
    });
    expect(searched.names).toBeGreaterThan(searched.entities);
    expect(searched.entities).toBeGreaterThan(100);
  });

  test('a name that a curator has just added is found at once', async () => {
    await ask('{ search(query: "曹杨") { totalCount } }');
    const added = await ask(
      'mutation { addName(input: { entity: "school-maoyi", name: "鑫淼贸校", kind: SHORT, reason: "试" }) { userErrors { code } } }',
    );
    expect(added.data).toEqual({ addName: { userErrors: [] } });
    for (const query of ['鑫淼贸校', '鑫淼贸', '淼贸校']) {
      const { data } = await ask('query ($query: String!) { search(query: $query) { nodes { readableId } } }', {
        query,
      });
      expect(data).toEqual({ search: { nodes: [{ readableId: 'school-maoyi' }] } });
    }
  });

  test('refuses a query that says nothing, is too long or has broken characters', async () => {
    const ofQuery = 'query ($query: String!) { search(query: $query) { totalCount } }';
    const nothing =
      'A query must have a letter, a character or a digit. Give a name, a part of one, its pinyin or initials.';
    for (const query of ['', '   ', '，。！()'])
      expect(await refused(ofQuery, { query })).toEqual([
        { message: nothing, code: 'BAD_USER_INPUT', argument: 'query' },
      ]);
    expect(await refused(ofQuery, { query: '曹'.repeat(10_000) })).toEqual([
      {
        message: 'A query may have at most 200 characters; it has 10000. Give one name or a few words of it.',
        code: 'BAD_USER_INPUT',
        argument: 'query',
      },
    ]);
    for (const query of ['曹\u0000杨', '\ud83d曹'])
      expect(await refused(ofQuery, { query })).toEqual([
        {
          message: 'A query must not have control characters or broken ones.',
          code: 'BAD_USER_INPUT',
          argument: 'query',
        },
      ]);
  });

  test('refuses a page of no size, a cursor of another query, and a kind that is none', async () => {
    expect(await refused('{ search(query: "曹杨", first: 0) { totalCount } }')).toEqual([
      { message: 'A page holds 1 to 100 rows; first was 0.', code: 'BAD_USER_INPUT', argument: 'first' },
    ]);
    const page = await ask('{ search(query: "学校", first: 1) { pageInfo { endCursor } } }');
    const after = (page.data as { search: { pageInfo: { endCursor: string } } }).search.pageInfo.endCursor;
    expect(
      await refused('query ($after: String) { search(query: "曹杨", after: $after) { totalCount } }', { after }),
    ).toEqual([
      {
        message:
          'This cursor belongs to "search" asked otherwise: of another entity, or with another query, filter or order. Ask as for the page before, and pass its endCursor.',
        code: 'BAD_USER_INPUT',
        argument: 'after',
      },
    ]);
    const [unknown] = (await refused('{ search(query: "曹杨", kinds: [Shcool]) { totalCount } }')) ?? [];
    expect(unknown?.message).toBe(
      'Value "Shcool" does not exist in "EntityKind" enum. Did you mean the enum value "School"?',
    );
  });
});

describe('search by the sounds of names', () => {
  let graph: Graph;
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    graph = await openSmallGraph([
      { id: 'thing-cq', names: ['重庆长安汽车'] },
      { id: 'thing-cc', names: ['长春重工'] },
      { id: 'thing-yl', names: ['快乐音乐学院'] },
      { id: 'thing-xz', names: ['行知银行'] },
      { id: 'thing-ld', names: ['绿地女子学院'] },
      { id: 'thing-xm', names: ['厦门大厦'] },
      { id: 'thing-zz', names: ['张江曾氏'] },
    ]);
    ask = asker(graph);
  });
  afterAll(() => graph.close());

  // cspell:disable
  test.each([
    ['chongqing', 'thing-cq'],
    ['zhongqing', 'thing-cq'],
    ['cqca', 'thing-cq'],
    ['changchun', 'thing-cc'],
    ['zhangchun', 'thing-cc'],
    ['cczg', 'thing-cc'],
    ['zhonggong', 'thing-cc'],
    ['kuaile', 'thing-yl'],
    ['yinyue', 'thing-yl'],
    ['klyy', 'thing-yl'],
    ['xingzhi', 'thing-xz'],
    ['yinhang', 'thing-xz'],
    ['xzyh', 'thing-xz'],
    ['lvdi', 'thing-ld'],
    ['ludi', 'thing-ld'],
    ['lüdì', 'thing-ld'],
    ['lu:di', 'thing-ld'],
    ['nvzi', 'thing-ld'],
    ['nuzi', 'thing-ld'],
    ['xiamen', 'thing-xm'],
    ['dasha', 'thing-xm'],
    ['zengshi', 'thing-zz'],
    ['zangjiang', 'thing-zz'],
    ['长椿', 'thing-cc'],
    ['绿帝', 'thing-ld'],
    // cspell:enable
  ])('"%s" finds it whatever reading is meant', async (query, meant) => {
    const { data } = await ask('query ($query: String!) { search(query: $query) { nodes { readableId } } }', { query });
    expect((data as { search: { nodes: unknown[] } }).search.nodes[0]).toEqual({ readableId: meant });
  });
});
