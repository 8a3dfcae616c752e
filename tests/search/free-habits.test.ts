/** @engines both */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Graph } from '../../src/graph/graph.ts';
import { asker, openSeededGraph } from '../service.ts';

// cspell:disable
/** What people type that no name holds as it stands, and the entity that they mean: by habit, then one line each. */
const habits: Readonly<Record<string, readonly (readonly [typed: string, meant: string])[]>> = {
  'a district or city in front': [
    ['上海市普陀区曹杨职业技术学校', 'school-caoyang'],
    ['普陀区曹杨职校', 'school-caoyang'],
    ['普陀曹杨职校', 'school-caoyang'],
    ['上海普陀曹杨职校', 'school-caoyang'],
    ['普陀区贸易学校', 'school-maoyi'],
    ['上海市普陀区贸易学校', 'school-maoyi'],
    ['普陀区信息技术学校', 'school-xinxi'],
    ['普陀经管学校', 'school-jingguan'],
    ['上海市普陀区教育局', 'organization-putuo-education'],
    ['普陀教育局', 'organization-putuo-education'],
    ['沪信校', 'school-xinxi'],
    ['上海甘霖职校', 'school-ganlin'],
    ['2024年上海书展', 'event-shanghai-shuzhan'],
  ],
  'another word for the kind of body': [
    ['曹杨职业技术学院', 'school-caoyang'],
    ['曹杨中职', 'school-caoyang'],
    ['曹杨中专', 'school-caoyang'],
    ['曹杨职业学校', 'school-caoyang'],
    ['曹杨技术学校', 'school-caoyang'],
    ['上海信息技术学院', 'school-xinxi'],
    ['信息中职', 'school-xinxi'],
    ['信息职校', 'school-xinxi'],
    ['信息中专', 'school-xinxi'],
    ['贸易职校', 'school-maoyi'],
    ['贸易学院', 'school-maoyi'],
    ['会计职校', 'school-shangkuai'],
    ['商业会计中职', 'school-shangkuai'],
    ['经管职校', 'school-jingguan'],
    ['甘霖学校', 'school-ganlin'],
    ['机器人联盟', 'alliance-jiqiren'],
    ['长三角联盟', 'alliance-changsanjiao'],
    ['商贸联盟', 'alliance-shangmao'],
    ['旅游集团', 'alliance-lvyou'],
    ['普陀职教集团', 'alliance-putuo'],
    ['烹饪实训基地', 'center-caoyang-pengren'],
    ['烘焙基地', 'center-maoyi-hongbei'],
    ['烘培中心', 'center-maoyi-hongbei'],
  ],
  'another form of company': [
    ['上海汽车', 'enterprise-saic'],
    ['上海汽车集团', 'enterprise-saic'],
    ['上汽公司', 'enterprise-saic'],
    ['新时达公司', 'enterprise-xinshida'],
    ['王宝和集团', 'enterprise-wangbaohe'],
    ['圣诺亚大酒店', 'enterprise-shengnuoya'],
    ['商汤集团', 'enterprise-shangtang'],
    ['达闼科技有限公司', 'enterprise-dataa'],
    ['上海华谊(集团)公司', 'enterprise-huayi'],
    ['良友公司', 'enterprise-liangyou'],
    ['波克网络', 'enterprise-boke'],
    ['SAIC Motor Co Ltd', 'enterprise-saic'],
    ['saic motor corporation', 'enterprise-saic'],
    ['Boke Technology Group Co., Ltd.', 'enterprise-boke'],
    ['Sensetime Group', 'enterprise-shangtang'],
    ['sense time', 'enterprise-shangtang'],
    ['City and Guilds', 'organization-city-guilds'],
    ['Shanghai Trade Vocational School', 'school-maoyi'],
  ],
  'a person with an office or a form of address': [
    ['局长赵平', 'person-0013'],
    ['赵平局长', 'person-0013'],
    ['赵局长', 'person-0013'],
    ['赵主任', 'person-0016'],
    ['王局长', 'person-0017'],
    ['副局长王贞飞', 'person-0017'],
    ['俞处长', 'person-0014'],
    ['谷书记', 'person-0300'],
    ['潘老师', 'person-0001'],
    ['潘师傅', 'person-0001'],
  ],
  'the nearer of names that begin alike': [
    ['光明', 'enterprise-guangming'],
    ['guangming', 'enterprise-guangming'],
    ['电商协会', 'organization-dianshang-xiehui'],
    ['咖啡协会', 'organization-sca'],
    ['1加X', 'project-1x'],
  ],
};

/** Words for a kind of thing, and the kind. */
const kindWords = [
  ['学校', 'School'],
  ['企业', 'Enterprise'],
  ['公司', 'Enterprise'],
  ['联盟', 'Alliance'],
  ['大学', 'University'],
  ['实训中心', 'TrainingCenter'],
  ['工作室', 'Studio'],
  ['团队', 'Team'],
] as const;

/** What no name is like, though it may share sounds or general words with many. */
const nothing = [
  '华为',
  '华为技术有限公司',
  '腾讯科技有限公司',
  '复旦大学',
  '张三',
  '李四',
  '合计',
  '序号',
  '联系人',
  '电话',
  '123',
  '100. 100',
  '13800138000',
  '今天天气很好',
  'qwerty',
  'hello world',
  'test',
  'a b c d e f g h i j k l m n o p q r s t u v w x y z',
];
// cspell:enable

describe('search by the habits of people who write a name in their own way', () => {
  let graph: Graph;
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    graph = await openSeededGraph();
    ask = asker(graph);
  });
  afterAll(() => graph.close());

  test.each(kindWords)('"%s" finds things of kind %s before others', async (query, kind) => {
    const { data } = await ask('query ($query: String!) { search(query: $query, first: 2) { nodes { kind } } }', {
      query,
    });
    expect(data).toEqual({ search: { nodes: [{ kind }, { kind }] } });
  });

  test.each(nothing)('"%s" finds nothing', async (query) => {
    const { data } = await ask('query ($query: String!) { search(query: $query) { nodes { name } } }', { query });
    expect(data).toEqual({ search: { nodes: [] } });
  });

  for (const [habit, lines] of Object.entries(habits)) {
    const finds = async (query: string, meant: string) => {
      const { data, errors } = await ask(
        'query ($query: String!) { search(query: $query, first: 5) { nodes { readableId } } }',
        { query },
      );
      expect(errors).toBeUndefined();
      const found = (data as { search: { nodes: { readableId: string }[] } }).search.nodes;
      expect(found[0]?.readableId).toBe(meant);
    };
    test.each(lines)(`${habit}: "%s" finds %s first`, finds);
  }
});
