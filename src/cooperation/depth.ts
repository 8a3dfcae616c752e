import { formOfTie, openTypes } from './shared-things.ts';

/** How deep cooperation goes, from knowing of each other to investment. */
export const depths: readonly string[] = [
  '并列提及或同在一处 · named together, or in one place',
  '交流互访、同在一个组织 · exchange and visits, or seats in one body',
  '实习实践、赛事、合作项目 · internships and practice, competitions, joint projects',
  '专家指导、师资互聘 · expert committees, exchange of teachers',
  '共同开发课程、联合培养 · joint courses, joint training',
  '共建工作室、基地、学习中心、研发 · joint studios, bases, learning centers, research',
  '共建产业学院、合作办学、同属一个单位 · industrial colleges, schools run jointly, or one and the same institution',
  '投资与捐赠 · investment and donation',
];

/** The rank of each form of cooperation in {@link depths}. */
export const depthOfForm: Readonly<Record<string, number>> = {
  PARTNER_UNIT: 1,
  EXCHANGE: 1,
  CULTURE: 1,
  PARTY_BUILDING: 1,
  COMMUNITY_SERVICE: 1,
  CAREER_EXPERIENCE: 1,
  INTERNSHIP: 2,
  PRACTICE: 2,
  COMPETITION: 2,
  PROJECT: 2,
  DIGITAL_MARKETING: 2,
  EXPERT_COMMITTEE: 3,
  TEACHER_EXCHANGE: 3,
  ASSESSMENT_SERVICE: 3,
  COURSE_DEVELOPMENT: 4,
  JOINT_TRAINING: 4,
  ARTICULATED_TRAINING: 4,
  TRAINING_SERVICE: 4,
  OVERSEAS_TRAINING: 4,
  STUDIO: 5,
  DEVELOPMENT_BASE: 5,
  ENTERPRISE_LEARNING_CENTER: 5,
  SHARED_BASE: 5,
  RESEARCH_AND_DEVELOPMENT: 5,
  INDUSTRIAL_COLLEGE: 6,
  JOINT_SCHOOLING: 6,
  DONATION: 7,
};

/** The rank of relationships that have no form; taking part in a thing that stands for no form is a joint project, in one open to many a seat. */
const depthOfType: Readonly<Record<string, number>> = {
  MENTIONED_WITH: 0,
  LOCATED_IN: 0,
  CONCERNS: 0,
  MEMBER_OF: 1,
  ACTIVE_IN: 1,
  PARTICIPATES_IN: 2,
  COMMISSIONS: 3,
  ASSISTS: 4,
  ARTICULATES_WITH: 4,
  BELONGS_TO: 6,
  PART_OF: 6,
  CAMPUS_OF: 6,
  SUPERVISES: 6,
  HOLDS_OFFICE: 6,
  LEADS: 6,
  OFFERS: 6,
  ESTABLISHES: 6,
  FUNDS: 7,
};

/** The rank of a relationship in {@link depths}; `thing` is what it joins one to, where several meet there. */
export function depthOf(tie: { type: string; form?: string }, thing: { type?: string } | null): number {
  if (tie.type === 'PARTICIPATES_IN' && openTypes.includes(thing?.type ?? '')) return 1;
  const form = formOfTie(tie, tie.type === 'PARTICIPATES_IN' ? thing : null);
  return (form === undefined ? undefined : depthOfForm[form]) ?? depthOfType[tie.type] ?? 1;
}

/** The deepest rank. */
export const DEEPEST = depths.length - 1;
