import { CallerError } from '../errors.ts';
import type { FeedGraph } from './feed.ts';
import { edgeColumns, edgeRow, nodeColumns, nodeRow } from './tables.ts';
import { WorkbookInMaking } from './workbook-in-making.ts';

/** Rows that a workbook may have: it is put together in memory, unlike all other formats. */
const MOST_ROWS = 50_000;

/** A workbook with a sheet of nodes and one of edges, every text as text. Throws where there are too many rows. */
export async function* xlsx(graph: FeedGraph): AsyncIterable<Uint8Array> {
  const names = new Map<string, string>();
  const workbook = new WorkbookInMaking();
  const [nodes, edges] = [
    { name: 'nodes', columns: nodeColumns },
    { name: 'edges', columns: edgeColumns },
  ];
  let count = 0;
  const counted = (more: number) => {
    count += more;
    if (count > MOST_ROWS) throw tooMany();
  };
  try {
    for (const sheet of [nodes, edges]) workbook.add({ ...sheet, rows: [] });
    for await (const page of graph.nodes()) {
      counted(page.length);
      for (const { id, name } of page) names.set(id, name);
      workbook.add({ ...nodes, rows: page.map(nodeRow) });
    }
    for await (const page of graph.edges()) {
      counted(page.length);
      workbook.add({ ...edges, rows: page.map((edge) => edgeRow(edge, names)) });
    }
    yield await workbook.finished();
  } finally {
    await workbook.stop();
  }
}

function tooMany(): Error {
  return new CallerError(
    'LIMIT_EXCEEDED',
    `A workbook holds at most ${MOST_ROWS} rows here. Narrow the network, or take CSV.`,
  );
}
