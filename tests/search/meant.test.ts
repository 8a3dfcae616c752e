/** @engines both */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Graph } from '../../src/graph/graph.ts';
import { asker, openSeededGraph } from '../service.ts';

describe('an entity that is asked for by a name', () => {
  let graph: Graph;
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    graph = await openSeededGraph();
    ask = asker(graph);
  });
  afterAll(() => graph.close());

  const named = async (name: string) => {
    const { data, errors } = await ask('query ($name: String) { entity(name: $name) { readableId } }', { name });
    return errors ? errors.map(({ message, extensions }) => ({ message, ...extensions })) : data;
  };

  // cspell:disable
  test.each([
    ['曹杨职校', 'school-caoyang'],
    ['信息学校', 'school-xinxi'],
    ['上信', 'school-xinxi'],
    ['经管', 'school-jingguan'],
    ['二工大', 'university-erda'],
    ['caoyang', 'school-caoyang'],
    ['cyzx', 'school-caoyang'],
    ['caoynag', 'school-caoyang'],
    ['波客', 'enterprise-boke'],
    ['曹阳职校', 'school-caoyang'],
    ['Shanghai Caoyang Vocational and Technical School', 'school-caoyang'],
    ['trade school', 'school-maoyi'],
    ['SAIC', 'enterprise-saic'],
    ['普陀区曹杨职校', 'school-caoyang'],
    ['赵平局长', 'person-0013'],
    // cspell:enable
  ])('"%s" is %s', async (name, id) => {
    expect(await named(name)).toEqual({ entity: { readableId: id } });
  });

  test.each(['华为', '复旦大学', '静安区贸易学校', '查无此名', '，'])('"%s" is none', async (name) => {
    expect(await named(name)).toEqual([
      {
        message: expect.stringMatching(new RegExp(`^There is no entity "${name}"\\.`)),
        code: 'NOT_FOUND',
        suggestions: expect.any(Array),
        candidates: expect.any(Array),
      },
    ]);
  });

  test('a name that may mean several is refused, with those that it may mean', async () => {
    expect(await named('光明')).toEqual([
      {
        message:
          '"光明" may mean 光明集团 (enterprise-guangming), 光明进博领航团 (team-guangming-linghang), 光明小火炬 (team-guangming-xiaohuoju). Ask by id, or by a fuller name.',
        code: 'BAD_USER_INPUT',
        suggestions: ['光明集团', '光明进博领航团', '光明小火炬'],
        candidates: [
          { id: 'enterprise-guangming', name: '光明集团', kind: 'Enterprise' },
          { id: 'team-guangming-linghang', name: '光明进博领航团', kind: 'Team' },
          { id: 'team-guangming-xiaohuoju', name: '光明小火炬', kind: 'Team' },
        ],
      },
    ]);
  });

  test('of a kind, it is looked for among things of that kind only', async () => {
    const { data } = await ask(
      '{ enterprise(name: "光明") { name } school(name: "信息技术") { name } alliance(name: "信息技术") { name } other: school(name: "波克") { name } }',
    );
    expect(data).toEqual({
      enterprise: { name: '光明集团' },
      school: { name: '上海信息技术学校' },
      alliance: { name: '信息技术职教集团' },
      other: null,
    });
  });

  test('where one must be named and none is, those that come near are offered as search ranks them', async () => {
    const { errors } = await ask('{ network(around: ["商汤集团"]) { total } }');
    expect(errors?.map(({ message, extensions }) => ({ message, ...extensions }))).toEqual([
      {
        message: 'There is no entity "商汤集团". Did you mean "商汤"?',
        code: 'NOT_FOUND',
        suggestions: ['商汤'],
        candidates: [{ id: 'enterprise-shangtang', name: '商汤科技', kind: 'Enterprise' }],
      },
    ]);
  });

  test('a change takes the very name of what it changes, and none that only comes near', async () => {
    const { errors } = await ask(
      'mutation { addName(input: { entity: "曹阳职校", name: "某名", kind: SHORT, reason: "试" }) { userErrors { code } } }',
    );
    expect(errors?.map(({ message }) => message)).toEqual([
      'There is no entity "曹阳职校". Did you mean "曹杨职校", "上海市曹杨职业技术学校党总支", or "上海市曹杨职业技术学校党支部"?',
    ]);
  });
});
