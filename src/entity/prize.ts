import type { Words } from './kind.ts';

/** Ranks of prizes. */
export const prizes: Words = {
  SPECIAL: '特等奖 · special prize',
  GOLD: '金奖、金牌 · gold',
  SILVER: '银奖、银牌 · silver',
  BRONZE: '铜奖、铜牌 · bronze',
  FIRST: '一等奖 · first prize',
  SECOND: '二等奖 · second prize',
  THIRD: '三等奖 · third prize',
  EXCELLENCE: '优胜奖、优秀奖 · prize of excellence',
  ORGANIZATION: '组织奖 · prize for organization',
  FEATURE: '特色奖、单项奖 · prize for one feature',
};
