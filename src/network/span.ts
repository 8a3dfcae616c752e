/** The time that a relationship is stated of: the periods of the editions that state it, and since and until when, `''` where not said. */
export interface Span {
  readonly periods: readonly string[];
  readonly since: string;
  readonly until: string;
}

/**
 * Whether a relationship counts in a period (`2024`, `2024-04`, `2024-04-30`): one of its evidences is of an edition of the
 * period, or it lasted from `since` into it; without `until` it is known to last as long as the newest of its editions. What
 * began after the period or ended before it does not count, whichever edition says so.
 */
export function spanCovers({ periods, since, until }: Span, period: string): boolean {
  const [first, last] = [firstDay(period), lastDay(period)];
  if (since && firstDay(since) > last) return false;
  if (until && lastDay(until) < first) return false;
  if (periods.some((each) => firstDay(each) <= last && lastDay(each) >= first)) return true;
  const end = until || (periods.at(-1) ?? '');
  return since !== '' && end !== '' && lastDay(end) >= first;
}

function firstDay(period: string): string {
  return period + '-01-01'.slice(Math.max(0, period.length - 4));
}

/** No month has a day after it, whatever its length. */
function lastDay(period: string): string {
  return period + '-12-31'.slice(Math.max(0, period.length - 4));
}
