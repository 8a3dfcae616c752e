import { stringify } from 'csv-stringify/sync';

/** Rows as CSV, UTF-8, with a byte order mark where they are the first; a cell that a spreadsheet would run as a formula is made text. */
export function csvOf(rows: readonly (readonly (string | number)[])[], first = false): string {
  return stringify(rows as (string | number)[][], { bom: first, escape_formulas: true });
}
