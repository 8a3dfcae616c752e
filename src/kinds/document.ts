import { entityKind, year } from '../entity/kind.ts';

/** 文献: regulations, plans, reports, books and other works with a title. */
export const document = entityKind({
  kind: 'Document',
  root: 'document',
  roots: 'documents',
  seeds: 'documents',
  zh: '文献',
  en: 'document',
  description:
    '制度、文件与作品 · a regulation, plan, report, book or other work with a title. Textbooks and teaching standards are Courses.',
  types: {
    LAW: '法律、国家与市级政策文件 · law or policy of the state or the city',
    REGULATION: '制度、办法、手册 · regulation or handbook of a school',
    PLAN: '方案、规划 · plan',
    REPORT: '报告 · report',
    BOOK: '专著、汇编 · book or collection',
    AGREEMENT: '协议、备忘录 · agreement',
    WORK: '歌曲等作品 · song or other work',
  },
  fields: { year: year('年份 · year') },
});
