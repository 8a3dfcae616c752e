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
    COMMUNITY: '社区与党群组织 · community body',
    PUBLIC_INSTITUTION: '事业单位、公共机构 · public institution: archive, library, service center',
    PARK: '园区 · industrial or software park',
    DEPARTMENT: '系部、专业部 · department of a school (then linked by PART_OF)',
    ABROAD: '境外机构 · organization abroad',
  },
});
