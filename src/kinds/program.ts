import { entityKind, whole, word } from '../entity/kind.ts';

/** What a source remarks on a program's enrollment. */
export const enrollments = {
  NEW: '新招、新增 · newly opened',
  STOPPED: '停招 · no longer enrolls',
};

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
    PROGRAM_CLUSTER: '专业群、专业大类 · cluster of programs',
    ORDER_CLASS: '企业冠名班、订单班、专班 · class run for an enterprise',
  },
  fields: {
    years: whole('学制 · years that the program takes'),
    enrollment: word('招生情况 · remark of the source on enrollment', enrollments),
  },
});
