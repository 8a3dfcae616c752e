import type { Words } from '../entity/kind.ts';

/** Kinds of thing in which the activity of a body and of a member can meet. */
export const traceThings: readonly string[] = [
  'Project',
  'TrainingBase',
  'TrainingCenter',
  'Studio',
  'Team',
  'Event',
  'Competition',
  'Program',
  'Course',
  'Document',
  'Award',
];

/** Types of relationship that say nothing of activity. */
export const silentTypes: readonly string[] = ['MEMBER_OF', 'LOCATED_IN', 'MENTIONED_WITH', 'PART_OF'];

/** Types that do not make a thing the body's own; to be a part of it does. */
export const stillTypes: readonly string[] = ['MEMBER_OF', 'LOCATED_IN', 'MENTIONED_WITH'];

/** Types by which a thing is part of another one, or up for it: a final of a competition, a course up for an award. */
export const withinTypes: readonly string[] = ['PART_OF', 'CANDIDATE_FOR', 'HONORED_WITH', 'AWARDED_AT'];

/** What traces of activity there are. */
export const traceKinds: Words = {
  PROJECT: '项目 · takes part in a project of the body',
  CLASS: '班级、专业、课程 · runs a class, program or course with it',
  BASE: '基地、中心、工作室 · has a base, center or studio with it',
  EVENT: '活动、会议 · attends or organizes an event of it',
  COMPETITION: '竞赛 · takes part in a competition of it',
  HONOR: '荣誉 · is honored by it',
  DONATION: '捐赠、经费 · gives to it or to a fellow member, or is given to',
  TRAINING: '培训 · trains for it or is trained',
  COOPERATION: '合作 · cooperates with it or with a fellow member',
};

const byThing: Readonly<Record<string, string>> = {
  Project: 'PROJECT',
  Program: 'CLASS',
  Course: 'CLASS',
  Document: 'PROJECT',
  TrainingBase: 'BASE',
  TrainingCenter: 'BASE',
  Studio: 'BASE',
  Team: 'BASE',
  Event: 'EVENT',
  Competition: 'COMPETITION',
  Award: 'HONOR',
};
const byForm: Readonly<Record<string, string>> = {
  SHARED_BASE: 'BASE',
  DEVELOPMENT_BASE: 'BASE',
  ENTERPRISE_LEARNING_CENTER: 'BASE',
  INDUSTRIAL_COLLEGE: 'BASE',
  STUDIO: 'BASE',
  TRAINING_SERVICE: 'TRAINING',
  OVERSEAS_TRAINING: 'TRAINING',
  TEACHER_EXCHANGE: 'TRAINING',
  COMPETITION: 'COMPETITION',
  DONATION: 'DONATION',
  ARTICULATED_TRAINING: 'CLASS',
  JOINT_TRAINING: 'CLASS',
  COURSE_DEVELOPMENT: 'CLASS',
  PROJECT: 'PROJECT',
};

/** The kind of trace that a relationship of a member is; `thing` is what it and the body meet in, where they meet in one. */
export function traceKindOf(
  tie: { type: string; form?: string },
  thing: { kind: string; type?: string } | null,
): string {
  if (thing?.kind === 'Project' && thing.type?.includes('TRAINING')) return 'TRAINING';
  if (thing) return byThing[thing.kind] ?? 'COOPERATION';
  if (tie.type === 'DONATES_TO' || tie.type === 'FUNDS') return 'DONATION';
  return byForm[tie.form ?? ''] ?? 'COOPERATION';
}
