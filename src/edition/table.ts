import { parse } from 'csv-parse/sync';
import { didYouMeanSentence } from '../entity/suggest.ts';
import type { Fault } from './fault.ts';

/** A row of a table: its cells by column, trimmed, and where it stands. */
export interface Row {
  readonly file: string;
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Columns that a table must have, and those that it may have. */
export interface Columns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** The rows of a CSV text; what is wrong with its shape goes into `faults`. */
export function rowsOf(file: string, text: string, columns: Columns, faults: Fault[]): Row[] {
  const lines = parsed(file, text, faults);
  const [header, ...rest] = lines;
  if (!header) {
    faults.push({ file, message: 'is empty; its first row names the columns.' });
    return [];
  }
  const names = header.cells.map((name) => name.trim());
  checkHeader(file, names, columns, faults);
  if (columns.required.some((name) => !names.includes(name))) return [];
  return rest.flatMap(({ row, cells }) => rowOf(file, row, names, cells, faults));
}

interface Line {
  readonly row: number;
  readonly cells: readonly string[];
}

function parsed(file: string, text: string, faults: Fault[]): Line[] {
  try {
    const records: string[][] = parse(text, { bom: true, relax_column_count: true });
    return records.map((cells, index) => ({ row: index + 1, cells }));
  } catch (error) {
    faults.push({ file, message: `cannot be read as CSV: ${error instanceof Error ? error.message : String(error)}.` });
    return [{ row: 1, cells: [] }];
  }
}

function checkHeader(file: string, names: readonly string[], { required, optional }: Columns, faults: Fault[]): void {
  const known = [...required, ...optional];
  for (const name of required.filter((each) => !names.includes(each))) {
    faults.push({ file, row: 1, field: name, message: 'this column is missing.' });
  }
  for (const name of names.filter((each) => !known.includes(each))) {
    faults.push({
      file,
      row: 1,
      field: name,
      message: `there is no such column here.${didYouMeanSentence(name, known)}`,
    });
  }
  for (const name of new Set(names.filter((each, index) => names.indexOf(each) !== index))) {
    faults.push({ file, row: 1, field: name, message: 'this column stands there twice.' });
  }
}

function rowOf(file: string, row: number, names: readonly string[], cells: readonly string[], faults: Fault[]): Row[] {
  if (cells.every((cell) => cell.trim() === '')) return [];
  if (cells.length > names.length && cells.slice(names.length).some((cell) => cell.trim() !== '')) {
    const extra = cells.slice(names.length).join(',');
    faults.push({
      file,
      row,
      message: `has ${cells.length} cells for ${names.length} columns ("${extra}" is too many). Put quotes round a cell with a comma.`,
    });
    return [];
  }
  return [{ file, row, cells: Object.fromEntries(names.map((name, index) => [name, (cells[index] ?? '').trim()])) }];
}
