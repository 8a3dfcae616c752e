import { entityKind, words } from '../entity/kind.ts';

/** Designations that make a person a master. */
export const designations = {
  SKILLED_MASTER: '技能大师 · skilled master',
  DISTINGUISHED_TEACHER: '名师 · distinguished teacher',
  LEAD_TEACHER: '领衔人 · lead teacher',
  SENIOR_MENTOR: '高级指导教师 · senior mentor teacher',
  TECHNICAL_EXPERT: '技术能手 · technical expert',
  MODEL_WORKER: '劳模 · model worker',
  MEDALIST: '大赛获奖者 · medalist of a skills competition',
};

/** 人物: professional facts only. */
export const person = entityKind({
  kind: 'Person',
  root: 'person',
  roots: 'people',
  seeds: 'people',
  zh: '人物',
  en: 'person',
  description:
    '人物 · a person in an office or with a designation: professional facts as published, nothing else. Ids are opaque.',
  fields: {
    designations: words(
      '称号 · designations; a person with at least one of them is listed under `masters`',
      designations,
    ),
  },
});
