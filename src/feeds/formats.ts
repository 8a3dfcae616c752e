import { cypherScript } from './cypher-script.ts';
import type { FeedWriter } from './feed.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { cytoscape, graphology, networkLines, nodeLink } from './json-feeds.ts';
import { jsonLd } from './json-ld.ts';
import { edgesCsv, nodesCsv } from './tables.ts';

/** A format in which a network can be had. */
export interface FeedFormat {
  /** Name in URLs and on the command line. */
  readonly id: string;
  /** Ending of file names. */
  readonly extension: string;
  readonly contentType: string;
  readonly description: string;
  /** What a file in it holds, in a word. */
  readonly holds: string;
  readonly write: FeedWriter;
}

const HOLDS: Readonly<Record<string, string>> = { 'nodes-csv': '主体', 'edges-csv': '关系' };

const format = (id: string, extension: string, contentType: string, description: string, write: FeedWriter) => ({
  ...{ id, extension, contentType, description, holds: HOLDS[id] ?? '图谱', write },
});
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The register of formats. The library behind workbooks is loaded only when one is asked for. */
export const feedFormats: readonly FeedFormat[] = [
  format(
    'graphml',
    'graphml',
    'application/graphml+xml; charset=utf-8',
    'GraphML (networkx, igraph, yEd, Gephi)',
    graphml,
  ),
  format('gexf', 'gexf', 'application/gexf+xml; charset=utf-8', 'GEXF with positions and colors (Gephi)', gexf),
  format('cytoscape', 'cyjs', 'application/json; charset=utf-8', 'Cytoscape.js JSON', cytoscape),
  format('graphology', 'json', 'application/json; charset=utf-8', 'graphology JSON (sigma.js)', graphology),
  format('d3', 'json', 'application/json; charset=utf-8', 'node-link JSON (D3; networkx with edges="links")', nodeLink),
  format('nodes-csv', 'csv', 'text/csv; charset=utf-8', 'table of nodes (Excel)', nodesCsv),
  format('edges-csv', 'csv', 'text/csv; charset=utf-8', 'table of edges, names filled in (Excel)', edgesCsv),
  format('xlsx', 'xlsx', xlsxType, 'workbook with both tables', (graph) => workbook(graph)),
  format('network-jsonl', 'jsonl', 'application/x-ndjson; charset=utf-8', 'a node or an edge a line', networkLines),
  format('jsonld', 'jsonld', 'application/ld+json; charset=utf-8', 'JSON-LD (schema.org, W3C ORG)', jsonLd),
  format('cypher', 'cypher', 'text/plain; charset=utf-8', 'statements that rebuild it in Neo4j', cypherScript),
];

async function* workbook(...[graph]: Parameters<FeedWriter>): ReturnType<FeedWriter> {
  const { xlsx } = await import('./xlsx.ts');
  yield* xlsx(graph);
}

/** The format with this name, or `undefined`. */
export function feedFormatOf(id: string): FeedFormat | undefined {
  return feedFormats.find((each) => each.id === id);
}
