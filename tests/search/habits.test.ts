/** @engines both */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Graph } from '../../src/graph/graph.ts';
import { asker, openSeededGraph } from '../service.ts';

// cspell:disable
/** What people type, and the entity that they mean: by habit, then one line each. */
const habits: Readonly<Record<string, readonly (readonly [typed: string, meant: string])[]>> = {
  'names as they stand': [
    ['上海市曹杨职业技术学校', 'school-caoyang'],
    ['曹杨职校', 'school-caoyang'],
    ['区职教联盟', 'alliance-putuo'],
    ['波克城市', 'enterprise-boke'],
    ['李锋', 'person-0003'],
    ['李 锋', 'person-0003'],
    ['劳模工匠进校园', 'project-laomo'],
    ['信息技术学校', 'school-xinxi'],
  ],
  'names without what registers ignore': [
    ['上海友旺环境科技', 'enterprise-youwang'],
    ['友旺环境科技有限责任公司', 'enterprise-youwang'],
    ['商汤科技有限公司', 'enterprise-shangtang'],
    ['红亚教育科技有限公司', 'enterprise-hongya'],
    ['红亚教育科技(上海)有限公司', 'enterprise-hongya'],
    ['曹杨职业技术学校', 'school-caoyang'],
    ['上海市信息技术学校', 'school-xinxi'],
    ['波克科技集团股份有限公司', 'enterprise-boke'],
    ['上海市上海商业会计学校', 'school-shangkuai'],
  ],
  'short names': [
    ['上信', 'school-xinxi'],
    ['曹职', 'school-caoyang'],
    ['商会', 'school-shangkuai'],
    ['二工大', 'university-erda'],
    ['经管', 'school-jingguan'],
    ['经管校', 'school-jingguan'],
    ['甘霖职校', 'school-ganlin'],
    ['信息学校', 'school-xinxi'],
    ['商会学校', 'school-shangkuai'],
    ['会计学校', 'school-shangkuai'],
    ['上中侨', 'university-zhongqiao'],
    ['普教局', 'organization-putuo-education'],
    ['商贸职教集团', 'alliance-shangmao'],
    ['上海商贸集团', 'alliance-shangmao'],
    ['烹饪中心', 'center-caoyang-pengren'],
    ['烘焙实训中心', 'center-maoyi-hongbei'],
    ['化工研究院', 'organization-huagongyuan'],
    ['圣诺亚酒店', 'enterprise-shengnuoya'],
    ['王宝和酒店', 'enterprise-wangbaohe'],
    ['蓝海人力', 'enterprise-lanhai'],
    ['上海无人机联盟', 'alliance-wurenji'],
  ],
  'parts of names': [
    ['曹杨', 'school-caoyang'],
    ['圣诺亚', 'enterprise-shengnuoya'],
    ['皇冠假日', 'enterprise-shengnuoya'],
    ['神计', 'enterprise-shenji'],
    ['人社局', 'organization-putuo-renshe'],
    ['第三学期', 'course-disan-xueqi'],
    ['AHK', 'base-ahk'],
    ['ahk', 'base-ahk'],
    ['达闼', 'enterprise-dataa'],
    ['喆', 'person-0008'],
  ],
  'traditional characters, width, case, punctuation': [
    ['曹楊職校', 'school-caoyang'],
    ['上海資訊技術學校', 'school-xinxi'],
    ['經濟管理學校', 'school-jingguan'],
    ['達闥機器人', 'enterprise-dataa'],
    ['ＡＨＫ', 'base-ahk'],
    ['信息技术（计算机）', 'center-jingguan-xinxi'],
    ['“曹杨职校”', 'school-caoyang'],
    ['曹 杨 职 校', 'school-caoyang'],
    ['boke TECHNOLOGY', 'enterprise-boke'],
  ],
  pinyin: [
    ['caoyang', 'school-caoyang'],
    ['cao yang', 'school-caoyang'],
    ['cáo yáng', 'school-caoyang'],
    ['cao2yang2', 'school-caoyang'],
    ['CaoYangZhiXiao', 'school-caoyang'],
    ['caoyangzhix', 'school-caoyang'],
    ['ganlin', 'school-ganlin'],
    ['shengnuoya', 'enterprise-shengnuoya'],
    ['wangbaohe', 'enterprise-wangbaohe'],
    ['xinshida', 'enterprise-xinshida'],
    ['zhongqiao', 'university-zhongqiao'],
    ['shangqi', 'enterprise-saic'],
    ['liangyou', 'enterprise-liangyou'],
    ['lifeng', 'person-0003'],
    ['hu yunyan', 'person-0002'],
    ['ergongda', 'university-erda'],
    ['hongbei', 'center-maoyi-hongbei'],
    ['kuaiji', 'program-jingguan-kuaiji'],
    ['jingguan', 'school-jingguan'],
    ['tongjidaxue', 'university-tongji'],
    ['changsanjiao', 'alliance-changsanjiao'],
  ],
  initials: [
    ['cyzx', 'school-caoyang'],
    ['shxx', 'school-xinxi'],
    ['shxxjsxx', 'school-xinxi'],
    ['qzjlm', 'alliance-putuo'],
    ['ptqjyj', 'organization-putuo-education'],
    ['bkkj', 'enterprise-boke'],
    ['lmgjjxy', 'project-laomo'],
    ['wbh', 'enterprise-wangbaohe'],
  ],
  'characters and letters together': [
    ['曹yang', 'school-caoyang'],
    ['cao杨职校', 'school-caoyang'],
    ['曹杨zx', 'school-caoyang'],
    ['贸易xx', 'school-maoyi'],
    ['甘lin', 'school-ganlin'],
  ],
  'a wrong, missing, added or exchanged character': [
    ['曹扬职校', 'school-caoyang'],
    ['曹阳职校', 'school-caoyang'],
    ['波课', 'enterprise-boke'],
    ['圣若亚', 'enterprise-shengnuoya'],
    ['神记信息', 'enterprise-shenji'],
    ['上海王宝合大酒店', 'enterprise-wangbaohe'],
    ['中桥职业技术大学', 'university-zhongqiao'],
    ['皇冠假曰酒店', 'enterprise-shengnuoya'],
    ['商业会汁学校', 'school-shangkuai'],
    ['信技息术学校', 'school-xinxi'],
    ['胡云雁', 'person-0002'],
    ['甘林职业技术学校', 'school-ganlin'],
    ['上海市甘霖初等职技术学校', 'school-ganlin'],
    ['先大企业发展', 'enterprise-xianda'],
    ['普陀区教育剧', 'organization-putuo-education'],
  ],
  'letters wrong': [
    ['boek', 'enterprise-boke'],
    ['caoynag', 'school-caoyang'],
    ['caoyng', 'school-caoyang'],
    ['Tongji Univercity', 'university-tongji'],
    ['Shanghai Polytecnic University', 'university-erda'],
    ['SenseTim', 'enterprise-shangtang'],
    ['SenseTmie', 'enterprise-shangtang'],
    ['wangbaoe', 'enterprise-wangbaohe'],
    ['sengnuoya', 'enterprise-shengnuoya'],
  ],
  'English labels': [
    ['Shanghai Trade School', 'school-maoyi'],
    ['trade school', 'school-maoyi'],
    ['Polytechnic', 'university-erda'],
    ['SAIC', 'enterprise-saic'],
    ['sensetime', 'enterprise-shangtang'],
    ['Education Bureau', 'organization-putuo-education'],
    ['Putuo Alliance', 'alliance-putuo'],
    ['crowne plaza', 'enterprise-shengnuoya'],
  ],
  'several words': [
    ['曹杨 烹饪', 'center-caoyang-pengren'],
    ['烹饪 曹杨', 'center-caoyang-pengren'],
    ['曹杨烹饪', 'center-caoyang-pengren'],
    ['贸易学校 烘焙', 'center-maoyi-hongbei'],
    ['信息技术 经管', 'center-jingguan-xinxi'],
    ['上信 现代化工', 'center-xinxi-huagong'],
    ['caoyang pengren', 'center-caoyang-pengren'],
    ['波克 科技', 'enterprise-boke'],
    ['曹阳 烹饪', 'center-caoyang-pengren'],
    ['普陀 职教 联盟', 'alliance-putuo'],
    ['彭军 工作室', 'studio-pengjun'],
    ['曹杨烹饪中心', 'center-caoyang-pengren'],
  ],
};
// cspell:enable

describe('search by the habits of people who type', () => {
  let graph: Graph;
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    graph = await openSeededGraph();
    ask = asker(graph);
  });
  afterAll(() => graph.close());

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
