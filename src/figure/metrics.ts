/** What a figure measures. */
export interface Metric {
  /** SCREAMING_SNAKE word, as figures carry it. */
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** Unit of the values, as the source writes it: 人, 个, 家, %, 万元. */
  readonly unit: string;
  /** What is counted: persons, person-times, items, share … */
  readonly basis: Basis;
  readonly meaning: string;
}

/** What a figure counts. */
export const bases = {
  PERSONS: '人数 · persons',
  PERSON_TIMES: '人次 · person-times',
  ITEMS: '个、项、家 · things',
  EVENTS: '场次 · times an event took place',
  HOURS: '小时 · hours',
  SHARE: '百分比 · share of a whole, in percent',
  RATIO: '比 · ratio',
  MONEY: '金额 · money',
} as const;

/** One of {@link bases}. */
export type Basis = keyof typeof bases;

const metric = (id: string, zh: string, en: string, unit: string, basis: Basis, meaning: string): Metric => ({
  id,
  zh,
  en,
  unit,
  basis,
  meaning,
});

/** The registry of metrics, each with its names in both languages, unit and meaning. */
// prettier-ignore
export const metrics: readonly Metric[] = [
  metric('SCHOOLS', '学校数', 'schools', '所', 'ITEMS', 'schools of the district in secondary vocational education'),
  metric('SECONDARY_PROGRAMS', '中职专业数', 'secondary vocational programs', '个', 'ITEMS', 'secondary vocational programs offered'),
  metric('HIGHER_ARTICULATED_PROGRAMS', '中高职贯通专业数', 'programs articulated to higher vocational education', '个', 'ITEMS', 'articulated programs, secondary to higher vocational'),
  metric('UNDERGRADUATE_ARTICULATED_PROGRAMS', '中本贯通专业数', 'programs articulated to undergraduate education', '个', 'ITEMS', 'articulated programs, secondary to undergraduate'),
  metric('STUDENTS', '在校学生数', 'students', '人', 'PERSONS', 'students at school'),
  metric('STAFF', '教职工数', 'staff', '人', 'PERSONS', 'teaching and other staff'),
  metric('OPEN_TRAINING_CENTERS', '市级开放实训中心数', 'municipal open training centers', '个', 'ITEMS', 'open training centers at municipal level'),
  metric('SCHOOL_TRAINING_CENTERS', '校级实训中心数', 'training centers of the school', '个', 'ITEMS', 'training centers of the school itself'),
  metric('APPROVED_OPEN_TRAINING_CENTERS', '获市级高水平开放实训中心立项数', 'approved high-level open training centers', '个', 'ITEMS', 'training bases approved as municipal high-level open training centers'),
  metric('PARTNER_UNITS', '校企合作单位数', 'partner enterprises', '家', 'ITEMS', 'units that the school states as its partners in school–enterprise cooperation'),
  metric('NEW_PARTNERS', '新增合作企业数', 'newly added partner enterprises', '家', 'ITEMS', 'partner enterprises added in the year'),
  metric('INTERNSHIP_UNITS', '实习就业单位数', 'internship and employment units', '家', 'ITEMS', 'units that take interns and graduates'),
  metric('EXPERT_ENTERPRISES', '专业指导委员会企业专家来源企业数', 'enterprises that send experts', '家', 'ITEMS', 'enterprises whose experts sit in the program advisory committees'),
  metric('PROGRAM_COVERAGE', '合作专业覆盖率', 'programs covered by cooperation', '%', 'SHARE', 'share of programs covered by school–enterprise cooperation'),
  metric('ADVISORY_COMMITTEES', '专业指导委员会数', 'program advisory committees', '个', 'ITEMS', 'program advisory committees built with enterprises'),
  metric('ALLIANCE_MEMBERS', '成员单位数', 'members of the body', '家', 'ITEMS', 'member units of an alliance or group'),
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
  metric('QUALITY_PROGRAMS', '上海市优质专业数', 'municipal quality programs', '个', 'ITEMS', 'programs being built as quality programs of the municipality'),
  metric('PROGRAM_CLUSTERS', '专业群数', 'program clusters', '个', 'ITEMS', 'clusters of programs'),
  metric('APPRENTICESHIP_PROGRAMS', '现代学徒制试点专业数', 'apprenticeship pilot programs', '个', 'ITEMS', 'programs that pilot the modern apprenticeship'),
  metric('TEACHERS_MENTORED', '带教教师数', 'teachers mentored', '名', 'PERSONS', 'program teachers of the municipality mentored by a studio'),
  metric('TEACHERS_HONORED', '评选出的优秀双创教师数', 'teachers honored', '名', 'PERSONS', 'teachers chosen as excellent teachers of innovation and entrepreneurship'),
  metric('STUDENTS_IN_PRACTICE', '参加企业实践课程的学生数', 'students in enterprise practice courses', '名', 'PERSONS', 'students in practice courses of an enterprise'),
  metric('PRACTICE_TERMS', '企业实践学期数', 'years of enterprise practice terms', '学年', 'ITEMS', 'school years for whose third term practice courses were developed jointly'),
  metric('PROVINCES_REACHED', '辐射省市数', 'provinces reached', '个', 'ITEMS', 'provinces and municipalities reached by the events of a school'),
  metric('COURSES_IMPROVED', '优化的实训课程数', 'training courses improved', '门', 'ITEMS', 'training courses improved'),
  metric('YEARS_OF_RESEARCH', '需求趋势研究年数', 'years of demand research', '年', 'ITEMS', "years of the alliance's research into the demand for skilled people"),
  metric('FISCAL_EDUCATION_FUNDING', '区财政性教育经费投入', 'fiscal education funding of the district', '万元', 'MONEY', 'fiscal education funding that the district states'),
  metric('SKILLED_MASTER_STUDIOS', '技能大师工作室数', 'skilled master studios', '个', 'ITEMS', 'skilled master studios of the school'),
  metric('DISTRICT_TECHNICAL_EXPERTS', '区技术能手数', 'technical experts of the district', '位', 'PERSONS', 'persons of the school with the title of technical expert of the district'),
];

/** The metric with this id, or `undefined`. */
export function metricOf(id: string): Metric | undefined {
  return metrics.find((each) => each.id === id);
}
