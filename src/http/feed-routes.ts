import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { suggestions } from '../entity/suggest.ts';
import { NotFoundError } from '../errors.ts';
import type { FeedGraph } from '../feeds/feed.ts';
import { feedFormatOf, feedFormats } from '../feeds/formats.ts';
import { canonical, holds, tagged, unchanged, versionTag } from './etag.ts';

/** The network that a request asks for: the whole graph, or what its query narrows it to. */
export type FeedOf = (query: Readonly<Record<string, unknown>>) => Promise<FeedGraph>;

/**
 * Serves networks as files: `GET /export/graphml`, `/export/gexf` … stream the whole graph, or what the query narrows it to.
 * Each carries an ETag of the data, so that asking again for what has not changed costs a 304.
 */
export function serveFeeds(app: FastifyInstance, feedOf: FeedOf): void {
  app.get('/export', async () =>
    feedFormats.map(({ id, contentType, description }) => ({ id, contentType, description })),
  );
  app.get<{ Params: { format: string } }>('/export/:format', async (request, reply) => {
    const format = feedFormatOf(request.params.format);
    if (!format) throw noFormat(request.params.format);
    const query = request.query as Record<string, unknown>;
    const graph = await feedOf(query);
    const tag = etagOf(format.id, query, graph);
    if (holds(request, tag)) return unchanged(reply, tag);
    return tagged(reply, tag)
      .type(format.contentType)
      .header('content-disposition', `attachment; filename="chanjiao-graph.${format.extension}"`)
      .send(Readable.from(format.write(graph), { objectMode: false }));
  });
}

/** With the formats that may have been meant, or else all. */
function noFormat(asked: string): NotFoundError {
  const known = feedFormats.map(({ id }) => id);
  const near = suggestions(asked, known);
  return new NotFoundError('format', asked, near.length > 0 ? near : known);
}

function etagOf(format: string, query: Readonly<Record<string, unknown>>, graph: FeedGraph): string {
  return versionTag(graph.dataVersion, format, canonical(query), graph.layoutVersion ?? '');
}
