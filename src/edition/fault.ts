/** What is wrong with a folder or a dump, and where; `row` counts as a spreadsheet does (the header is row 1) or is the line of a dump. */
export interface Fault {
  readonly file: string;
  readonly row?: number;
  readonly field?: string;
  readonly message: string;
}

/** All faults of a folder or a dump at once; nothing of it was loaded. */
export class FaultsError extends Error {
  override readonly name = 'FaultsError';
  constructor(readonly faults: readonly Fault[]) {
    super(
      `Nothing was loaded: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.\n${faults.map(lineOf).join('\n')}`,
    );
  }
}

/** A fault as one line: file, row, field, message. */
export function lineOf({ file, row, field, message }: Fault): string {
  return `${file}${row ? ` row ${row}` : ''}${field ? ` "${field}"` : ''}: ${message}`;
}
