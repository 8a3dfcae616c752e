import { StatementError } from './errors.ts';
import type { Graph, Keyed, PageParameters } from './graph.ts';
import type { Parameters, Statement } from './statement.ts';

/** Rows that a page holds unless asked otherwise. */
export const pageSize = 1000;

/** Streams a keyset statement page by page through `many`; see `Graph.pages`. */
export async function* pagesOf<P extends Parameters, R extends Keyed>(
  graph: Pick<Graph, 'many'>,
  statement: Statement<'many', P & PageParameters, R>,
  parameters: P,
  size: number = pageSize,
): AsyncGenerator<R[], void, undefined> {
  let after = '';
  for (;;) {
    const rows = await graph.many(statement, { ...parameters, after, size });
    const last = rows.at(-1);
    if (last === undefined) return;
    if (!(last.cursor > after))
      throw new StatementError(statement.name, `does not order by its cursor after ${after}.`);
    yield rows;
    if (rows.length < size) return;
    after = last.cursor;
  }
}
