import { entityKind, year } from '../entity/kind.ts';

/** 竞赛: competitions. */
export const competition = entityKind({
  kind: 'Competition',
  root: 'competition',
  roots: 'competitions',
  seeds: 'competitions',
  zh: '竞赛',
  en: 'competition',
  description: '竞赛 · a competition, or one event (赛项) of a competition (then linked by PART_OF).',
  fields: { year: year('年份 · year') },
});
