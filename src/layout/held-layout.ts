import type { Graph, Keyed, PageParameters } from '../graph/graph.ts';
import { many, one, step, write } from '../graph/statement.ts';
import type { Layout, Position } from './layout.ts';

const layoutHeld = one<Record<never, never>, { version: number }>('layoutHeld');
const pageOfPositions = many<PageParameters, Keyed & Position>('pageOfPositions');
const mergePositions = write<{ rows: readonly { id: string; x: number; y: number }[] }>('mergePositions');
const deletePositions = write<{ ids: readonly string[] }>('deletePositions');
const mergeLayout = write<{ version: number }>('mergeLayout');

/** Positions read at once: the embedded engine looks through all ids for each page. */
const PAGE = 2_000;
/** Positions written in one transaction: few, since the event loop waits while the engine takes them over. */
const BATCH = 500;

/** The layout that the store holds; an empty one of version 0 where it holds none. */
export async function heldLayout(graph: Graph): Promise<Layout> {
  const positions = new Map<string, Position>();
  for await (const page of graph.pages(pageOfPositions, {}, PAGE))
    for (const { cursor, x, y } of page) positions.set(cursor, { x, y });
  const version = (await graph.one(layoutHeld, {}))?.version ?? 0;
  return { version, dataVersion: -1, positions };
}

/** Keeps what a layout adds and takes away; its version with the last of it, so that a layout broken off is completed the next time. */
export async function keepLayout(
  graph: Graph,
  { version, positions }: Layout,
  added: readonly string[],
  gone: readonly string[],
): Promise<void> {
  const rows = added.map((id) => ({ id, ...positions.get(id)! }));
  while (rows.length > BATCH) await graph.writeAside([step(mergePositions, { rows: rows.splice(0, BATCH) })]);
  const removal = gone.length > 0 ? [step(deletePositions, { ids: gone })] : [];
  await graph.writeAside([step(mergePositions, { rows }), ...removal, step(mergeLayout, { version })]);
}
