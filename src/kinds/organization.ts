import { entityKind } from '../entity/kind.ts';

/** 机构: government bodies, associations, unions, institutes. */
export const organization = entityKind({
  kind: 'Organization',
  root: 'organization',
  roots: 'organizations',
  seeds: 'organizations',
  zh: '机构',
  en: 'organization',
  description: '机构 · a government body, association, union, hospital or institute, or a unit of one.',
  types: {
    GOVERNMENT: '政府部门 · government body or a unit of one',
    ASSOCIATION: '协会、学会 · association or learned society',
    INSTITUTE: '研究院所 · research or design institute',
    UNION: '工会 · trade union',
    HOSPITAL: '医院 · hospital',
    COMMUNITY: '社区组织 · community body',
  },
});
