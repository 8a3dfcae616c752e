import type { Words } from '../entity/kind.ts';

/** How a figure's value stands to the number written. */
export const comparators: Words = {
  EXACT: '正好 · exactly',
  ABOUT: '约 · about',
  OVER: '余、以上、超过 · more than',
  NEARLY: '近 · nearly',
  AT_LEAST: '至少 · at least',
};

/** What a figure covers. */
export const scopes: Words = {
  DISTRICT: '全区 · the district',
  SCHOOL: '学校 · the school',
  CAMPUS: '校区 · one campus of the school (`scopeName`)',
  PROGRAM: '专业、系部 · one program or department of the school',
  BODY: '组织 · the alliance, group or other body',
  TOTAL: '合计 · a total that the source adds up',
};

/** Who competed, where a figure counts prizes. */
export const entrants: Words = {
  INDIVIDUAL: '个人 · individuals',
  TEAM: '团体 · teams',
  TEACHER: '教师 · teachers',
};
