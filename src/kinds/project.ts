import { entityKind, whole } from '../entity/kind.ts';

/** 项目: undertakings with a name, an aim and participants. */
export const project = entityKind({
  kind: 'Project',
  root: 'project',
  roots: 'projects',
  seeds: 'projects',
  zh: '项目',
  en: 'project',
  description:
    '项目 · an undertaking with a name, an aim and participants. The lasting place that comes of it is a TrainingBase, Studio or Alliance.',
  types: {
    BASE_PROGRAM: '基地建设项目 · program that sets up training bases',
    APPRENTICESHIP_PILOT: '现代学徒制试点 · modern apprenticeship pilot',
    DONATION: '捐赠 · donation',
    RESEARCH: '研究 · research study',
    JOINT_TRAINING: '联合培养 · joint training of students',
    TEACHER_TRAINING: '师资培训 · training of teachers',
    EXCHANGE: '交流活动 · lasting exchange between schools, enterprises and the public',
    COMPETITION_SERIES: '赛事与双创活动 · series of student innovation activities',
  },
  fields: { batch: whole('批次 · batch'), year: whole('年份 · year') },
});
