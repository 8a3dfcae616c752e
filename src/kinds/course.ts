import { entityKind, year } from '../entity/kind.ts';

/** 课程: courses and textbooks. */
export const course = entityKind({
  kind: 'Course',
  root: 'course',
  roots: 'courses',
  seeds: 'courses',
  zh: '课程',
  en: 'course',
  description: '课程、教材与教学资源 · a course, a textbook, or a teaching resource.',
  types: {
    COURSE: '课程 · course',
    ONLINE_COURSE: '在线开放课程、网络课程 · open online course',
    TEXTBOOK: '教材 · textbook, printed or digital',
    RESOURCE_LIBRARY: '教学资源库、课程资源 · library of teaching resources',
    PLATFORM: '教学平台、信息系统 · platform or system for teaching or its management',
    STANDARD: '专业教学标准、课程标准 · teaching standard',
  },
  fields: { year: year('年份 · year') },
});
