import { CallerError } from '../errors.ts';
import type { AttributeValue, FeedGraph } from './feed.ts';
import { edgeColumns, edgeRow, nodeColumns, nodeRow } from './tables.ts';
import { workbookOf } from './workbook.ts';

/** Rows that a workbook may have: it is put together in memory, unlike all other formats. */
const MOST_ROWS = 50_000;

/** A workbook with a sheet of nodes and one of edges, every text as text. Throws where there are too many rows. */
export async function* xlsx(graph: FeedGraph): AsyncIterable<Uint8Array> {
  const names = new Map<string, string>();
  const nodes: AttributeValue[][] = [];
  const edges: AttributeValue[][] = [];
  for await (const page of graph.nodes()) {
    for (const node of page) names.set(node.id, node.name);
    nodes.push(...page.map(nodeRow));
    if (nodes.length > MOST_ROWS) throw tooMany();
  }
  for await (const page of graph.edges()) {
    edges.push(...page.map((edge) => edgeRow(edge, names)));
    if (nodes.length + edges.length > MOST_ROWS) throw tooMany();
  }
  yield workbookOf([
    { name: 'nodes', columns: nodeColumns, rows: nodes },
    { name: 'edges', columns: edgeColumns, rows: edges },
  ]);
}

function tooMany(): Error {
  return new CallerError(
    'LIMIT_EXCEEDED',
    `A workbook holds at most ${MOST_ROWS} rows here. Narrow the network, or take CSV.`,
  );
}
