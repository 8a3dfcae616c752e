import type { Words } from '../entity/kind.ts';
import { formOfTie, openTypes } from './shared-things.ts';

/** The steps of the ladder of cooperation, from knowing of each other to investment. */
export const cooperationSteps: Words = {
  NAMED_TOGETHER: '并列提及或同在一处 · named together, or in one place',
  VISIT: '交流互访、同在一个组织，或只称合作单位 · exchange and visits, seats in one body, or called a partner only',
  INTERNSHIP: '实习实践、赛事、合作项目 · internships and practice, competitions, joint projects',
  ORDER_CLASS: '订单班、企业冠名班 · order classes, classes run for an enterprise',
  JOINT_COURSE: '共同开发课程、联合培养、培训考核 · joint courses, joint training and its assessment',
  TEACHER_EXCHANGE: '师资互聘、专家指导 · exchange of teachers, expert committees',
  SHARED_BASE: '共建工作室、基地、学习中心、研发 · joint studios, bases, learning centers, research',
  INDUSTRIAL_COLLEGE:
    '共建产业学院、合作办学、同属一个单位 · industrial colleges, schools run jointly, or one and the same institution',
  INVESTMENT_OR_DONATION: '投资与捐赠 · investment and donation',
};

/** How deep cooperation goes, in words: the steps by their rank. */
export const depths: readonly string[] = Object.values(cooperationSteps);

/** The names of the steps by their rank. */
export const stepNames: readonly string[] = Object.keys(cooperationSteps);

/** The rank of each form of cooperation in {@link depths}. */
export const depthOfForm: Readonly<Record<string, number>> = ranked({
  VISIT: ['PARTNER_UNIT', 'EXCHANGE', 'CULTURE', 'PARTY_BUILDING', 'COMMUNITY_SERVICE', 'CAREER_EXPERIENCE'],
  INTERNSHIP: ['INTERNSHIP', 'PRACTICE', 'COMPETITION', 'PROJECT', 'DIGITAL_MARKETING'],
  JOINT_COURSE: [
    'COURSE_DEVELOPMENT',
    'JOINT_TRAINING',
    'ARTICULATED_TRAINING',
    'TRAINING_SERVICE',
    'OVERSEAS_TRAINING',
    'ASSESSMENT_SERVICE',
  ],
  TEACHER_EXCHANGE: ['TEACHER_EXCHANGE', 'EXPERT_COMMITTEE'],
  SHARED_BASE: ['STUDIO', 'DEVELOPMENT_BASE', 'ENTERPRISE_LEARNING_CENTER', 'SHARED_BASE', 'RESEARCH_AND_DEVELOPMENT'],
  INDUSTRIAL_COLLEGE: ['INDUSTRIAL_COLLEGE', 'JOINT_SCHOOLING'],
  INVESTMENT_OR_DONATION: ['DONATION'],
});

/** The rank of relationships that have no form; taking part in a thing that stands for no form is a joint project, in one open to many a seat. */
const depthOfType = ranked({
  NAMED_TOGETHER: ['MENTIONED_WITH', 'LOCATED_IN', 'CONCERNS'],
  VISIT: ['MEMBER_OF', 'ACTIVE_IN'],
  INTERNSHIP: ['PARTICIPATES_IN', 'COMMISSIONS'],
  JOINT_COURSE: ['ASSISTS', 'ARTICULATES_WITH'],
  INDUSTRIAL_COLLEGE: [
    'BELONGS_TO',
    'PART_OF',
    'CAMPUS_OF',
    'SUPERVISES',
    'HOLDS_OFFICE',
    'LEADS',
    'OFFERS',
    'ESTABLISHES',
  ],
  INVESTMENT_OR_DONATION: ['FUNDS'],
});

/** The rank of taking part in a thing by the role in it, and by what the thing is, where that says more than the form that it stands for. */
const depthOfRole = ranked({ INVESTMENT_OR_DONATION: ['FUNDER', 'DONOR'] });
const depthOfThing = ranked({ ORDER_CLASS: ['ORDER_CLASS'] });

/** The rank of a relationship in {@link depths}; `thing` is what it joins one to, where several meet there. */
export function depthOf(
  tie: { type: string; form?: string | undefined; role?: string | undefined },
  thing: { type?: string } | null,
): number {
  if (tie.type !== 'PARTICIPATES_IN') return depthOfForm[formOfTie(tie, null) ?? ''] ?? depthOfType[tie.type] ?? 1;
  if (openTypes.includes(thing?.type ?? '')) return 1;
  const ofThing = depthOfThing[thing?.type ?? ''] ?? depthOfForm[formOfTie(tie, thing) ?? ''];
  return depthOfRole[tie.role ?? ''] ?? ofThing ?? depthOfType[tie.type]!;
}

/** The deepest rank. */
export const DEEPEST = depths.length - 1;

/** Ranks by word, of words listed by step. */
function ranked(bySteps: Readonly<Record<string, readonly string[]>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(bySteps).flatMap(([step, words]) => words.map((word) => [word, stepNames.indexOf(step)])),
  );
}
