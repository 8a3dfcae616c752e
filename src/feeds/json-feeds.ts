import type { FeedEdge, FeedGraph, FeedNode } from './feed.ts';

type Shape<T> = (item: T) => object;

/**
 * Cytoscape.js JSON: `elements.nodes` and `elements.edges`, each with `data`; positions where a layout gives them. `value` and
 * `key` are what networkx takes for the name of a node and of an edge.
 */
export async function* cytoscape(graph: FeedGraph): AsyncIterable<string> {
  yield `{"directed":true,"multigraph":true,"data":${headOf(graph)},"elements":{"nodes":[\n`;
  yield* listOf(graph.nodes(), ({ id, name, kind, attributes: { x, y, ...rest } }: FeedNode) => ({
    data: { id, value: id, name, label: name, kind, ...rest },
    ...(x === undefined || y === undefined ? {} : { position: { x, y } }),
  }));
  yield '\n],"edges":[\n';
  yield* listOf(graph.edges(), ({ attributes, ...edge }: FeedEdge) => ({
    data: { key: edge.id, ...edge, ...attributes },
  }));
  yield '\n]}}\n';
}

/** The serialized form of graphology: a mixed multigraph. */
export async function* graphology(graph: FeedGraph): AsyncIterable<string> {
  yield `{"options":{"type":"mixed","multi":true,"allowSelfLoops":false},"attributes":${headOf(graph)},"nodes":[\n`;
  yield* listOf(graph.nodes(), ({ id, name, kind, attributes }: FeedNode) => ({
    key: id,
    attributes: { label: name, kind, ...attributes },
  }));
  yield '\n],"edges":[\n';
  yield* listOf(graph.edges(), ({ id, source, target, type, directed, weight, attributes }: FeedEdge) => ({
    key: id,
    source,
    target,
    ...(directed ? {} : { undirected: true }),
    attributes: { relationship: type, weight, ...attributes },
  }));
  yield '\n]}\n';
}

/** The node-link form that D3 and networkx read: `nodes` and `links`. */
export async function* nodeLink(graph: FeedGraph): AsyncIterable<string> {
  yield `{"directed":true,"multigraph":true,"graph":${headOf(graph)},"nodes":[\n`;
  yield* listOf(graph.nodes(), ({ id, name, kind, attributes }: FeedNode) => ({ id, name, kind, ...attributes }));
  yield '\n],"links":[\n';
  yield* listOf(graph.edges(), ({ id, source, target, attributes, ...edge }: FeedEdge) => ({
    source,
    target,
    key: id,
    ...edge,
    ...attributes,
  }));
  yield '\n]}\n';
}

/** JSON Lines: one node or edge a line, told apart by `record`. */
export async function* networkLines(graph: FeedGraph): AsyncIterable<string> {
  yield `${JSON.stringify({ record: 'network', ...JSON.parse(headOf(graph)) })}\n`;
  for await (const page of graph.nodes())
    yield page
      .map(({ attributes, ...node }) => `${JSON.stringify({ record: 'node', ...node, ...attributes })}\n`)
      .join('');
  for await (const page of graph.edges())
    yield page
      .map(({ attributes, ...edge }) => `${JSON.stringify({ record: 'edge', ...edge, ...attributes })}\n`)
      .join('');
}

function headOf({ title, dataVersion, layoutVersion }: FeedGraph): string {
  return JSON.stringify({ title, dataVersion, layoutVersion });
}

async function* listOf<T>(pages: AsyncIterable<readonly T[]>, shape: Shape<T>): AsyncIterable<string> {
  let begun = false;
  for await (const page of pages) {
    if (page.length === 0) continue;
    yield (begun ? ',\n' : '') + page.map((item) => JSON.stringify(shape(item))).join(',\n');
    begun = true;
  }
}
