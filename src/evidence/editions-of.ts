import type { Context } from '../context.ts';
import { many } from '../graph/statement.ts';

const editionPeriods = many<Record<never, never>, { id: string; period: string }>('editionPeriods');

/** The year that each edition reports on, by its id. */
export async function editionYears(context: Context): Promise<ReadonlyMap<string, number>> {
  const editions = await context.graph.many(editionPeriods, {});
  return new Map(editions.map(({ id, period }) => [id, Number(period.slice(0, 4))]));
}
