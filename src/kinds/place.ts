import { entityKind, text } from '../entity/kind.ts';

/** 地点: districts, campuses, countries. */
export const place = entityKind({
  kind: 'Place',
  root: 'place',
  roots: 'places',
  seeds: 'places',
  zh: '地点',
  en: 'place',
  description: '地点 · a place: country, province, city, district, town, or a campus of a school.',
  types: {
    COUNTRY: '国家 · country',
    REGION: '省、市、区县 · province, city, county or district',
    CAMPUS: '校区 · campus of a school',
    SITE: '场所 · site',
  },
  fields: { address: text('地址 · the address as the source writes it') },
});
