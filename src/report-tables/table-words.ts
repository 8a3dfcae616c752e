import type { Context } from '../context.ts';
import { entityById } from '../entity/find-entity.ts';
import type { Language } from '../relationship/wording.ts';
import type { ReportCell, ReportRow } from './report-table.ts';
import type { ReportValue } from './report-value.ts';

/** Words that tables are written with, in each language. */
export const tableWords = {
  ZH: {
    ...{ gap: '未述', total: '合计', between: '；', names: '、' },
    ...{ STATED: '原文', DERIVED: '图谱', AS_WRITTEN: '照原文', COUNTED: '点名', SUMMED: '相加', evidence: '证据' },
    heads: ['编号', '标题', '行', '列', '来源', '方法', '数值', '单位', '文字', '对象', '证据'],
  },
  EN: {
    ...{ gap: 'not told', total: 'Total', between: '; ', names: ', ' },
    ...{ STATED: 'stated', DERIVED: 'derived', AS_WRITTEN: 'as written', COUNTED: 'counted', SUMMED: 'summed' },
    evidence: 'evidence',
    heads: ['number', 'title', 'row', 'column', 'origin', 'method', 'value', 'unit', 'text', 'things', 'evidence'],
  },
} as const;

/** A cell as it is printed: what is stated, as written, then what is derived, as such; a gap says that nothing is told. */
export async function cellText(context: Context, { values }: ReportCell, language: Language): Promise<string> {
  const { gap, between } = tableWords[language];
  const texts = await Promise.all(values.map((value) => valueText(context, value, language)));
  return values.length === 0 ? gap : [...new Set(texts)].join(between);
}

/** What a row is of: the name of the body, or the address of the printed row. */
export async function rowHead(context: Context, { subject, place = '' }: ReportRow): Promise<string> {
  if (subject === undefined) return addressOf(place);
  return (await entityById(context, subject))?.name ?? subject;
}

/** The address of a place without its edition. */
export function addressOf(place: string): string {
  return place.slice(place.indexOf('~') + 1);
}

/** The names of entities, in the order of their ids. */
export async function namesOfThings(context: Context, things: readonly string[]): Promise<string[]> {
  const found = await Promise.all(things.map((id) => entityById(context, id)));
  return found.flatMap((entity) => entity?.name ?? []);
}

/** A value as it is printed. */
export async function valueText(context: Context, value: ReportValue, language: Language): Promise<string> {
  const { method, number, figure, things, rowsTold } = value;
  if (method === 'COUNTED') return language === 'ZH' ? `点名 ${number}` : `${number} named`;
  if (method === 'SUMMED')
    return language === 'ZH' ? `${rowsTold} 项相加 ${number}` : `${number} as the sum of ${rowsTold}`;
  if (figure) return statedText(figure, language);
  return (await namesOfThings(context, things)).join(tableWords[language].names);
}

const comparatorWords: Readonly<Record<string, string>> = {
  ABOUT: 'about ',
  OVER: 'over ',
  NEARLY: 'nearly ',
  AT_LEAST: 'at least ',
};

function statedText(figure: NonNullable<ReportValue['figure']>, language: Language): string {
  const { value, unit, comparator, asWritten, detail } = figure;
  const number =
    language === 'ZH'
      ? (asWritten ?? `${value} ${unit}`)
      : `${comparatorWords[comparator] ?? ''}${value}${unit === '%' ? '%' : ''}`;
  if (!detail) return number;
  return language === 'ZH' ? `${number}（${detail}）` : `${number} (${detail})`;
}
