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
    COMPETITION_FINAL: '选拔赛、决赛现场 · final of a competition, as a meeting',
    EXPOSITION: '展会、博览会 · exposition or fair',
    CAMPAIGN: '主题活动、活动周 · campaign or season of activities',
    VISIT: '交流互访、研学 · visit or study tour',
    ELECTION: '换届选举 · election of a body',
    CONFERENCE: '会议、大会 · conference or meeting',
    CELEBRATION: '典礼、文化活动 · celebration or cultural activity',
  },
  fields: { date: text('日期 · date, as precisely as the source says: 2024, 2024-04 or 2024-11-28') },
});
