import type { Words } from '../entity/kind.ts';

/** Kinds of disagreement of a source with itself. */
export const discrepancyKinds: Words = {
  FIGURES: '数字不一致 · two figures for one thing',
  COUNT_AND_LIST: '总数与名单不符 · a count that does not match its list',
  SUM: '加总不符 · a sum that does not add up',
  NAMES: '名称不一致 · two names for one thing',
  ROLES: '身份不一致 · two roles for one membership',
  DATES: '日期不一致 · two dates for one thing',
  CLASSIFICATION: '归类不一致 · a thing counted as what it is not',
  REPEATED: '重复段落 · a passage printed twice',
  SLIP: '笔误 · a slip of the pen',
  AMBIGUITY: '表述含混 · can be read in more than one way; the reading chosen is said',
};
