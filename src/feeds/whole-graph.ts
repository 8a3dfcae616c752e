import type { Graph } from '../graph/graph.ts';
import { many, type Parameters } from '../graph/statement.ts';
import { versionOf } from '../graph/meta.ts';
import type { FeedEdge, FeedGraph, FeedNode } from './feed.ts';
import { feedEdge, feedNode, type DrawingOf } from './feed-records.ts';

type NodeRow = { cursor: string; entity: Parameters; names: readonly string[]; degree: number };
type EdgeRow = { cursor: string; edges: readonly Parameters[] };

const pageOfFeedNodes = many<{ after: string; size: number }, NodeRow>('pageOfFeedNodes');
const pageOfFeedEdges = many<{ after: string; size: number }, EdgeRow>('pageOfFeedEdges');

/** Entities read at a time: few enough that no page holds the event loop. */
const PAGE = 500;

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
  for await (const page of graph.pages(pageOfFeedNodes, {}, PAGE))
    yield page.map(({ entity, names, degree }) =>
      feedNode(entity, names, { degree, ...drawing(String(entity['id'])) }),
    );
}

/** Fails at its end where somebody wrote meanwhile, since its parts would not fit together. */
async function* edgesOf(graph: Graph, dataVersion: number): AsyncIterable<FeedEdge[]> {
  for await (const page of graph.pages(pageOfFeedEdges, {}, PAGE))
    yield page.flatMap(({ edges }) => edges.map(feedEdge)).sort((a, b) => (a.id < b.id ? -1 : 1));
  if ((await versionOf(graph)) !== dataVersion)
    throw new Error('The graph was changed while it was exported. Ask for it again.');
}
