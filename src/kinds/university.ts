import { entityKind } from '../entity/kind.ts';

/** 高校: universities and colleges, and institutes of theirs. */
export const university = entityKind({
  kind: 'University',
  root: 'university',
  roots: 'universities',
  seeds: 'universities',
  zh: '高校',
  en: 'university',
  description: '高校 · a university or a college, or an institute of one (then linked by PART_OF).',
  types: {
    UNIVERSITY: '本科高校 · university',
    COLLEGE: '高职院校 · higher vocational college',
    ABROAD: '境外高校 · university or college abroad',
    INSTITUTE: '院系、研究所 · a faculty or institute of a university',
  },
});
