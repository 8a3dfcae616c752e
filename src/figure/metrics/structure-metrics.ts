import { metric, type Metric } from './metric.ts';

/** Metrics of schools, programs, staff, training centers. */
// prettier-ignore
export const structureMetrics: readonly Metric[] = [
  metric('SCHOOLS', '学校数', 'schools', '所', 'ITEMS', 'schools of the district in secondary vocational education'),
  metric('SECONDARY_PROGRAMS', '中职专业数', 'secondary vocational programs', '个', 'ITEMS', 'secondary vocational programs offered'),
  metric('HIGHER_ARTICULATED_PROGRAMS', '中高职贯通专业数', 'programs articulated to higher vocational education', '个', 'ITEMS', 'articulated programs, secondary to higher vocational'),
  metric('UNDERGRADUATE_ARTICULATED_PROGRAMS', '中本贯通专业数', 'programs articulated to undergraduate education', '个', 'ITEMS', 'articulated programs, secondary to undergraduate'),
  metric('STUDENTS', '在校学生数', 'students', '人', 'PERSONS', 'students at school'),
  metric('STAFF', '教职工数', 'staff', '人', 'PERSONS', 'teaching and other staff'),
  metric('OPEN_TRAINING_CENTERS', '市级开放实训中心数', 'municipal open training centers', '个', 'ITEMS', 'open training centers at municipal level'),
  metric('SCHOOL_TRAINING_CENTERS', '校级实训中心数', 'training centers of the school', '个', 'ITEMS', 'training centers of the school itself'),
  metric('APPROVED_OPEN_TRAINING_CENTERS', '获市级高水平开放实训中心立项数', 'approved high-level open training centers', '个', 'ITEMS', 'training bases approved as municipal high-level open training centers'),
  metric('QUALITY_PROGRAMS', '上海市优质专业数', 'municipal quality programs', '个', 'ITEMS', 'programs being built as quality programs of the municipality'),
  metric('PROGRAM_CLUSTERS', '专业群数', 'program clusters', '个', 'ITEMS', 'clusters of programs'),
  metric('TEACHERS_MENTORED', '带教教师数', 'teachers mentored', '名', 'PERSONS', 'program teachers of the municipality mentored by a studio'),
  metric('TEACHERS_HONORED', '评选出的优秀双创教师数', 'teachers honored', '名', 'PERSONS', 'teachers chosen as excellent teachers of innovation and entrepreneurship'),
  metric('SKILLED_MASTER_STUDIOS', '技能大师工作室数', 'skilled master studios', '个', 'ITEMS', 'skilled master studios of the school'),
  metric('DISTRICT_TECHNICAL_EXPERTS', '区技术能手数', 'technical experts of the district', '位', 'PERSONS', 'persons of the school with the title of technical expert of the district'),
];
