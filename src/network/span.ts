/** The time that a relationship is stated of: the periods of the editions that state it, and since and until when, `''` where not said. */
export interface Span {
  readonly periods: readonly string[];
  readonly since: string;
  readonly until: string;
}

/**
 * Whether a relationship counts in a year (four digits), as filters of lists have it: an edition of the year tells it, or it
 * lasts in the year as far as `since` and `until` are stated; without `until` it goes on, as far as the `newest` edition
 * (`''` for none) can know.
 */
export function spanCovers({ periods, since, until }: Span, year: string, newest: string): boolean {
  if (periods.some((period) => period.startsWith(year))) return true;
  return since !== '' && since <= `${year}-12-31` && (until || newest) >= year;
}
