import { metric, type Metric } from './metric.ts';

/** Metrics of programs in depth, courses, textbooks, teaching resources. */
// prettier-ignore
export const teachingMetrics: readonly Metric[] = [
  metric('COURSES_IMPROVED', '优化的实训课程数', 'training courses improved', '门', 'ITEMS', 'training courses improved'),
  metric('PROGRAMS', '专业数', 'programs', '个', 'ITEMS', 'programs of a school, of whatever kinds the source counts together'),
  metric('NEW_PROGRAMS', '新招生、增设专业数', 'new programs', '个', 'ITEMS', 'programs that newly enroll or were added'),
  metric('ARTICULATED_ENROLLMENT_SHARE', '贯通专业招生占比', 'share of enrollment in articulated programs', '%', 'SHARE', 'share of the enrollment that articulated programs make up'),
  metric('DEPARTMENTS', '专业部、系部数', 'departments', '个', 'ITEMS', 'departments of a school'),
  metric('ENTERPRISE_CLASSES', '企业冠名班数', 'classes named after an enterprise', '个', 'ITEMS', 'classes run for an enterprise that bear its name'),
  metric('CERTIFICATE_PILOTS', '1+X 证书试点数', '1+X certificate pilots', '个', 'ITEMS', 'pilots of the 1+X certificates'),
  metric('OCCUPATIONS_ASSESSED', '开展鉴定的职业（工种）数', 'occupations assessed', '个', 'ITEMS', 'occupations for which a school holds assessments'),
  metric('BRAND_PROGRAMS', '品牌专业数', 'brand programs', '个', 'ITEMS', 'programs recognized as brand programs'),
  metric('PARTNER_UNIVERSITIES', '合作高校数', 'partner universities', '所', 'ITEMS', 'universities and colleges that a school trains with jointly'),
  metric('ONLINE_COURSES', '在线课程数', 'online courses', '门', 'ITEMS', 'open online courses and network courses, by the detail given'),
  metric('DIGITAL_COURSES', '配套数字课程数', 'digital courses to textbooks', '个', 'ITEMS', 'digital courses that go with textbooks'),
  metric('MODEL_IDEOLOGICAL_COURSES', '课程思政示范课程数', 'model courses of ideological education', '项', 'ITEMS', 'courses recognized as models of ideological education within the subject'),
  metric('MODEL_IDEOLOGICAL_TEAMS', '课程思政示范团队数', 'model teams of ideological education', '项', 'ITEMS', 'teams recognized as models of ideological education within the subject'),
  metric('CASES_COLLECTED', '汇编案例数', 'cases collected', '个', 'ITEMS', 'teaching cases chosen and published together'),
  metric('RESOURCE_LIBRARIES', '教学资源库数', 'libraries of teaching resources', '个', 'ITEMS', 'libraries of teaching resources, by level and status'),
  metric('RESOURCE_SETS', '教学资源套数', 'sets of teaching resources', '套', 'ITEMS', 'sets of slides, lesson plans, videos, maps or the like'),
  metric('SUBJECTS_WITH_RESOURCES', '有数字资源的公共基础学科数', 'general subjects with digital resources', '门', 'ITEMS', 'general subjects for which teachers have digital resources'),
  metric('STANDARDS_REVISED', '参与修订的专业教学标准数', 'teaching standards revised', '个', 'ITEMS', 'program teaching standards in whose revision teachers took part'),
  metric('PLAN_REVISION_YEARS', '培养方案修订周期', 'years between revisions of training plans', '年', 'YEARS', 'interval at which training plans are revised'),
  metric('RESEARCH_TOPICS_CONCLUDED', '结项课题数', 'research topics concluded', '个', 'ITEMS', 'research topics concluded'),
  metric('TEXTBOOKS', '教材数', 'textbooks', '本', 'ITEMS', 'textbooks written, applied for or under way, by the detail given'),
  metric('REVIEW_ROUNDS', '审查轮数', 'rounds of review', '轮', 'ITEMS', 'rounds of review that a choice goes through'),
];
