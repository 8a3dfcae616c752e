import { edgeAttributes, nodeAttributes, type Attribute } from './attributes.ts';
import type { AttributeValue, FeedEdge, FeedGraph, FeedNode } from './feed.ts';
import { xmlText } from './xml.ts';

const TYPES = { string: 'string', integer: 'long', double: 'double', boolean: 'boolean' } as const;
const base = { description: '' };
const nodeKeys: readonly Attribute[] = [
  { ...base, name: 'label', type: 'string' },
  { ...base, name: 'kind', type: 'string' },
  ...nodeAttributes,
];
const edgeKeys: readonly Attribute[] = [
  { ...base, name: 'type', type: 'string' },
  { ...base, name: 'directed', type: 'boolean' },
  { ...base, name: 'weight', type: 'integer' },
  ...edgeAttributes,
  { ...base, name: 'id', type: 'string' },
];

/**
 * GraphML 1.0: a directed multigraph with typed attributes. Symmetric relationships say so by the attribute `directed`, since common
 * readers take no mixed graphs; the id of an edge is an attribute too, since igraph 1.0 mistakes the ids of nodes for those of edges.
 */
export async function* graphml(graph: FeedGraph): AsyncIterable<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield [...keysOf('node', nodeKeys), ...keysOf('edge', edgeKeys)].join('');
  yield `  <graph id="${xmlText(graph.title)}" edgedefault="directed">\n`;
  for await (const page of graph.nodes()) yield page.map(nodeOf).join('');
  for await (const page of graph.edges()) yield page.map(edgeOf).join('');
  yield '  </graph>\n</graphml>\n';
}

function keysOf(side: 'node' | 'edge', attributes: readonly Attribute[]): string[] {
  return attributes.map(
    ({ name, type }) => `  <key id="${side}-${name}" for="${side}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`,
  );
}

function nodeOf({ id, name, kind, attributes }: FeedNode): string {
  return `    <node id="${xmlText(id)}">${dataOf('node', { label: name, kind, ...attributes })}</node>\n`;
}

function edgeOf({ id, source, target, type, directed, weight, attributes }: FeedEdge): string {
  const ends = `source="${xmlText(source)}" target="${xmlText(target)}"`;
  const values = { type, directed: String(directed), weight, ...attributes, id };
  return `    <edge id="${xmlText(id)}" ${ends}>${dataOf('edge', values)}</edge>\n`;
}

function dataOf(side: 'node' | 'edge', values: Readonly<Record<string, AttributeValue>>): string {
  return Object.entries(values)
    .map(([name, value]) => `<data key="${side}-${name}">${xmlText(value)}</data>`)
    .join('');
}
