import type { Context } from '../context.ts';
import { csvOf } from '../feeds/csv.ts';
import type { Sheet } from '../feeds/workbook.ts';
import type { Language } from '../relationship/wording.ts';
import type { ReportTable, ReportTables } from './report-table.ts';
import { printedForm, titleIn, valueRows } from './table-rows.ts';
import { tableWords } from './table-words.ts';

/** A form of file in which a chapter's tables can be had. */
export interface TableFormat {
  /** Name in URLs and on the command line, and ending of the file. */
  readonly id: string;
  readonly contentType: string;
  readonly description: string;
  readonly write: (context: Context, tables: ReportTables, language: Language) => AsyncIterable<string | Uint8Array>;
}

/** The register of these forms. */
export const tableFormats: readonly TableFormat[] = [
  {
    id: 'csv',
    contentType: 'text/csv; charset=utf-8',
    description: 'a value a row, with its origin and its evidence (Excel)',
    write: csv,
  },
  {
    id: 'xlsx',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    description: 'a sheet a table as it is printed, and a sheet of evidence',
    write: workbook,
  },
];

async function* csv(context: Context, { tables }: ReportTables, language: Language): AsyncIterable<string> {
  yield csvOf([tableWords[language].heads], true);
  for (const table of tables) yield csvOf(await valueRows(context, table, language));
}

/** The library behind workbooks is loaded only when one is asked for. */
async function* workbook(context: Context, { tables }: ReportTables, language: Language): AsyncIterable<Uint8Array> {
  const { workbookOf } = await import('../feeds/workbook.ts');
  const { evidence, heads } = tableWords[language];
  const rows = await Promise.all(tables.map((table) => valueRows(context, table, language)));
  const printed = await Promise.all(tables.map((table, at) => sheetOf(context, table, language, namesOf(tables)[at]!)));
  yield workbookOf([...printed, { name: evidence, columns: heads, rows: rows.flat() }]);
}

/** The title of the table stands above the heads of its rows. */
async function sheetOf(context: Context, table: ReportTable, language: Language, name: string): Promise<Sheet> {
  const corner = `${table.number} ${titleIn(table, language)}`;
  const columns = [corner, ...table.columns.map((column) => titleIn(column, language))];
  return { name, columns, rows: await printedForm(context, table, language) };
}

/** Names of sheets: the numbers of the tables, told apart where a section has several, without the characters that a sheet's name may not have. */
function namesOf(tables: readonly ReportTable[]): string[] {
  return tables.map(({ number }, at) => {
    const before = tables.slice(0, at).filter((other) => other.number === number).length;
    return `${number.replace(/[[\]:*?/\\]/g, '-')}${before > 0 ? ` (${before + 1})` : ''}`.slice(-31);
  });
}
