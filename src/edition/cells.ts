import type { OwnField, Words } from '../entity/kind.ts';
import type { Value } from '../graph/statement.ts';
import { isPeriod } from '../entity/period.ts';
import { didYouMeanSentence } from '../entity/suggest.ts';
import type { Fault } from './fault.ts';
import type { Row } from './table.ts';

const WHOLE = /^-?\d+$/;
const DECIMAL = /^-?\d+(\.\d+)?$/;

/** Reads the cells of one row; what is wrong goes into the list of faults, and the cell reads as absent. */
export class Cells {
  constructor(
    private readonly row: Row,
    private readonly faults: Fault[],
  ) {}

  /** Notes a fault of this row. */
  fault(field: string, message: string): undefined {
    this.faults.push({ file: this.row.file, row: this.row.row, field, message });
    return undefined;
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
    if (value === undefined) return undefined;
    if (!WHOLE.test(value) || !Number.isSafeInteger(Number(value)))
      return this.fault(field, `"${value}" is no whole number. ${numberHint(value)}`);
    return Number(value);
  }

  number(field: string): number | undefined {
    const value = this.required(field);
    if (!value) return undefined;
    if (!DECIMAL.test(value)) return this.fault(field, `"${value}" is no number. ${numberHint(value)}`);
    return Number(value);
  }

  word(field: string, values: Words): string | undefined {
    const value = this.text(field);
    return value === undefined ? undefined : this.known(field, value, values);
  }

  words(field: string, values: Words): string[] {
    return this.list(field).flatMap((value) => this.known(field, value, values) ?? []);
  }

  /** A point in time as precise as it is written: 2024, 2024-04 or 2024-04-30. */
  period(field: string): string | undefined {
    const value = this.text(field);
    if (value === undefined || isPeriod(value)) return value;
    return this.fault(field, `"${value}" is no date. Write 2024, 2024-04 or 2024-04-30.`);
  }

  own(field: string, { type, values = {} }: OwnField): Value | undefined {
    if (type === 'whole') return this.whole(field);
    if (type === 'word') return this.word(field, values);
    if (type === 'words') return present(this.words(field, values));
    return periodFields.includes(field) ? this.period(field) : this.text(field);
  }

  private known(field: string, value: string, values: Words): string | undefined {
    if (Object.hasOwn(values, value)) return value;
    const words = Object.keys(values);
    return this.fault(
      field,
      `there is no "${value}".${didYouMeanSentence(value, words) || ` Known: ${words.join(', ')}.`}`,
    );
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

const periodFields: readonly string[] = ['since', 'until', 'date', 'founded'];
