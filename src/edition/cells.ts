import type { OwnField, Words } from '../entity/kind.ts';
import type { Value } from '../graph/statement.ts';
import type { Broken } from '../rules/broken.ts';
import { unknownWord } from '../rules/values.ts';
import type { Fault } from './fault.ts';
import type { Row } from './table.ts';

/** The column of a field of a record; of the same name unless told otherwise. */
export type ColumnOf = (path: Broken['path']) => string;

const WHOLE = /^-?\d+$/;
const DECIMAL = /^-?\d+(\.\d+)?$/;

/** Reads the cells of one row as values; a cell that cannot be read as one goes into the list of faults, and reads as absent. Whether the values hold is checked with the record. */
export class Cells {
  /** Fields of this row that could not be read. */
  private readonly unread = new Set<string>();

  constructor(
    private readonly row: Row,
    private readonly faults: Fault[],
  ) {}

  /** Notes a fault of this row. */
  fault(field: string, message: string): undefined {
    this.unread.add(field);
    this.faults.push({ file: this.row.file, row: this.row.row, field, message });
    return undefined;
  }

  /** Notes the rules that the record of this row breaks, each once; not those of fields that could not even be read. */
  refuse(broken: readonly Broken[], columnOf: ColumnOf = ([field]) => String(field)): void {
    const said = broken.map(({ path, message }) => [columnOf(path), message] as const);
    const unread = new Set(this.unread);
    for (const [field, message] of new Map(said.map((each) => [each.join(' '), each])).values())
      if (!unread.has(field)) this.fault(field, message);
  }

  text(field: string): string | undefined {
    return this.row.cells[field] || undefined;
  }

  required(field: string): string {
    const value = this.text(field);
    if (!value) this.fault(field, 'must not be empty.');
    return value ?? '';
  }

  list(field: string, separator: RegExp | string = ';'): string[] {
    return (this.text(field) ?? '')
      .split(separator)
      .map((each) => each.trim())
      .filter(Boolean);
  }

  whole(field: string): number | undefined {
    const value = this.text(field);
    if (value === undefined || WHOLE.test(value)) return value === undefined ? undefined : Number(value);
    return this.fault(field, `"${value}" is no whole number. ${numberHint(value)}`);
  }

  number(field: string): number | undefined {
    const value = this.text(field);
    if (value === undefined || DECIMAL.test(value)) return value === undefined ? undefined : Number(value);
    return this.fault(field, `"${value}" is no number. ${numberHint(value)}`);
  }

  /** One of the words, checked here, where the row is no record. */
  word(field: string, values: Words): string | undefined {
    const value = this.text(field);
    if (value === undefined || Object.hasOwn(values, value)) return value;
    return this.fault(field, unknownWord(value, values));
  }

  own(field: string, { type }: OwnField): Value | undefined {
    if (type === 'whole') return this.whole(field);
    return type === 'words' ? present(this.list(field)) : this.text(field);
  }
}

/** The list, or `undefined` where it is empty. */
export function present<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

const NUMBER_WITH_MORE = /^([\d,，]*\d(?:\.\d+)?)\s*(.*)$/u;

/** What to write instead of a number with a unit or thousands separators. */
function numberHint(value: string): string {
  const rule = 'Write digits only, without unit or thousands separator.';
  const [, digits, unit] = NUMBER_WITH_MORE.exec(value.normalize('NFKC')) ?? [];
  if (!digits) return rule;
  const plain = digits.replace(/[,，]/g, '');
  return `${rule} Perhaps ${plain}${unit ? `, and "${unit}" in another column` : ''}.`;
}
