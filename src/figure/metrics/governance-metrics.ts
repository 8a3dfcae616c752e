import { metric, type Metric } from './metric.ts';

/** Metrics of party work, moral education, governance, funding. */
// prettier-ignore
export const governanceMetrics: readonly Metric[] = [
  metric('FISCAL_EDUCATION_FUNDING', '区财政性教育经费投入', 'fiscal education funding of the district', '万元', 'MONEY', 'fiscal education funding that the district states'),
  metric('MEETINGS', '会议次数', 'meetings', '次', 'EVENTS', 'meetings of a body of the school (`detail`) in the year'),
  metric('STUDY_SESSIONS', '学习次数', 'study sessions', '次', 'EVENTS', 'study sessions of a body of the school (`detail`) in the year'),
  metric('PARTY_BRANCHES_RENEWED', '换届改选的党支部数', 'party branches re-elected', '个', 'ITEMS', 'party branches that elected a new committee'),
  metric('MENTAL_HEALTH_CLASSES', '心理健康主题班会课场数', 'class meetings on mental health', '场', 'EVENTS', 'class meetings on mental health'),
  metric('MENTAL_HEALTH_TRAININGS', '心理健康培训活动场数', 'trainings in mental health', '场', 'EVENTS', 'trainings in mental health, of whom is told by `detail`'),
  metric('LEVELS', '层级数', 'levels', '级', 'ITEMS', 'levels of a practice or of a way of managing'),
  metric('REGULATIONS_ISSUED', '新建、修订的制度数', 'regulations issued', '项', 'ITEMS', 'regulations or handbooks newly made or revised'),
  metric('CONSTRUCTION_PROJECTS', '建设工程数', 'construction projects', '个', 'ITEMS', 'undertakings by which a school builds itself up'),
  metric('SYSTEMS_BUILT', '建设的系统数', 'systems built', '个', 'ITEMS', 'systems of management or quality assurance that a school builds'),
  metric('FUNDING_TOTAL', '办学经费收入总量', 'funding in all', '万元', 'MONEY', 'income of a school for its running, in all'),
  metric('FISCAL_FUNDING', '财政性教育经费', 'fiscal funding', '万元', 'MONEY', 'part of the funding of a school that comes from public finance'),
  metric('NON_FISCAL_FUNDING', '非财政性教育经费', 'non-fiscal funding', '万元', 'MONEY', 'part of the funding of a school that does not come from public finance'),
  metric('PERFORMANCE_EVALUATIONS', '绩效评价数', 'performance evaluations', '个', 'ITEMS', 'evaluations of the performance of funded undertakings'),
  metric('SPECIAL_AUDITS', '专项审计数', 'special audits', '个', 'ITEMS', 'special audits that the school underwent'),
  metric('INTERNAL_AUDITS', '内审项目数', 'internal audits', '个', 'ITEMS', 'internal audits'),
];
