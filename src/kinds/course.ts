import { entityKind } from '../entity/kind.ts';

/** 课程: courses and textbooks. */
export const course = entityKind({
  kind: 'Course',
  root: 'course',
  roots: 'courses',
  seeds: 'courses',
  zh: '课程',
  en: 'course',
  description: '课程、教材 · a course or a textbook.',
  types: { COURSE: '课程 · course', TEXTBOOK: '教材 · textbook' },
});
