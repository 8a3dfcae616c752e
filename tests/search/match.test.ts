/** @engines both */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Graph } from '../../src/graph/graph.ts';
import { asker, openSeededGraph } from '../service.ts';

const operation =
  'query ($names: [String!]!) { match(names: $names) { asked status entities { name match hint node { readableId } } } }';
type Line = {
  asked: string;
  status: string;
  entities: { name: string; match: string; hint: string; node: { readableId: string } }[];
};

describe('a list of names that somebody pastes', () => {
  let graph: Graph;
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    graph = await openSeededGraph();
    ask = asker(graph);
  });
  afterAll(() => graph.close());

  const lines = async (names: string[]) => {
    const { data, errors } = await ask(operation, { names });
    expect(errors).toBeUndefined();
    return (data as { match: Line[] }).match.map(({ asked, status, entities }) => ({
      asked,
      status,
      ids: entities.map(({ node }) => node.readableId),
    }));
  };

  test('is answered line by line, in its order: found, ambiguous, near, unknown, blank', async () => {
    expect(
      await lines([
        '曹杨职校',
        '信息技术(计算机)开放实训中心',
        '曹阳职校',
        '',
        '龘靐齉',
        ' 　\t',
        '曹杨职校',
        'Tongji University',
      ]),
    ).toEqual([
      { asked: '曹杨职校', status: 'FOUND', ids: ['school-caoyang'] },
      {
        asked: '信息技术(计算机)开放实训中心',
        status: 'AMBIGUOUS',
        ids: ['center-jingguan-xinxi', 'center-xinxi-xinxi'],
      },
      {
        asked: '曹阳职校',
        status: 'NEAR',
        ids: ['school-caoyang', 'organization-caoyang-dangzongzhi', 'organization-caoyang-dangzhibu'],
      },
      { asked: '', status: 'BLANK', ids: [] },
      { asked: '龘靐齉', status: 'UNKNOWN', ids: [] },
      { asked: ' 　\t', status: 'BLANK', ids: [] },
      { asked: '曹杨职校', status: 'FOUND', ids: ['school-caoyang'] },
      { asked: 'Tongji University', status: 'FOUND', ids: ['university-tongji'] },
    ]);
  });

  test.each([
    ['1. 上海信息技术学校', 'school-xinxi'],
    ['12、上海信息技术学校', 'school-xinxi'],
    ['(3) 上海信息技术学校；', 'school-xinxi'],
    ['（一）上海信息技术学校', 'school-xinxi'],
    ['二、上海信息技术学校', 'school-xinxi'],
    ['① 上海信息技术学校', 'school-xinxi'],
    ['• 上海信息技术学校', 'school-xinxi'],
    ['"上海信息技术学校"', 'school-xinxi'],
    ['上海信息\n技术学校', 'school-xinxi'],
    ['\ufeff上海信息技术学校\u200b', 'school-xinxi'],
    ['上海友旺环境科技有限责任公司', 'enterprise-youwang'],
    ['[1] 上海信息技术学校', 'school-xinxi'],
    ['A、上海信息技术学校', 'school-xinxi'],
    ['曹杨职校（乙方）', 'school-caoyang'],
    ['王宝和大酒店 （黄浦区）', 'enterprise-wangbaohe'],
    ['上海蓝海人力资源科技股份有限公司(简称蓝海)', 'enterprise-lanhai'],
    ['“蜂花”品牌', 'enterprise-fenghua'],
    ['曹杨职校 021-12345678', 'school-caoyang'],
    ['单位名称：曹杨职校', 'school-caoyang'],
    ['甲方：波克科技集团有限公司（盖章）', 'enterprise-boke'],
    ['上海市普陀区曹杨职业技术学校', 'school-caoyang'],
    ['Shanghai Trade School', 'school-maoyi'],
    ['王贞飞（副局长）', 'person-0017'],
    ['赵平局长', 'person-0013'],
    ['5\t上汽集团\t安亭镇', 'enterprise-saic'],
    ['2024年普陀区产教融合研讨会暨职教联盟常务理事会', 'event-yantaohui-2024'],
  ])('a cell "%s" is the name in it', async (cell, id) => {
    expect(await lines([cell])).toEqual([{ asked: cell, status: 'FOUND', ids: [id] }]);
  });

  test.each([
    ['曹杨职校\t潘志恒\t021-12345678', ['曹杨职校', '潘志恒']],
    ['曹杨职校、潘志恒', ['曹杨职校', '潘志恒']],
    ['曹杨职校；潘志恒', ['曹杨职校', '潘志恒']],
    ['曹杨职校,潘志恒', ['曹杨职校', '潘志恒']],
    ['曹杨职校\n潘志恒', ['曹杨职校', '潘志恒']],
  ])('a line "%s" holds several names, each of which is told', async (line, names) => {
    const { data } = await ask(
      'query ($names: [String!]!) { match(names: $names) { status entities { node { readableId } } parts { asked status entities { node { readableId } } } } }',
      { names: [line] },
    );
    const entities = ['school-caoyang', 'person-0001'].map((readableId) => ({ node: { readableId } }));
    const parts = names.map((asked, index) => ({ asked, status: 'FOUND', entities: [entities[index]] }));
    expect(data).toEqual({ match: [{ status: 'SEVERAL', entities, parts }] });
  });

  test.each(['华为技术有限公司', '张三', '合计', '123', '100. 100', '单位名称', '序号\t单位名称\t联系人'])(
    'a line "%s" is unknown, and near to nothing',
    async (line) => {
      expect(await lines([line])).toEqual([{ asked: line, status: 'UNKNOWN', ids: [] }]);
    },
  );

  test('a line that says the same as an earlier one, or means the same, says so', async () => {
    const { data } = await ask('query ($names: [String!]!) { match(names: $names) { status sameAs } }', {
      names: ['曹杨职校', '', '某某学堂', '上海市曹杨职业技术学校', '某某学堂', '', '贸易学校'],
    });
    expect(data).toEqual({
      match: [
        { status: 'FOUND', sameAs: null },
        { status: 'BLANK', sameAs: null },
        { status: 'UNKNOWN', sameAs: null },
        { status: 'FOUND', sameAs: 1 },
        { status: 'UNKNOWN', sameAs: 3 },
        { status: 'BLANK', sameAs: null },
        { status: 'FOUND', sameAs: null },
      ],
    });
  });

  test('tells how a near name comes near', async () => {
    const { data } = await ask(operation, { names: ['上信'] });
    expect((data as { match: Line[] }).match[0]!.entities[0]).toEqual({
      name: '上海信息技术学校',
      match: 'ABBREVIATED',
      hint: expect.stringMatching(/^中等职业学校 · /),
      node: { readableId: 'school-xinxi' },
    });
  });

  test('may have five hundred lines, and neither none nor more', async () => {
    const many = await lines(Array.from({ length: 500 }, (_, index) => (index % 2 ? '曹杨' : `查无此名${index}`)));
    expect(many.length).toBe(500);
    expect(many.filter(({ status }) => status === 'FOUND').length).toBe(250);
    for (const names of [[], Array.from({ length: 501 }, () => '曹杨')]) {
      const { errors } = await ask(operation, { names });
      expect(errors?.map(({ message }) => message)).toEqual([`A list has 1 to 500 names; there were ${names.length}.`]);
    }
  });

  test('refuses a line that is no name, and says which', async () => {
    const { errors } = await ask(operation, { names: ['曹杨', '长'.repeat(201)] });
    expect(errors?.map(({ message, extensions }) => ({ message, ...extensions }))).toEqual([
      {
        message: 'A name may have at most 200 characters; number 2 has 201. Give one name a line.',
        code: 'BAD_USER_INPUT',
        argument: 'names',
      },
    ]);
  });
});
