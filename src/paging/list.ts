import type { Context } from '../context.ts';
import { refuseContradictions } from '../entity/contradictions.ts';
import { countStatement, listStatement, type Condition, type ListRow, type Sort } from '../graph/filter.ts';
import { connection, type Connection } from './connection.ts';
import { cursorOf, listAsked, placeOf } from './cursor.ts';
import { pageSize, type PageArguments } from './page-arguments.ts';

/** A list to page through: nodes of a label under a condition, in an order. */
export interface Listing {
  /** What cursors, logs and golden files call it. */
  readonly name: string;
  readonly label: string;
  readonly where: Condition;
  readonly sort: Sort;
}

/** What a list that is ordered by a number stated has for rows of which none is. */
const NOT_STATED = -1e15;

/** A page of a list; `shape` makes the thing of the API from the properties of the store. */
export async function pageOf<N>(
  context: Context,
  { name, ...listing }: Listing,
  page: PageArguments,
  shape: (properties: ListRow['node']) => N,
): Promise<Connection<N>> {
  const size = pageSize(page);
  refuseContradictions(listing.where);
  const tag = listAsked(name, listing.where, listing.sort);
  const after = page.after ? { after: placeOf(tag, page.after) } : {};
  const list = { ...listing, ...after, size: size + 1 };
  const rows = await context.graph.many(...listStatement(name, list));
  const edges = rows.map(({ node, sort }) => ({
    cursor: cursorOf(tag, { value: sort, id: node.id }),
    node: shape(node),
    counted: isCount(listing.sort) ? Number(sort) : null,
    stated: listing.sort.fragment === 'statedValue' && Number(sort) > NOT_STATED ? Number(sort) : null,
  }));
  const count = async () => (await context.graph.one(...countStatement(`${name}Total`, list)))?.total ?? 0;
  return connection(edges, size, page.after, count);
}

function isCount({ fragment }: Sort): boolean {
  return fragment === 'relatedCount' || fragment === 'partnerCount';
}
