import type { Context } from '../context.ts';
import { many } from '../graph/statement.ts';

/** The ids of the editions of a year. */
export type EditionsOf = (period: string) => readonly string[];

const editionPeriods = many<Record<never, never>, { id: string; period: string }>('editionPeriods');

/** The editions by year, asked for only where `filter` speaks of a period somewhere. */
export async function editionsFor(context: Context, ...filters: readonly unknown[]): Promise<EditionsOf> {
  if (!JSON.stringify(filters)?.includes('"period"')) return () => [];
  const editions = await context.graph.many(editionPeriods, {});
  return (year) => editions.filter(({ period }) => period.startsWith(year)).map(({ id }) => id);
}

/** The year that each edition reports on, by its id. */
export async function editionYears(context: Context): Promise<ReadonlyMap<string, number>> {
  const editions = await context.graph.many(editionPeriods, {});
  return new Map(editions.map(({ id, period }) => [id, Number(period.slice(0, 4))]));
}
