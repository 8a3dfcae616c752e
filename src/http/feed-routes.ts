import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { suggestions } from '../entity/suggest.ts';
import { NotFoundError } from '../errors.ts';
import type { FeedGraph } from '../feeds/feed.ts';
import { feedFormatOf, feedFormats } from '../feeds/formats.ts';

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
    if (notModified(request, reply, etagOf(format.id, query, graph))) return reply.status(304).send();
    return reply
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

function etagOf(format: string, query: object, { dataVersion, layoutVersion }: FeedGraph): string {
  const asked = JSON.stringify([format, Object.entries(query).sort(), layoutVersion ?? '']);
  return `"${dataVersion}-${createHash('sha256').update(asked).digest('hex').slice(0, 16)}"`;
}

/** Marks the answer with the tag, and tells whether the caller already holds it. */
export function notModified(request: FastifyRequest, reply: FastifyReply, etag: string): boolean {
  reply.header('etag', etag).header('cache-control', 'no-cache');
  const held = request.headers['if-none-match']?.split(',').map((each) => each.trim().replace(/^W\//, '')) ?? [];
  return held.includes(etag) || held.includes('*');
}
