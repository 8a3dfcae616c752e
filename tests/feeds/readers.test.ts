/** @engines both */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MultiGraph } from 'graphology';
import { feedFormats } from '../../src/feeds/formats.ts';
import type { FeedGraph } from '../../src/feeds/feed.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { engine } from '../engine.ts';
import { openSeededGraph } from '../service.ts';
import { manyText } from '../statements.ts';
import { lack, readFeeds, testInPython, type Found, type Things, type Values } from './readers-of-python.ts';
import { bytesOf, feedOf, openHostileGraph } from './small-feed.ts';

type Shape = (values: Values, id: string) => Values;
type View = (held: Found) => Found;

const mapped = (things: Things, shape: Shape): Things =>
  Object.fromEntries(Object.entries(things).map(([id, values]) => [id, shape(values, id)]));
const each =
  (node: Shape, edge: Shape = node): View =>
  ({ nodes, edges }) => ({ nodes: mapped(nodes, node), edges: mapped(edges, edge) });
const cells =
  (of: (value: unknown) => unknown): View =>
  ({ nodes, edges }) => {
    const row: Shape = (values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, of(value)]));
    const named: Shape = ({ source, target, ...values }) => ({
      ...{ source, sourceName: nodes[String(source)]!['name'], target, targetName: nodes[String(target)]!['name'] },
      ...values,
    });
    return each(row)({ nodes, edges: mapped(edges, named) });
  };
const all: View = (held) => held;
/** In CSV all is text; what a spreadsheet would run begins with an apostrophe. */
const csvCell = (value: unknown) =>
  typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
const sheetCell = (value: unknown) => (typeof value === 'boolean' ? String(value) : value);

/** What each reader is to find of what the graph holds: all, or in the shape of its format. */
const views: readonly (readonly [reader: string, view: View])[] = [
  ['GraphML in networkx', all],
  ['GraphML in igraph', all],
  ['GEXF in networkx', all],
  [
    // which reads no positions, and keeps the names that it goes by as values
    'Cytoscape JSON in networkx',
    each(
      ({ x: _x, y: _y, ...values }, id) => ({ ...values, value: id, label: values['name'] }),
      (values, id) => ({ ...values, key: id }),
    ),
  ],
  ['node-link JSON in networkx', all],
  ['CSV in csv', cells(csvCell)],
  ['a workbook in openpyxl', cells(sheetCell)],
  ['JSON Lines in json', all],
  ['JSON-LD in rdflib', all],
];

/** The seeds take Neo4j half a minute; the small network shows what it stores. */
const networks = [
  ['a network with hostile texts', openHostileGraph] as const,
  ...(engine === 'neo4j' ? [] : [['the network of the seeds', openSeededGraph] as const]),
];

describe.each(networks)('%s, opened in readers of others', (_, open) => {
  let folder: string;
  let counts: readonly number[];
  let held: Found;
  let found: Readonly<Record<string, Found>>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'feeds-'));
    const graph = await open();
    counts = await countsOf(graph);
    const feed = await feedOf(graph);
    held = await heldBy(feed);
    for (const { id, extension } of feedFormats)
      await writeFile(join(folder, `${id}.${extension}`), await bytesOf(id, feed));
    found = { ...(lack ? {} : readFeeds(folder)), graphology: inGraphology(await bytesOf('graphology', feed)) };
    await graph.close();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const expectFound = (reader: string, view: View) => {
    const [read, expected] = [found[reader]!, view(held)];
    expect([read.failed, ...sizes(read)]).toEqual([undefined, ...counts]);
    expect(differing(read.nodes, expected.nodes)).toEqual([]);
    expect(differing(read.edges, expected.edges)).toEqual([]);
  };

  testInPython.each(views)('%s: as many nodes and edges as the graph, with all that they hold', expectFound);

  test('graphology: as many nodes and edges as the graph, with all that they hold', () =>
    expectFound('graphology', all));
});

async function countsOf(graph: Graph): Promise<number[]> {
  const counted = async (text: string) => (await graph.many(manyText<{ count: number }>(text), {}))[0]!.count;
  return [
    await counted('MATCH (e:Entity) RETURN count(e) AS count'),
    await counted('MATCH (:Entity)-[r]->(:Entity) RETURN count(r) AS count'),
  ];
}

async function heldBy(feed: FeedGraph): Promise<Found> {
  const [nodes, edges]: [Record<string, Values>, Record<string, Values>] = [{}, {}];
  for await (const page of feed.nodes())
    for (const { id, attributes, ...node } of page) nodes[id] = { ...node, ...attributes };
  for await (const page of feed.edges())
    for (const { id, attributes, ...edge } of page) edges[id] = { ...edge, ...attributes };
  return { nodes, edges };
}

function inGraphology(bytes: Buffer): Found {
  const read = MultiGraph.from(JSON.parse(bytes.toString()) as never);
  const nodes = read.mapNodes((id, { label, ...values }): [string, Values] => [id, { name: label, ...values }]);
  const edges = read.mapEdges((id, values, source, target, _source, _target, undirected): [string, Values] => {
    const { relationship, ...rest } = values;
    return [id, { source, target, type: relationship, directed: !undirected, ...rest }];
  });
  return { nodes: Object.fromEntries(nodes), edges: Object.fromEntries(edges) };
}

function sizes({ nodes, edges }: Found): number[] {
  return [nodes, edges].map((things) => Object.keys(things).length);
}

/** The first things that are not the same, as they were read and as they are held. */
function differing(read: Things, held: Things): object[] {
  const ids = Object.keys({ ...held, ...read }).filter((id) => !isDeepStrictEqual(read[id], held[id]));
  return ids.slice(0, 3).map((id) => ({ id, read: read[id], held: held[id] }));
}
