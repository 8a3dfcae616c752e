import { unzipSync, zipSync } from 'fflate';
import writeSheets from 'write-excel-file/node';
import { CallerError } from '../errors.ts';
import type { AttributeValue, FeedGraph } from './feed.ts';
import { edgeColumns, edgeRow, namesOf, nodeColumns, nodeRow } from './tables.ts';

/** Rows that a workbook may have: it is put together in memory, unlike all other formats. */
const MOST_ROWS = 50_000;

/** A workbook with a sheet of nodes and one of edges, every text as text. Throws where there are too many rows. */
export async function* xlsx(graph: FeedGraph): AsyncIterable<Uint8Array> {
  const names = await namesOf(graph);
  const nodes: AttributeValue[][] = [];
  const edges: AttributeValue[][] = [];
  for await (const page of graph.nodes()) nodes.push(...page.map(nodeRow));
  for await (const page of graph.edges()) {
    edges.push(...page.map((edge) => edgeRow(edge, names)));
    if (nodes.length + edges.length > MOST_ROWS) throw tooMany();
  }
  const sheets = [sheetOf('nodes', nodeColumns, nodes), sheetOf('edges', edgeColumns, edges)];
  yield undated(await writeSheets(sheets as Parameters<typeof writeSheets>[0]).toBuffer());
}

/** The archive without the moment of its making, so that the same network gives the same bytes. */
function undated(archive: Uint8Array): Uint8Array {
  return zipSync(unzipSync(archive), { mtime: new Date(1980, 0, 1) });
}

function sheetOf(sheet: string, columns: readonly string[], rows: readonly AttributeValue[][]) {
  const head = columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const cell = (value: AttributeValue) =>
    typeof value === 'number' ? { value, type: Number } : { value: value || null, type: String };
  return { sheet, data: [head, ...rows.map((row) => row.map(cell))], stickyRowsCount: 1 };
}

function tooMany(): Error {
  return new CallerError(
    'LIMIT_EXCEEDED',
    `A workbook holds at most ${MOST_ROWS} rows here. Narrow the network, or take CSV.`,
  );
}
