import type { Graph } from '../graph/graph.ts';
import { many } from '../graph/statement.ts';
import { SnapshotBuilder, type EdgeRow, type EntityRow } from './snapshot-builder.ts';
import type { Snapshot } from './snapshot.ts';

type Page = { after: string; size: number };

const pageOfEditions = many<Page, { cursor: string; record: { period?: string } }>('pageOfEditions');
const pageOfNodes = many<Page, EntityRow>('pageOfNodes');
const edgesOfPage = many<{ ids: readonly string[] }, EdgeRow>('edgesOfPage');

/** Entities of a page: the embedded engine looks through all ids for each. */
const ENTITIES = 5000;
/** Entities whose relationships are read at once. */
const STARTS = 250;
/** Such readings that are under way at a time: the embedded engine works on the cores that answers need. */
const AHEAD = { embedded: 2, neo4j: 3 };

/**
 * Reads the snapshot of a graph, which holds the given data version. Other work gets its turn after each page and, in the
 * store, after each thousand rows.
 */
export async function readSnapshot(graph: Graph, dataVersion: number): Promise<Snapshot> {
  const builder = new SnapshotBuilder(await periodsOf(graph));
  const ids: string[] = [];
  for await (const page of graph.pages(pageOfNodes, {}, ENTITIES)) {
    builder.addEntities(page);
    ids.push(...page.map(({ cursor }) => cursor));
  }
  for await (const rows of edgesOf(graph, ids)) await builder.addRelationships(rows);
  return builder.build(dataVersion);
}

/** The relationships that start at the entities; the store works on the next ones while the last are taken. */
async function* edgesOf(graph: Graph, ids: readonly string[]): AsyncGenerator<EdgeRow[], void, undefined> {
  const asked: Promise<EdgeRow[]>[] = [];
  for (let start = 0; start < ids.length || asked.length > 0; start += STARTS) {
    if (start < ids.length) asked.push(graph.many(edgesOfPage, { ids: ids.slice(start, start + STARTS) }));
    asked.at(-1)?.catch(() => undefined); // told where it is awaited
    if (asked.length >= AHEAD[graph.engine] || start + STARTS >= ids.length) yield await asked.shift()!;
  }
}

async function periodsOf(graph: Graph): Promise<Map<string, string>> {
  const periods = new Map<string, string>();
  for await (const page of graph.pages(pageOfEditions, {}))
    for (const { cursor, record } of page) periods.set(cursor, record.period ?? '');
  return periods;
}
