import { entityKind, year } from '../entity/kind.ts';

/** 联盟: bodies that have members. */
export const alliance = entityKind({
  kind: 'Alliance',
  root: 'alliance',
  roots: 'alliances',
  seeds: 'alliances',
  zh: '联盟',
  en: 'alliance',
  description: '联盟 · a body with members: alliance, vocational education group, integration community, consortium.',
  types: {
    VOCATIONAL_EDUCATION_ALLIANCE: '职教联盟 · vocational education alliance',
    VOCATIONAL_EDUCATION_GROUP: '职教集团 · vocational education group',
    INTEGRATION_COMMUNITY: '行业产教融合共同体 · industry–education integration community',
    MUNICIPAL_CONSORTIUM: '市域产教联合体 · municipal industry–education consortium',
    SCHOOL_ALLIANCE: '联盟校 · alliance of schools',
  },
  fields: { founded: year('成立年份 · year of foundation') },
});
