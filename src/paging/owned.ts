import type { Context } from '../context.ts';
import type { Parameters, Statement } from '../graph/statement.ts';
import { connection, type Connection } from './connection.ts';
import { cursorOf, listAsked, placeOf } from './cursor.ts';
import { pageSize, type PageArguments } from './page-arguments.ts';

type Owners = { readonly ids: readonly string[] };
type PagedOwners<A extends Parameters> = Owners & A & { readonly after: string; readonly size: number };

/** A list that each of many owners has: the statement of its pages and that of its totals, for a batch of owners. */
export interface OwnedList<A extends Parameters, R extends { owner: string; place: string }> {
  /** What callers know it by. */
  readonly name: string;
  readonly pages: Statement<'many', PagedOwners<A>, R>;
  readonly totals: Statement<'many', Owners & A, { owner: string; total: number }>;
}

/** A page of what an owner has, in the order of ids; owners of the same tick are asked for together. */
export async function ownedPage<A extends Parameters, R extends { owner: string; place: string }, N>(
  context: Context,
  { name, pages, totals }: OwnedList<A, R>,
  owner: string,
  narrowed: A,
  page: PageArguments,
  shape: (row: R) => N,
): Promise<Connection<N>> {
  const size = pageSize(page);
  const list = listAsked(name, owner, narrowed);
  const rest = { ...narrowed, after: page.after ? placeOf(list, page.after).id : '', size: size + 1 };
  const rows = await context.load(pages.name + JSON.stringify(rest), owner, async (ids) =>
    byOwner(await context.graph.many(pages, { ids, ...rest })),
  );
  const edges = (rows ?? []).map((row) => ({
    cursor: cursorOf(list, { value: '', id: row.place }),
    node: shape(row),
  }));
  return connection(edges, size, page.after, async () => {
    const total = await context.load(totals.name + JSON.stringify(narrowed), owner, async (ids) => {
      const counted = await context.graph.many(totals, { ids, ...narrowed });
      return new Map(counted.map((row) => [row.owner, row.total]));
    });
    return total ?? 0;
  });
}

/** Rows by their owners, each in the order given. */
export function byOwner<R extends { readonly owner: string }>(rows: readonly R[]): Map<string, R[]> {
  const grouped = new Map<string, R[]>();
  for (const row of rows) {
    const group = grouped.get(row.owner);
    if (group) group.push(row);
    else grouped.set(row.owner, [row]);
  }
  return grouped;
}
