import { BadUserInputError } from '../errors.ts';

/** Periods to narrow figures by, each beginning with a year; a `BadUserInputError` for one that does not. */
export function askedPeriods(periods: readonly string[] | null | undefined): readonly string[] {
  const wrong = periods?.find((period) => !/^\d{4}(?!\d)/.test(period));
  if (wrong === undefined) return periods ?? [];
  throw new BadUserInputError(`"${wrong}" is no period. Write as figures do: 2024, 2024-04, 2024-04-30.`, 'periods');
}
