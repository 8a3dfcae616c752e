/** What is wrong with a folder or a dump, and where. */
export interface Fault {
  readonly file: string;
  /** Row of a folder's file, counted as a spreadsheet does: the header is row 1. */
  readonly row?: number;
  /** Line of a dump, counted from 1. */
  readonly line?: number;
  /** Id of the record of a dump. */
  readonly record?: string;
  readonly field?: string;
  readonly message: string;
}

/** Faults that are listed; more help nobody. */
const MOST_LISTED = 200;

/** All faults of a folder or a dump at once, of very many the first; nothing of it was loaded. */
export class FaultsError extends Error {
  override readonly name = 'FaultsError';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const listed = faults.slice(0, MOST_LISTED);
    const [first] = faults.slice(MOST_LISTED);
    const rest = `has ${faults.length - MOST_LISTED} more faults, which are not listed. Correct these first.`;
    const all = first ? [...listed, { file: first.file, message: rest }] : listed;
    super(
      `Nothing was loaded: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.\n${all.map(lineOf).join('\n')}`,
    );
    this.faults = all;
  }
}

/** A fault as one line: file, row or line, record, field, message. */
export function lineOf({ file, row, line, record, field, message }: Fault): string {
  const where = [file, row && `row ${row}`, line && `line ${line}`, record && `(${record})`, field && `"${field}"`];
  return `${where.filter(Boolean).join(' ')}: ${message}`;
}
