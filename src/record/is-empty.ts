import type { Graph } from '../graph/graph.ts';
import { one } from '../graph/statement.ts';

const holdings = one<Record<string, never>, { editions: number; entities: number }>('holdings');

/** Whether the graph holds neither an edition nor an entity. */
export async function isEmpty(graph: Graph): Promise<boolean> {
  const row = await graph.one(holdings, {});
  return !row || row.editions + row.entities === 0;
}
