import type { FastifyReply } from 'fastify';
import type { FeedGraph } from '../feeds/feed.ts';

/** The same network, read on only while the caller is there to take it: once they have left, its next page fails. */
export function whileTaken(graph: FeedGraph, reply: FastifyReply): FeedGraph {
  return {
    ...graph,
    nodes: () => pagesWhile(graph.nodes(), reply),
    edges: () => pagesWhile(graph.edges(), reply),
  };
}

async function* pagesWhile<T>(pages: AsyncIterable<T>, { raw }: FastifyReply): AsyncIterable<T> {
  for await (const page of pages) {
    if (raw.destroyed) throw new Error('The caller left before the end.');
    yield page;
  }
}
