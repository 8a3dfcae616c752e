import { entityKind, whole } from '../entity/kind.ts';

/** 实训中心: training centers of schools. */
export const trainingCenter = entityKind({
  kind: 'TrainingCenter',
  root: 'trainingCenter',
  roots: 'trainingCenters',
  seeds: 'training-centers',
  zh: '实训中心',
  en: 'training center',
  description:
    '实训中心 · a training center of a school; open training centers (开放实训中心) carry one to five stars.',
  types: {
    OPEN_TRAINING_CENTER: '开放实训中心 · open training center',
    SCHOOL_TRAINING_CENTER: '校级实训中心 · training center of the school itself',
  },
  fields: { stars: whole('星级 · stars, 1 to 5', { least: 1, most: 5 }) },
});
