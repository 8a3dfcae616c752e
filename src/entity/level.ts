import type { Words } from './kind.ts';

/** Levels at which things are recognized or act. */
export const levels: Words = {
  INTERNATIONAL: '国际级 · international',
  NATIONAL: '国家级 · national',
  MUNICIPAL: '市级（省级） · municipal, the level of a province',
  DISTRICT: '区级 · district',
  SCHOOL: '校级 · of the school itself',
};
