import { edgeAttributes, nodeAttributes, type Attribute } from './attributes.ts';
import type { AttributeValue, FeedEdge, FeedGraph, FeedNode } from './feed.ts';
import { xmlText } from './xml.ts';

/** Attributes that GEXF has elements of its own for. */
const DRAWN = ['x', 'y', 'size', 'color'];
const kind: Attribute = { name: 'kind', type: 'string', description: '' };
const type: Attribute = { name: 'type', type: 'string', description: '' };
const nodeKeys = [kind, ...nodeAttributes.filter(({ name }) => !DRAWN.includes(name))];
const directedness: Attribute = { name: 'directed', type: 'boolean', description: '' };
const edgeKeys = [type, directedness, ...edgeAttributes.filter(({ name }) => name !== 'label')];

/** GEXF 1.2draft with labels, attributes, and positions, sizes and colors for drawing. */
export async function* gexf(graph: FeedGraph): AsyncIterable<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">\n';
  yield `  <meta><creator>Chanjiao Graph</creator><description>${xmlText(graph.title)}</description></meta>\n`;
  yield '  <graph mode="static" defaultedgetype="directed">\n';
  yield keysOf('node', nodeKeys) + keysOf('edge', edgeKeys);
  yield '    <nodes>\n';
  for await (const page of graph.nodes()) yield page.map(nodeOf).join('');
  yield '    </nodes>\n    <edges>\n';
  for await (const page of graph.edges()) yield page.map(edgeOf).join('');
  yield '    </edges>\n  </graph>\n</gexf>\n';
}

function keysOf(side: 'node' | 'edge', attributes: readonly Attribute[]): string {
  const keys = attributes.map(
    (each) => `      <attribute id="${each.name}" title="${each.name}" type="${each.type}"/>\n`,
  );
  return `    <attributes class="${side}" mode="static">\n${keys.join('')}    </attributes>\n`;
}

function nodeOf({ id, name, kind: word, attributes }: FeedNode): string {
  const { x, y, size, color, ...rest } = attributes;
  const drawn = [
    color === undefined ? '' : colorOf(String(color)),
    x === undefined || y === undefined ? '' : `<viz:position x="${x}" y="${y}" z="0.0"/>`,
    size === undefined ? '' : `<viz:size value="${size}"/>`,
  ];
  return `      <node id="${xmlText(id)}" label="${xmlText(name)}">${valuesOf({ kind: word, ...rest })}${drawn.join('')}</node>\n`;
}

function edgeOf({ id, source, target, type: word, directed, weight, attributes }: FeedEdge): string {
  const { label, ...rest } = attributes;
  const ends = `source="${xmlText(source)}" target="${xmlText(target)}"`;
  return `      <edge id="${xmlText(id)}" ${ends} label="${xmlText(label ?? word)}" weight="${weight}">${valuesOf({ type: word, directed: String(directed), ...rest })}</edge>\n`;
}

function valuesOf(values: Readonly<Record<string, AttributeValue>>): string {
  const parts = Object.entries(values).map(([name, value]) => `<attvalue for="${name}" value="${xmlText(value)}"/>`);
  return `<attvalues>${parts.join('')}</attvalues>`;
}

function colorOf(color: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return `<viz:color r="${r}" g="${g}" b="${b}"/>`;
}
