/** What a figure measures. */
export interface Metric {
  /** SCREAMING_SNAKE word, as figures carry it. */
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** Unit of the values, as the source writes it: 人, 个, 家, %, 万元. */
  readonly unit: string;
  /** What is counted: persons, person-times, items, share … */
  readonly basis: Basis;
  readonly meaning: string;
}

/** What a figure counts. */
export const bases = {
  PERSONS: '人数 · persons',
  PERSON_TIMES: '人次 · person-times',
  ITEMS: '个、项、家 · things',
  EVENTS: '场次 · times an event took place',
  HOURS: '小时 · hours',
  DAYS: '日次 · days on which it took place',
  YEARS: '年 · years',
  SHARE: '百分比 · share of a whole, in percent',
  RATIO: '比 · ratio',
  MONEY: '金额 · money',
} as const;

/** One of {@link bases}. */
export type Basis = keyof typeof bases;

/** A row of the registry: word, names in both languages, unit, what is counted, meaning. */
export function metric(id: string, zh: string, en: string, unit: string, basis: Basis, meaning: string): Metric {
  return { id, zh, en, unit, basis, meaning };
}
