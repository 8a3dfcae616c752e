import { edgeAttributes, nodeAttributes } from './attributes.ts';
import { csvOf } from './csv.ts';
import type { AttributeValue, FeedEdge, FeedGraph, FeedNode } from './feed.ts';

/** Columns of the table of nodes. */
export const nodeColumns: readonly string[] = ['id', 'name', 'kind', ...nodeAttributes.map(({ name }) => name)];

/** Columns of the table of edges: the names of both ends stand beside their ids. */
export const edgeColumns: readonly string[] = [
  ...['source', 'sourceName', 'type', 'target', 'targetName', 'directed', 'weight'],
  ...edgeAttributes.map(({ name }) => name),
  'id',
];

/** CSV of the nodes, UTF-8 with a byte order mark; a cell that a spreadsheet would run as a formula is made text. */
export async function* nodesCsv(graph: FeedGraph): AsyncIterable<string> {
  yield csvOf([nodeColumns], true);
  for await (const page of graph.nodes()) yield csvOf(page.map(nodeRow));
}

/** CSV of the edges, with the names of both ends filled in. */
export async function* edgesCsv(graph: FeedGraph): AsyncIterable<string> {
  const names = await namesOf(graph);
  yield csvOf([edgeColumns], true);
  for await (const page of graph.edges()) yield csvOf(page.map((edge) => edgeRow(edge, names)));
}

/** The names of all nodes, by id. */
async function namesOf(graph: FeedGraph): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for await (const page of graph.nodes()) for (const { id, name } of page) names.set(id, name);
  return names;
}

/** A node as a row of the table of nodes; absent values are empty. */
export function nodeRow({ id, name, kind, attributes }: FeedNode): AttributeValue[] {
  const values: Readonly<Record<string, AttributeValue>> = { ...attributes, id, name, kind };
  return nodeColumns.map((column) => values[column] ?? '');
}

/** An edge as a row of the table of edges. */
export function edgeRow(edge: FeedEdge, names: ReadonlyMap<string, string>): AttributeValue[] {
  const { id, source, target, type, directed, weight, attributes } = edge;
  const ends = { sourceName: names.get(source) ?? '', targetName: names.get(target) ?? '' };
  const values: Readonly<Record<string, AttributeValue>> = {
    ...attributes,
    ...{ id, source, target, type, weight, ...ends },
    directed: String(directed),
  };
  return edgeColumns.map((column) => values[column] ?? '');
}
