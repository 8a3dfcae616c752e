import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { suggestions } from '../entity/suggest.ts';
import { NotFoundError } from '../errors.ts';
import type { FeedGraph } from '../feeds/feed.ts';
import { attachment, fileName } from '../export/file-name.ts';
import { feedFormatOf, feedFormats, type FeedFormat } from '../feeds/formats.ts';
import { whileTaken } from './while-taken.ts';
import type { StateOf } from './conditional-answers.ts';
import { KnownAnswers } from './known-answers.ts';
import { canonical, holds, tagged, unchanged, versionTag } from './etag.ts';

/** The network that a request asks for: the whole graph, or what its query narrows it to. */
export type FeedOf = (query: Readonly<Record<string, unknown>>) => Promise<FeedGraph>;

/**
 * Serves networks as files: `GET /export/graphml`, `/export/gexf` … stream the whole graph, or what the query narrows it to.
 * Each carries an ETag of the data, so that asking again for what has not changed costs a 304; where `stateOf` is given
 * and tells the same state as before, without anything being read.
 */
export function serveFeeds(app: FastifyInstance, feedOf: FeedOf, stateOf?: StateOf): void {
  const known = new KnownAnswers();
  app.get('/export', async () =>
    feedFormats.map(({ id, contentType, description }) => ({ id, contentType, description })),
  );
  app.get<{ Params: { format: string } }>('/export/:format', async (request, reply) => {
    const format = feedFormatOf(request.params.format);
    if (!format) throw noFormat(request.params.format);
    const query = request.query as Record<string, unknown>;
    const [asked, state] = [`${format.id} ${canonical(query)}`, await stateOf?.()];
    const before = state && known.tagOf(asked, state);
    if (before && holds(request, before)) return unchanged(reply, before);
    const graph = await feedOf(query);
    const tag = etagOf(asked, graph);
    if (state) known.keep(asked, state, tag);
    if (holds(request, tag)) return unchanged(reply, tag);
    return tagged(reply, tag)
      .type(format.contentType)
      .header('content-disposition', nameOf(format, graph))
      .send(Readable.from(format.write(whileTaken(graph, reply)), { objectMode: false }));
  });
}

/** What the file is called: what it is about, what it holds, and the day. */
function nameOf({ holds, extension }: FeedFormat, { subject = ['产教图谱'] }: FeedGraph): string {
  return attachment(fileName([...subject, holds], extension));
}

/** With the formats that may have been meant, or else all. */
function noFormat(asked: string): NotFoundError {
  const known = feedFormats.map(({ id }) => id);
  const near = suggestions(asked, known);
  return new NotFoundError('format', asked, near.length > 0 ? near : known);
}

function etagOf(asked: string, { dataVersion, layoutVersion = '', communitiesVersion, title }: FeedGraph): string {
  return versionTag(dataVersion, asked, layoutVersion, String(communitiesVersion ?? ''), title);
}
