import { BadUserInputError } from '../errors.ts';

const PERIOD = /^\d{4}(-(\d{2})(-(\d{2}))?)?$/;
const YEAR = /^\d{4}$/;

/** Whether a text is a year, a month or a day: 2024, 2024-04, 2024-04-30. */
export function isPeriod(value: string): boolean {
  const match = PERIOD.exec(value);
  if (!match) return false;
  const [, , month = '01', , day = '01'] = match;
  const date = new Date(`${value.slice(0, 4)}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(5, 10) === `${month}-${day}`;
}

/** The period, checked: a year, a month or a day; `''` where none was asked for. */
export function askedPeriod(argument: string, period: string | null | undefined): string {
  if (period === null || period === undefined || isPeriod(period)) return period ?? '';
  throw new BadUserInputError(`"${period}" is no date. Write 2024, 2024-04 or 2024-04-30.`, argument);
}

/** The year, checked; `''` where none was asked for. */
export function askedYear(argument: string, year: string | null | undefined): string {
  if (year === null || year === undefined || YEAR.test(year)) return year ?? '';
  throw new BadUserInputError(`"${year}" is no year. Write four digits: 2024.`, argument);
}
