/** @engines both */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { parse } from 'csv-parse/sync';
import { MultiGraph } from 'graphology';
import gexf from 'graphology-gexf';
import jsonld from 'jsonld';
import readSheets from 'read-excel-file/node';
import type { FeedGraph } from '../../src/feeds/feed.ts';
import { feedFormats } from '../../src/feeds/formats.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { bytesOf, feedOf, HOSTILE, openHostileGraph } from './small-feed.ts';

type Row = Readonly<Record<string, unknown>>;

const LINK = 'MEMBER_OF~school-binhe~alliance-jia~COUNCIL_MEMBER';
const COOPERATION = 'COOPERATES_WITH~enterprise-lanhai~school-linjiang~PRACTICE';

describe('a network in the formats of other tools', () => {
  let graph: Graph;
  let again: FeedGraph;
  const written = new Map<string, Buffer>();
  const text = (format: string) => written.get(format)!.toString();
  const json = (format: string) => JSON.parse(text(format)) as Row;
  const lines = (format: string) =>
    text(format)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Row);
  const table = (format: string): Row[] => parse(text(format), { bom: true, columns: true });
  beforeAll(async () => {
    graph = await openHostileGraph();
    const feed = await feedOf(graph);
    for (const { id } of feedFormats) written.set(id, await bytesOf(id, feed));
    again = await feedOf(graph);
  });
  afterAll(() => graph.close());

  test.each(feedFormats.map(({ id }) => id))('%s is the same, byte for byte, each time', async (format) => {
    expect((await bytesOf(format, again)).equals(written.get(format)!)).toBe(true);
    if (format !== 'xlsx') expect(text(format)).toContain('上海市临江职业技术学校');
  });

  test('GraphML is well-formed, declares each key that it uses, and joins nodes that are there', () => {
    const document = new DOMParser({ onError: (_, message) => fail(message) }).parseFromString(
      text('graphml'),
      'text/xml',
    );
    const all = (name: string): Element[] => [...document.getElementsByTagName(name)];
    const keys = new Set(all('key').map((key) => key.getAttribute('id')));
    const ids = all('node').map((node) => node.getAttribute('id'));
    const dataOf = (id: string) => {
      const element = [...all('node'), ...all('edge')].find((each) => each.getAttribute('id') === id)!;
      const data = [...element.getElementsByTagName('data')];
      return Object.fromEntries(data.map((each) => [each.getAttribute('key'), each.textContent]));
    };
    expect([ids.length, all('edge').length]).toEqual([31, 38]);
    expect(all('data').filter((data) => !keys.has(data.getAttribute('key')))).toEqual([]);
    for (const edge of all('edge'))
      expect(ids).toEqual(expect.arrayContaining([edge.getAttribute('source'), edge.getAttribute('target')]));
    expect(dataOf('school-quote')).toMatchObject({ 'node-label': '引号学校', 'node-english': HOSTILE });
    expect(dataOf(LINK)).toMatchObject({
      'edge-type': 'MEMBER_OF',
      'edge-role': 'COUNCIL_MEMBER',
      'edge-directed': 'true',
      'edge-weight': '2',
      'edge-evidence': 'jia-2024~1/p1 jia-2024~1/p2',
    });
    expect(dataOf(COOPERATION)).toMatchObject({ 'edge-directed': 'false', 'edge-form': 'PRACTICE' });
  });

  test('GEXF is read by graphology with labels, attributes, positions and colors', () => {
    const read = gexf.parse(MultiGraph, text('gexf'), { addMissingNodes: false });
    expect([read.order, read.size]).toEqual([31, 38]);
    expect(read.getNodeAttributes('school-quote')).toMatchObject({
      label: '引号学校',
      kind: 'School',
      english: HOSTILE,
      x: expect.any(Number),
      y: expect.any(Number),
      size: expect.any(Number),
      color: 'rgb(46,65,155)',
    });
    expect(read.getEdgeAttributes(LINK)).toMatchObject({ type: 'MEMBER_OF', role: 'COUNCIL_MEMBER', weight: 2 });
    expect(read.getEdgeAttributes(COOPERATION)).toMatchObject({ type: 'COOPERATES_WITH', directed: false });
  });

  test('graphology imports its own form, with undirected edges where a relationship has no direction', () => {
    const read = MultiGraph.from(json('graphology') as never);
    expect([read.order, read.size, read.undirectedSize]).toEqual([31, 38, 5]);
    expect(read.getNodeAttributes('school-linjiang')).toMatchObject({
      label: '上海市临江职业技术学校',
      names: '临江职校',
      degree: read.degree('school-linjiang'),
    });
    expect(read.getEdgeAttributes(COOPERATION)).toMatchObject({ relationship: 'COOPERATES_WITH', form: 'PRACTICE' });
  });

  test('Cytoscape and D3 get the same nodes and edges', () => {
    const { elements } = json('cytoscape') as { elements: { nodes: Row[]; edges: { data: Row }[] } };
    const { nodes, links } = json('d3') as { nodes: Row[]; links: Row[] };
    const ids = (rows: readonly Row[]) => rows.map(({ id }) => id).sort();
    expect(ids(nodes)).toHaveLength(31);
    expect(ids(elements.nodes.map(({ data }) => data as Row))).toEqual(ids(nodes));
    expect(elements.nodes[0]).toMatchObject({ position: { x: expect.any(Number), y: expect.any(Number) } });
    const ends = (rows: readonly Row[]) => rows.map(({ source, target, type }) => `${source} ${type} ${target}`).sort();
    expect(ends(links)).toHaveLength(38);
    expect(ends(elements.edges.map(({ data }) => data))).toEqual(ends(links));
  });

  test('tables say the names of both ends, and hold no formula', () => {
    const [nodes, edges] = [table('nodes-csv'), table('edges-csv')];
    expect([nodes.length, edges.length]).toEqual([31, 38]);
    expect(edges.find(({ id }) => id === LINK)).toMatchObject({
      source: 'school-binhe',
      sourceName: '上海市滨河贸易学校',
      target: 'alliance-jia',
      targetName: '甲区职业教育联盟',
      directed: 'true',
      weight: '2',
    });
    const cells = [...nodes, ...edges].flatMap((row) => Object.values(row).map(String));
    expect(cells.filter((cell) => /^[=+@\t\r]/.test(cell) || /^-(?!\d)/.test(cell))).toEqual([]);
    expect(nodes.find(({ id }) => id === 'school-quote')).toMatchObject({ english: `'${HOSTILE}` });
  });

  test('a workbook holds what the tables hold, each text as it is', async () => {
    const sheets = await readSheets(written.get('xlsx')!);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['nodes', 'edges']);
    for (const { sheet, data } of sheets) {
      const expected = parse(text(`${sheet}-csv`), { bom: true }) as string[][];
      const cell = (value: unknown) => (value === null ? '' : String(value));
      const plain = (value: string) => value.replace(/^'/, '');
      expect(data.map((row) => row.map(cell))).toEqual(expected.map((row) => row.map(plain)));
    }
  });

  test('JSON Lines begin with what the network is, then a node or an edge a line', () => {
    const [head, ...rows] = lines('network-jsonl');
    expect(head).toMatchObject({ record: 'network', title: '产教图谱 Chanjiao Graph', dataVersion: 1 });
    expect(rows.map(({ record }) => record)).toEqual([...Array(31).fill('node'), ...Array(38).fill('edge')]);
    expect(rows.find(({ id }) => id === 'school-quote')).toMatchObject({ english: HOSTILE, note: HOSTILE });
  });

  test('JSON-LD is understood by a processor, in the words of schema.org and of the Organization Ontology', async () => {
    const expanded = (await jsonld.expand(json('jsonld') as never)) as Record<string, { '@value'?: unknown }[]>[];
    const described = (id: string) => expanded.find((each) => String(each['@id']) === `urn:chanjiao-graph:${id}`)!;
    expect(described('school-quote')).toMatchObject({
      '@type': expect.arrayContaining(['https://schema.org/School', 'urn:chanjiao-graph:School']),
      'https://schema.org/name': [{ '@value': '引号学校', '@language': 'zh' }],
      'https://schema.org/alternateName': [{ '@value': HOSTILE, '@language': 'en' }],
    });
    const of = (type: string) => expanded.filter((each) => ((each['@type'] ?? []) as unknown[]).includes(type));
    expect(of('urn:chanjiao-graph:Relationship')).toHaveLength(38);
    expect(of('http://www.w3.org/ns/org#Membership')).toHaveLength(11);
    const statements = String(await jsonld.toRDF(json('jsonld') as never, { format: 'application/n-quads' }));
    const member = '<http://www.w3.org/ns/org#memberOf> <urn:chanjiao-graph:alliance-jia> .';
    expect(statements).toContain(`<urn:chanjiao-graph:school-binhe> ${member}`);
  });
});

function fail(message: string): never {
  throw new Error(message);
}
