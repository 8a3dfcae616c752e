import { entityKind } from '../entity/kind.ts';

/** 专业: programs that schools offer. */
export const program = entityKind({
  kind: 'Program',
  root: 'program',
  roots: 'programs',
  seeds: 'programs',
  zh: '专业',
  en: 'program',
  description: '专业 · a program of one school (two schools with a program of the same name have two programs).',
  types: {
    SECONDARY_VOCATIONAL: '中职专业 · secondary vocational program',
    SECONDARY_TO_HIGHER_VOCATIONAL: '中高职贯通 · articulated program, secondary to higher vocational',
    SECONDARY_TO_UNDERGRADUATE: '中本贯通 · articulated program, secondary to undergraduate',
  },
});
