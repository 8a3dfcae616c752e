import { entityKind } from '../entity/kind.ts';

/** 企业: companies and groups of companies. */
export const enterprise = entityKind({
  kind: 'Enterprise',
  root: 'enterprise',
  roots: 'enterprises',
  seeds: 'enterprises',
  zh: '企业',
  en: 'enterprise',
  description:
    '企业 · a company or a group of companies. Associations and institutes are Organizations, even where a report counts them among enterprises.',
  types: {
    COMPANY: '公司 · company',
    GROUP: '集团 · group of companies',
    BRAND: '品牌 · known by a brand only; the company behind it is not stated',
  },
});
