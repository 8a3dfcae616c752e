import { unzipSync, zipSync } from 'fflate';
import writeSheets from 'write-excel-file/node';

/** A sheet of a workbook: its name, its heads and its rows; absent values are empty texts. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A workbook, every text as text, so that nothing is run as a formula; the same sheets give the same bytes. */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = await writeSheets(sheets.map(sheetOf) as Parameters<typeof writeSheets>[0]).toBuffer();
  return undated(written);
}

/** The archive without the moment of its making. */
function undated(archive: Uint8Array): Uint8Array {
  return zipSync(unzipSync(archive), { mtime: new Date(1980, 0, 1) });
}

function sheetOf({ name, columns, rows }: Sheet) {
  const head = columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const cell = (value: string | number) =>
    typeof value === 'number' ? { value, type: Number } : { value: value || null, type: String };
  return { sheet: name, data: [head, ...rows.map((row) => row.map(cell))], stickyRowsCount: 1 };
}
