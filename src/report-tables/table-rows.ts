import type { Context } from '../context.ts';
import type { Language } from '../relationship/wording.ts';
import type { ReportCell, ReportColumn, ReportTable } from './report-table.ts';
import type { ReportValue } from './report-value.ts';
import { addressOf, cellText, namesOfThings, rowHead, tableWords, valueText } from './table-words.ts';

/** A row of a file. */
export type FileRow = (string | number)[];

/** A table as it is printed: the head of each row, its cells, and the totals below, empty where a column has none. */
export async function printedForm(context: Context, table: ReportTable, language: Language): Promise<FileRow[]> {
  const heads = await headsOf(context, table, language);
  const texts = (row: readonly ReportCell[]) => Promise.all(row.map((cell) => cellText(context, cell, language)));
  const rows = await Promise.all(table.rows.map((row) => texts(row.cells)));
  const totals = (await texts(table.totals)).map((text, at) => (table.totals[at]!.told() ? text : ''));
  return [...rows, totals].map((row, at) => [heads[at]!, ...row]);
}

/** Each value of a table as a row of its own, with its origin and evidence; a gap is a row too. The heads are in {@link tableWords}. */
export async function valueRows(context: Context, table: ReportTable, language: Language): Promise<FileRow[]> {
  const heads = await headsOf(context, table, language);
  const cells = [...table.rows.map((row) => row.cells), table.totals];
  const rows = cells.flatMap((row, at) =>
    row.map(async (cell, column) => {
      const place = [table.number, titleIn(table, language), heads[at]!, titleIn(table.columns[column]!, language)];
      const values = await Promise.all(cell.values.map((value) => valueCells(context, value, language)));
      const gap: FileRow[] = [['', '', '', '', tableWords[language].gap, '', '']];
      return (values.length > 0 ? values : at < table.rows.length ? gap : []).map((each) => [...place, ...each]);
    }),
  );
  return (await Promise.all(rows)).flat();
}

/** The words in a language. */
export function titleIn({ zh, en }: Pick<ReportColumn, 'zh' | 'en'>, language: Language): string {
  return language === 'ZH' ? zh : en;
}

async function headsOf(context: Context, { rows }: ReportTable, language: Language): Promise<string[]> {
  return [...(await Promise.all(rows.map((row) => rowHead(context, row)))), tableWords[language].total];
}

async function valueCells(context: Context, value: ReportValue, language: Language): Promise<FileRow> {
  const words = tableWords[language];
  const [text, things] = [await valueText(context, value, language), await namesOfThings(context, value.things)];
  return [
    ...[words[value.origin], words[value.method], value.number ?? '', value.unit ?? '', text],
    ...[things.join(words.names), value.evidence.map(addressOf).join(' ')],
  ];
}
