import { entityKind } from '../entity/kind.ts';

/** 团队: teams of teachers. */
export const team = entityKind({
  kind: 'Team',
  root: 'team',
  roots: 'teams',
  seeds: 'teams',
  zh: '团队',
  en: 'team',
  description: '团队 · a team of teachers, with its lead teachers (领衔人) linked by LEADS.',
  types: {
    TEACHER_INNOVATION_TEAM: '教师教学创新团队 · teaching innovation team',
    TEACHER_DEVELOPMENT_TEAM: '教师发展团队 · teacher development team',
    SENIOR_MENTORS: '高级指导教师 · senior mentor teachers of a development team',
  },
});
