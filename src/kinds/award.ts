import { prizes } from '../entity/prize.ts';
import { entityKind, word, year } from '../entity/kind.ts';

/** 荣誉: awards and titles. */
export const award = entityKind({
  kind: 'Award',
  root: 'award',
  roots: 'awards',
  seeds: 'awards',
  zh: '荣誉',
  en: 'award',
  description:
    '荣誉 · an award, a title or a recognition; its holders are linked by HONORED_WITH, those that only applied or are in preparation by CANDIDATE_FOR.',
  types: {
    TITLE: '称号 · title of a person',
    PRIZE: '奖项 · prize',
    RECOGNITION: '认定、立项 · recognition or approval of a school, program or base',
  },
  fields: { year: year('年份 · year'), prize: word('奖次 · rank of the prize', prizes) },
});
