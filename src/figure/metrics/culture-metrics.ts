import { metric, type Metric } from './metric.ts';

/** Metrics of culture and cooperation abroad. */
// prettier-ignore
export const cultureMetrics: readonly Metric[] = [
  metric('STUDENT_SOCIETIES', '学生社团数', 'student societies', '个', 'ITEMS', 'societies of students at the school'),
  metric('SOCIETY_MEMBERS', '参与社团的学生数', 'students in societies', '名', 'PERSONS', 'students who take part in a society'),
  metric('SOCIETY_COVERAGE', '社团覆盖率', 'share of students in societies', '%', 'SHARE', 'share of the students who take part in a society'),
  metric('CULTURE_SERIES', '文化系列品牌数', 'series of a brand of culture', '个', 'ITEMS', 'series that a brand of school culture is made of'),
  metric('WORKS_COLLECTED', '征集作品数', 'works sent in', '份', 'ITEMS', 'works sent in to an activity'),
  metric('WORKS_HONORED', '获奖作品数', 'works honored', '份', 'ITEMS', 'works honored at an activity'),
  metric('EVENT_STUDENTS', '参加活动的学生数', 'students at an event', '名', 'PERSONS', 'students who took part in an event'),
  metric('YEARS_OF_COOPERATION', '合作年数', 'years of cooperation', '年', 'YEARS', 'years that the cooperation with a partner has lasted'),
  metric('MEMORANDA_ABROAD', '签署合作备忘录的国外院校数', 'memoranda with schools abroad', '家', 'ITEMS', 'schools abroad with which a memorandum was signed'),
  metric('FRIENDLY_RELATIONS', '友好关系数', 'friendly relations', '家', 'ITEMS', 'schools with which friendly relations are kept'),
  metric('BILINGUAL_TEXTBOOKS', '双语教材数', 'bilingual textbooks', '本', 'ITEMS', 'textbooks in two languages published by the school'),
  metric('MICRO_VIDEOS', '微视频资源数', 'micro-videos', '个', 'ITEMS', 'micro-videos for teaching'),
  metric('SCHOOLS_ABROAD_SERVED', '使用教学资源的国外院校数', 'schools abroad that use its resources', '所', 'ITEMS', 'schools abroad that use textbooks or resources of the school'),
  metric('BRANDS_SERVED_ABROAD', '服务出海的品牌数', 'brands served abroad', '个', 'ITEMS', 'brands served on their way abroad'),
  metric('TEACHERS_SENT_ABROAD', '赴境外的教师数', 'teachers sent abroad', '名', 'PERSONS', 'teachers of the school sent abroad'),
  metric('STUDENTS_SENT_ABROAD', '赴境外的学生数', 'students sent abroad', '名', 'PERSONS', 'students of the school sent abroad'),
  metric('GUESTS_FROM_ABROAD', '接待的境外师生数', 'guests from abroad', '位', 'PERSONS', 'teachers and students from abroad whom the school received'),
  metric('STUDENTS_CERTIFIED', '通过证书认证的学生数', 'students certified', '名', 'PERSONS', 'students who passed the examination for a certificate'),
];
