import type { Context } from '../context.ts';
import { many } from '../graph/statement.ts';
import { byOwner } from '../paging/owned.ts';
import { figureOf, type Figure, type FigureRow } from './figure.ts';

type Narrowed = { metrics: readonly string[]; periods: readonly string[]; after: string; size: number };

const figuresOfEntities = many<
  Narrowed & { ids: readonly string[] },
  { owner: string; place: string; figure: FigureRow }
>('figuresOfEntities');
/** Figures of one entity and these metrics that are looked at. */
const MOST = 100;

/** The figures of some metrics and a year (`''` is any) that are stated of any of the entities; looked up in batches. */
export async function figuresOfAll(
  context: Context,
  subjects: readonly string[],
  metrics: readonly string[],
  year: string,
): Promise<Figure[]> {
  if (metrics.length === 0) return [];
  const rest = { metrics, periods: [], after: '', size: MOST };
  const found = await Promise.all(
    subjects.map((subject) =>
      context.load(`figuresOfEntities${JSON.stringify(rest)}`, subject, async (ids) =>
        byOwner(await context.graph.many(figuresOfEntities, { ids, ...rest })),
      ),
    ),
  );
  const figures = found.flatMap((rows) => (rows ?? []).map(({ figure }) => figureOf(figure)));
  return figures.filter(({ period }) => period.startsWith(year));
}
