import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import readSheets from 'read-excel-file/node';
import writeSheets from 'write-excel-file/node';
import type { Folder } from './folder.ts';

const WIDTHS: Readonly<Record<string, number>> = { name: 40, note: 40, evidence: 24, zh: 60, en: 60, sides: 60 };

/** An edition's folder from a workbook: each sheet is a file, named as the file without `.csv`; empty sheets are left out. */
export async function folderOfWorkbook(path: string): Promise<Folder> {
  const sheets = await readSheets(path);
  return new Map(
    sheets
      .filter(({ data }) => data.length > 0)
      .map(({ sheet, data }) => [`${sheet}.csv`, stringify(data.map((row) => row.map(textOf)))] as const),
  );
}

/** Writes an edition's folder as a workbook, one sheet a file, every cell as text, so that no spreadsheet turns 2024-04 into a day. */
export async function writeWorkbook(folder: Folder, path: string): Promise<void> {
  const sheets = [...folder].map(([file, text]) => {
    const rows: string[][] = parse(text, { bom: true, relax_column_count: true });
    const [header = []] = rows;
    const cell = (value: string, bold: boolean) => ({
      value: value || null,
      type: String,
      ...(bold ? { fontWeight: 'bold' as const } : {}),
    });
    return {
      sheet: file.replace(/\.csv$/, ''),
      data: rows.map((row, index) => row.map((value) => cell(value, index === 0))),
      columns: header.map((name) => ({ width: WIDTHS[name] ?? 16 })),
      stickyRowsCount: 1,
    };
  });
  await writeSheets(sheets as Parameters<typeof writeSheets>[0]).toFile(path);
}

/** A cell as the text that a CSV file would hold: a day that a spreadsheet made of a date is written 2024-04-30. */
function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value === null || value === undefined ? '' : String(value);
}
