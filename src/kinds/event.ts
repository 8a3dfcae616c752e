import { entityKind, text } from '../entity/kind.ts';

/** 活动: meetings and ceremonies. */
export const event = entityKind({
  kind: 'Event',
  root: 'event',
  roots: 'events',
  seeds: 'events',
  zh: '活动',
  en: 'event',
  description: '活动 · a meeting, ceremony or campaign with a date.',
  types: {
    COUNCIL_MEETING: '理事会会议 · council meeting',
    REVIEW_MEETING: '评审会 · review by experts',
    CEREMONY: '仪式 · ceremony',
    ANNUAL_MEETING: '年会 · annual meeting',
    TRAINING: '培训、研讨 · training or seminar',
  },
  fields: { date: text('日期 · date, as precisely as the source says: 2024, 2024-04 or 2024-11-28') },
});
