import { entityKind, text } from '../entity/kind.ts';

/** 学校: every school, told apart by type. */
export const school = entityKind({
  kind: 'School',
  root: 'school',
  roots: 'schools',
  seeds: 'schools',
  zh: '学校',
  en: 'school',
  description: '学校 · a school, secondary vocational or other. A campus is a Place of its own, linked by CAMPUS_OF.',
  types: {
    SECONDARY_VOCATIONAL: '中等职业学校 · secondary vocational school',
    ELEMENTARY_VOCATIONAL: '初等职业学校 · elementary vocational school',
    TECHNICAL: '技工学校 · technical school for skilled workers',
    SPECIAL: '特殊教育学校 · special school',
    GENERAL: '普通中小学 · general school',
    ABROAD: '境外学校 · school abroad',
  },
  fields: { address: text('办学地址 · the address as the source writes it') },
});
