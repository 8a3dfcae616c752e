import type { Context } from '../context.ts';
import { many } from '../graph/statement.ts';
import { byOwner } from '../paging/owned.ts';
import { countAsk, type CountAsk } from './count-ask.ts';
import { figureOf, type Figure, type FigureRow } from './figure.ts';

const partsOfSums = many<{ asks: readonly CountAsk[] }, { owner: string; figure: FigureRow }>('partsOfSums');

/** The figures that a stated sum adds up; none where the graph holds none, or the figure is no sum. */
export async function partsOfSum(context: Context, figure: Figure): Promise<readonly Figure[]> {
  if (!figure.counts?.metric) return [];
  const parts = await context.load('partsOfSums', JSON.stringify(countAsk(figure)), async (keys) => {
    const asks = keys.map((key) => JSON.parse(key) as CountAsk);
    const rows = byOwner(await context.graph.many(partsOfSums, { asks }));
    return new Map(asks.map((ask, at) => [keys[at]!, (rows.get(ask.figure) ?? []).map((row) => figureOf(row.figure))]));
  });
  return parts ?? [];
}

/** What the parts come to, rounded to what the engine's numbers can tell. */
export function sumOf(parts: readonly { readonly value: number }[]): number {
  return Number(parts.reduce((sum, { value }) => sum + value, 0).toFixed(6));
}
