import type { Graph, Keyed, PageParameters } from '../graph/graph.ts';
import { many, type Parameters } from '../graph/statement.ts';
import { versionOf } from '../graph/meta.ts';
import type { FeedEdge, FeedGraph, FeedNode } from './feed.ts';
import { feedEdge, feedNode, type DrawingOf } from './feed-records.ts';
import { breath } from '../network/turns.ts';

type Ids = { ids: readonly string[] };
type NodeRow = { entity: Parameters; names: readonly string[]; degree: number };

const pageOfNodes = many<PageParameters, Keyed>('pageOfNodes');
const feedNodes = many<Ids, NodeRow>('feedNodes');
const feedEdges = many<Ids, { relationship: Parameters }>('feedEdges');

/** Ids read at a time: the embedded engine looks through all of them for each page. */
const IDS = 5000;
/** Entities read at a time: few enough that they seldom hold the event loop. */
const ENTITIES = 100;
/** Edges handed on before other work gets its turn: a hundred entities may have thousands. */
const EDGES = 250;

/** The whole graph as a feed, read from the store page by page in constant memory; `drawing` gives positions and communities. */
export async function wholeGraph(
  graph: Graph,
  drawing: DrawingOf = () => ({}),
  layoutVersion?: string,
): Promise<FeedGraph> {
  const dataVersion = await versionOf(graph);
  return {
    title: '产教图谱 Chanjiao Graph',
    dataVersion,
    ...(layoutVersion === undefined ? {} : { layoutVersion }),
    nodes: () => nodesOf(graph, drawing),
    edges: () => edgesOf(graph, dataVersion),
  };
}

async function* nodesOf(graph: Graph, drawing: DrawingOf): AsyncIterable<FeedNode[]> {
  for await (const ids of idsOf(graph)) {
    const rows = await graph.many(feedNodes, { ids });
    yield rows.map(({ entity, names, degree }) =>
      feedNode(entity, names, { degree, ...drawing(String(entity['id'])) }),
    );
  }
}

/** Fails at its end where somebody wrote meanwhile, since its parts would not fit together. */
async function* edgesOf(graph: Graph, dataVersion: number): AsyncIterable<FeedEdge[]> {
  for await (const ids of idsOf(graph)) {
    const rows = await graph.many(feedEdges, { ids });
    for (let at = 0; at < rows.length; at += EDGES) {
      yield rows.slice(at, at + EDGES).map(({ relationship }) => feedEdge(relationship));
      await breath();
    }
  }
  await refuseChanged(graph, dataVersion);
}

/** Fails where somebody has written since this version: the parts of a feed would not fit together. */
export async function refuseChanged(graph: Graph, dataVersion: number): Promise<void> {
  if ((await versionOf(graph)) !== dataVersion)
    throw new Error('The graph was changed while it was exported. Ask for it again.');
}

async function* idsOf(graph: Graph): AsyncIterable<string[]> {
  for await (const page of graph.pages(pageOfNodes, {}, IDS))
    for (let at = 0; at < page.length; at += ENTITIES) yield page.slice(at, at + ENTITIES).map(({ cursor }) => cursor);
}
