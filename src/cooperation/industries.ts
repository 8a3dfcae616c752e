/** An industry, and words in the names of programs, centers and bodies that tell it. */
export interface Industry {
  readonly zh: string;
  readonly en: string;
  readonly words: readonly string[];
}

const industry = (zh: string, en: string, words: string): Industry => ({ zh, en, words: words.split(' ') });

/** Industries by which programs and enterprises are matched: at most 31, each a bit of a whole number. */
export const industries: readonly Industry[] = [
  industry('汽车', 'automotive', '汽车 汽修 车身 智能网联'),
  industry(
    '智能制造与机器人',
    'smart manufacturing and robotics',
    '智能制造 机器人 数控 机械 机电 电气设备 控制技术 生产线 自动化',
  ),
  industry(
    '信息技术',
    'information technology',
    '信息技术 信息工程 信息安全 计算机 软件 网络 大数据 人工智能 物联网 云计算 数据库 集成电路',
  ),
  industry(
    '数字媒体与设计',
    'digital media and design',
    '数字媒体 数字内容 动漫 动画 游戏 影视 广告 艺术设计 创意设计 工艺美术 印刷',
  ),
  industry('财经', 'finance and accounting', '会计 财经 财务 财税 税务 金融'),
  industry('商贸与电商', 'commerce and e-commerce', '商贸 商务 外贸 国际贸易 电子商务 电商 商品展示 直播'),
  industry('物流与航运', 'logistics and shipping', '物流 航运 港口 供应链'),
  industry('酒店与餐饮', 'hospitality and catering', '酒店 餐饮 餐厅 烹饪 烹调 面点 中餐 西餐 咖啡 烘焙'),
  industry('旅游与会展', 'tourism and exhibitions', '旅游 会展 导游'),
  industry('食品与农业', 'food and agriculture', '食品 粮油 农业 园林 水产'),
  industry('化工与材料', 'chemistry and materials', '化工 化学 有机合成 材料 塑料 分析检验 检测'),
  industry('医药与健康', 'medicine and health', '医药 药品 护理 养老 康复'),
  industry('幼教与家政', 'early childhood and domestic service', '幼儿 保育 学前教育 家政'),
  industry('建筑与环境', 'construction and environment', '建筑 环境科技 环保'),
  industry('交通与航空', 'rail and aviation', '轨道交通 航空 无人机'),
  industry('能源与电力', 'energy and power', '新能源 电力'),
  industry('珠宝与时尚', 'jewelry and fashion', '珠宝 首饰 服装 美容 美发'),
];

const bitOf = new Map(industries.flatMap(({ words }, bit) => words.map((word) => [word, 1 << bit] as const)));
const ANY_WORD = new RegExp([...bitOf.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/** The industries that a name tells, as bits by their order in {@link industries}; 0 where it tells none. */
export function industriesIn(name: string): number {
  let bits = 0;
  for (const [word] of name.matchAll(ANY_WORD)) bits |= bitOf.get(word)!;
  return bits;
}

/** The numbers of the industries that bits stand for. */
export function industriesOf(bits: number): number[] {
  return industries.map((_, bit) => bit).filter((bit) => bits & (1 << bit));
}
