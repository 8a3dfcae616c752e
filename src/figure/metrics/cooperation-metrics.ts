import { metric, type Metric } from './metric.ts';

/** Metrics of partners, alliances, bases. */
// prettier-ignore
export const cooperationMetrics: readonly Metric[] = [
  metric('PARTNER_UNITS', '校企合作单位数', 'partner enterprises', '家', 'ITEMS', 'units that the school states as its partners in school–enterprise cooperation'),
  metric('NEW_PARTNERS', '新增合作企业数', 'newly added partner enterprises', '家', 'ITEMS', 'partner enterprises added in the year'),
  metric('INTERNSHIP_UNITS', '实习就业单位数', 'internship and employment units', '家', 'ITEMS', 'units that take interns and graduates'),
  metric('EXPERT_ENTERPRISES', '专业指导委员会企业专家来源企业数', 'enterprises that send experts', '家', 'ITEMS', 'enterprises whose experts sit in the program advisory committees'),
  metric('PROGRAM_COVERAGE', '合作专业覆盖率', 'programs covered by cooperation', '%', 'SHARE', 'share of programs covered by school–enterprise cooperation'),
  metric('ADVISORY_COMMITTEES', '专业指导委员会数', 'program advisory committees', '个', 'ITEMS', 'program advisory committees built with enterprises'),
  metric('ALLIANCE_MEMBERS', '成员单位数', 'members of the body', '家', 'ITEMS', 'member units of an alliance or group'),
  metric('LEADING_UNITS', '牵头单位数', 'leading units', '家', 'ITEMS', 'units that lead an alliance or group together'),
  metric('COMMUNITIES_JOINED', '加入的产教融合共同体数', 'integration communities joined', '个', 'ITEMS', 'integration communities (and consortia, where said so) that the school is in'),
  metric('COMMUNITIES_NEWLY_JOINED', '新加入的产教融合共同体数', 'integration communities newly joined', '个', 'ITEMS', 'integration communities joined in the year'),
  metric('COMMUNITIES_BY_ROLE', '按身份参与的共同体数', 'integration communities by role', '个', 'ITEMS', 'integration communities that the school is in, by its role there'),
  metric('GROUPS_JOINED', '加入的职教集团数', 'vocational education groups joined', '个', 'ITEMS', 'vocational education groups and alliances that the school is in'),
  metric('BASES', '产教融合校企合作基地数', 'integration bases', '个', 'ITEMS', 'integration bases of the district set up by the alliance'),
  metric('BASE_BATCHES', '基地批次数', 'batches of integration bases', '批', 'ITEMS', 'batches in which integration bases were set up'),
  metric('BASES_CONCLUDED', '结项基地数', 'integration bases concluded', '家', 'ITEMS', 'integration bases that went through the review at their conclusion'),
  metric('BASES_MIDTERM', '中期督导基地数', 'integration bases under midterm review', '家', 'ITEMS', 'integration bases under midterm supervision and acceptance review'),
  metric('TRAINING_BASES', '共建高水平产教融合实训基地数', 'high-level integration training bases', '个', 'ITEMS', 'high-level integration training bases built with enterprises'),
  metric('ENTERPRISE_LEARNING_CENTERS', '企业学习中心数', 'enterprise learning centers', '个', 'ITEMS', 'enterprise learning centers built with enterprises'),
  metric('TRAINING_PLATFORMS', '校内实训平台数', 'training platforms in the school', '个', 'ITEMS', 'training platforms in the school built with enterprises'),
  metric('EXPERIENCE_CENTERS', '体验中心数', 'experience centers', '个', 'ITEMS', 'experience centers built with enterprises'),
  metric('ENTERPRISE_STUDIOS', '校企工作室数', 'studios run with enterprises', '个', 'ITEMS', 'studios run with enterprises'),
  metric('DEVELOPMENT_BASES', '校内开发基地数', 'development bases in the school', '个', 'ITEMS', 'development bases of enterprises in the school'),
  metric('APPRENTICESHIP_PROGRAMS', '现代学徒制试点专业数', 'apprenticeship pilot programs', '个', 'ITEMS', 'programs that pilot the modern apprenticeship'),
  metric('STUDENTS_IN_PRACTICE', '参加企业实践课程的学生数', 'students in enterprise practice courses', '名', 'PERSONS', 'students in practice courses of an enterprise'),
  metric('PRACTICE_TERMS', '企业实践学期数', 'years of enterprise practice terms', '学年', 'ITEMS', 'school years for whose third term practice courses were developed jointly'),
  metric('PROVINCES_REACHED', '辐射省市数', 'provinces reached', '个', 'ITEMS', 'provinces and municipalities reached by the events of a school'),
  metric('YEARS_OF_RESEARCH', '需求趋势研究年数', 'years of demand research', '年', 'ITEMS', "years of the alliance's research into the demand for skilled people"),
];
