import { entityKind } from '../entity/kind.ts';

/** 工作室: studios of masters and of distinguished teachers. */
export const studio = entityKind({
  kind: 'Studio',
  root: 'studio',
  roots: 'studios',
  seeds: 'studios',
  zh: '工作室',
  en: 'studio',
  description: '工作室 · a studio of a skilled master, of a distinguished teacher, or run with an enterprise.',
  types: {
    SKILLED_MASTER_STUDIO: '技能大师工作室 · skilled master studio',
    DISTINGUISHED_TEACHER_STUDIO: '名师工作室 · distinguished teacher studio',
    CLASS_TEACHER_STUDIO: '班主任工作室 · class teacher studio',
    CULTURE_STUDIO: '文化传承工作室 · studio for the passing on of culture',
    ENTERPRISE_STUDIO: '校企工作室 · studio run with an enterprise',
  },
});
