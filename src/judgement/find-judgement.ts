import type { Context } from '../context.ts';
import { many } from '../graph/statement.ts';
import { judgementOf, type Judgement, type JudgementRow } from './judgement.ts';

const judgementsByIds = many<{ ids: readonly string[] }, { judgement: JudgementRow }>('judgementsByIds');

/** The judgement with this id, or `undefined`; looked up in batches. */
export function judgementById(context: Context, id: string): Promise<Judgement | undefined> {
  return context.load('judgementsByIds', id, async (ids) => {
    const rows = await context.graph.many(judgementsByIds, { ids });
    return new Map(rows.map(({ judgement }) => [judgement.id, judgementOf(judgement)]));
  });
}
