import { entityKind } from '../entity/kind.ts';

/** 团队: teams of teachers. */
export const team = entityKind({
  kind: 'Team',
  root: 'team',
  roots: 'teams',
  seeds: 'teams',
  zh: '团队',
  en: 'team',
  description:
    '团队 · a team, mostly of teachers, with its lead teachers (领衔人) linked by LEADS; also working groups and teams of volunteers.',
  types: {
    TEACHER_INNOVATION_TEAM: '教师教学创新团队 · teaching innovation team',
    TEACHER_DEVELOPMENT_TEAM: '教师发展团队 · teacher development team',
    COURSE_TEAM: '课程、思政教学团队 · team that teaches a course',
    WORKING_GROUP: '工作小组、委员会 · working group or committee',
    VOLUNTEER_TEAM: '志愿者团队 · team of volunteers',
    SPEAKERS: '宣讲团 · group of speakers',
    STUDENT_TEAM: '学生团队 · team of students',
    SENIOR_MENTORS: '高级指导教师 · senior mentor teachers of a development team',
  },
});
