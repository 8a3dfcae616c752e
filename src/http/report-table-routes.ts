import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.ts';
import { attachment, fileName } from '../export/file-name.ts';
import { versionOf } from '../graph/meta.ts';
import { askedTables, requireTableFormat } from '../report-tables/asked-tables.ts';
import { tableFormats } from '../report-tables/table-formats.ts';
import { unmixed } from '../snapshot/unmixed.ts';
import { canonical, holds, tagged, unchanged, versionTag } from './etag.ts';

/**
 * Serves the tables for the next report as files: `GET /report-tables/csv?edition=putuo-2024`, `/report-tables/xlsx?edition=…&chapter=6&language=en`.
 * Each carries an ETag of the data.
 */
export function serveReportTables(app: FastifyInstance, context: () => Context): void {
  app.get('/report-tables', async () =>
    tableFormats.map(({ id, contentType, description }) => ({ id, contentType, description })),
  );
  app.get<{ Params: { format: string } }>('/report-tables/:format', async (request, reply) => {
    const format = requireTableFormat(request.params.format);
    const asked = context();
    const query = request.query as Record<string, unknown>;
    const tag = versionTag(await versionOf(asked.graph), 'report-tables', format.id, canonical(query));
    if (holds(request, tag)) return unchanged(reply, tag);
    const { result } = await unmixed(asked, () => askedTables(asked, format, query));
    const { pieces, subject } = result;
    return tagged(reply, tag)
      .type(format.contentType)
      .header('content-disposition', attachment(fileName(subject, format.id)))
      .send(Readable.from(pieces, { objectMode: false }));
  });
}
