import type { Graph } from '../graph/graph.ts';
import { versionOf } from '../graph/meta.ts';
import { readRecords } from '../record/read-records.ts';
import type { AnyRecord } from '../record/record.ts';

/** Version of the dump's format, in its first line. */
export const DUMP_FORMAT = 1;

/**
 * A dump of a graph, line by line in constant memory: `{"record":"dump","format":1}`, then one record a line in the order
 * of `recordKinds`. Fails where somebody writes meanwhile, since its parts would not fit together. Two graphs that hold the same give the same bytes, whatever engine they stand in.
 */
export async function* dumpLines(graph: Graph): AsyncIterable<string> {
  const before = await versionOf(graph);
  yield `${JSON.stringify({ record: 'dump', format: DUMP_FORMAT })}\n`;
  for await (const page of readRecords(graph)) {
    if (page.length > 0) yield page.map((record: AnyRecord) => `${JSON.stringify(record)}\n`).join('');
  }
  if ((await versionOf(graph)) !== before)
    throw new Error('The graph was changed while it was dumped. Ask for the dump again.');
}
