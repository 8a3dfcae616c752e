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
    ['2024年普陀区产教融合研讨会暨职教联盟常务理事会', 'event-yantaohui-2024'],
  ])('a cell "%s" is the name in it', async (cell, id) => {
    expect(await lines([cell])).toEqual([{ asked: cell, status: 'FOUND', ids: [id] }]);
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
