import type { Context } from '../context.ts';
import { countAsk, type CountAsk } from '../figure/count-ask.ts';
import type { Figure } from '../figure/figure.ts';
import { partsOfSum, sumOf } from '../figure/parts-of-sum.ts';
import { many } from '../graph/statement.ts';
import { byOwner } from '../paging/owned.ts';
import type { ReportValue } from './report-value.ts';

type Counted = { owner: string; thing: string; evidence: readonly string[] };

const thingsCounted = many<{ asks: readonly CountAsk[]; within: string }, Counted>('thingsCounted');

/** What the graph gives beside a stated figure: the things that it counts and the edition names, or the sum of its parts; none where it can give nothing. */
export async function derivedOf(context: Context, edition: string, figure: Figure): Promise<ReportValue[]> {
  if (!figure.counts) return [];
  if (!figure.counts.metric) return countedBy(context, edition, countAsk(figure), figure.unit);
  const parts = await partsOfSum(context, figure);
  if (parts.length === 0) return [];
  const things = parts.map(({ subject }) => subject);
  const evidence = [...new Set(parts.flatMap((part) => part.evidence))];
  const told = { number: sumOf(parts), unit: figure.unit, rowsTold: parts.length };
  return [{ origin: 'DERIVED', method: 'SUMMED', ...told, things, evidence }];
}

/** What the edition names of a body in the way in which a figure of another body counts; none where it names nothing. */
export function countedAlike(
  context: Context,
  edition: string,
  subject: string,
  like: Figure,
): Promise<readonly ReportValue[]> {
  return countedBy(context, edition, { ...countAsk(like), figure: subject, subject }, like.unit);
}

async function countedBy(context: Context, edition: string, ask: CountAsk, unit: string): Promise<ReportValue[]> {
  const rows = await context.load(`thingsCounted ${edition}`, JSON.stringify(ask), async (keys) => {
    const asks = keys.map((key, at) => ({ ...(JSON.parse(key) as CountAsk), figure: String(at) }));
    const counted = byOwner(await context.graph.many(thingsCounted, { asks, within: `${edition}~` }));
    return new Map(keys.map((key, at) => [key, counted.get(String(at)) ?? []]));
  });
  const things = [...new Set((rows ?? []).map(({ thing }) => thing))];
  if (things.length === 0) return [];
  const evidence = [...new Set((rows ?? []).flatMap((row) => row.evidence))].sort();
  return [{ origin: 'DERIVED', method: 'COUNTED', number: things.length, unit, things, evidence }];
}
