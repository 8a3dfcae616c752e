import { entityKind, whole, year } from '../entity/kind.ts';

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
    PAIRED_AID: '对口支援、结对帮扶 · paired aid',
    TECHNICAL: '技术项目、产学研 · technical project with an enterprise',
    TRAINING_SERVICE: '职业培训项目 · vocational training for adults',
    CAREER_EXPERIENCE: '职业体验项目 · career experience for pupils',
    CULTURE_BRAND: '文化品牌、德育品牌 · brand of school culture or moral education',
    CONSTRUCTION: '建设工程、资源建设、制度建设 · construction of facilities, resources or rules',
    INTERNATIONAL: '国际合作项目 · cooperation abroad',
    GOVERNANCE: '制度机制、治理、党建 · mechanism of governance, rules or party building',
    PILOT: '试点、改革 · pilot or reform',
    TALENT_PLAN: '人才计划、梯队培养 · plan for the development of staff',
    COMPETITION_SERIES: '赛事与双创活动 · series of student innovation activities',
  },
  fields: { batch: whole('批次 · batch'), year: year('年份 · year') },
});
