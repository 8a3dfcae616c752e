import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { FaultsError } from '../edition/fault.ts';
import { applyEdition } from '../edition/apply.ts';
import { ForbiddenError } from '../errors.ts';
import { dumpLines } from '../export/dump.ts';
import { attachment, fileName } from '../export/file-name.ts';
import { loadDump } from '../export/load-dump.ts';
import type { Graph } from '../graph/graph.ts';
import { versionOf } from '../graph/meta.ts';

/** The largest folder or dump that comes in over HTTP, in bytes. */
const LARGEST_IMPORT = 64 * 1024 * 1024;

const importSchema = {
  type: 'object',
  oneOf: [
    { required: ['folder'], not: { anyOf: [{ required: ['dump'] }, { required: ['file'] }] } },
    { required: ['dump'], not: { anyOf: [{ required: ['folder'] }, { required: ['check'] }] } },
  ],
  properties: {
    folder: { type: 'object', additionalProperties: { type: 'string' } },
    dump: { type: 'string' },
    file: { type: 'string' },
    check: { type: 'boolean' },
  },
  additionalProperties: false,
} as const;

interface ImportBody {
  readonly folder?: Record<string, string>;
  readonly dump?: string;
  readonly file?: string;
  readonly check?: boolean;
}

/**
 * The way in and out of a running service, which the command line takes: `GET /export.jsonl` streams the dump,
 * `POST /import` takes an edition's folder (file names and texts) or a dump. Faults are answered with status 422 and all
 * of them listed; nothing is then loaded.
 */
export function serveData(
  app: FastifyInstance,
  graph: Graph,
  mayWrite: (request: FastifyRequest) => true | string,
): void {
  app.get('/export.jsonl', async (_request, reply) => {
    await versionOf(graph); // a store that is away is told before the first byte
    return reply
      .type('application/x-ndjson; charset=utf-8')
      .header('content-disposition', attachment(fileName(['产教图谱', '全部数据'], 'jsonl')))
      .send(Readable.from(dumpLines(graph), { objectMode: false }));
  });
  /** Before the body is read: those who may not write do not make the service read it. */
  const onRequest = async (request: FastifyRequest): Promise<void> => {
    const allowed = mayWrite(request);
    if (allowed !== true) throw new ForbiddenError(allowed);
  };
  app.post<{ Body: ImportBody }>(
    '/import',
    { bodyLimit: LARGEST_IMPORT, schema: { body: importSchema }, onRequest },
    async (request, reply) => {
      try {
        return await imported(graph, request.body);
      } catch (error) {
        if (!(error instanceof FaultsError)) throw error;
        return reply.status(422).send({ faults: error.faults });
      }
    },
  );
}

async function imported(graph: Graph, { folder, dump, file = 'dump', check = false }: ImportBody): Promise<object> {
  if (dump !== undefined) return { loaded: await loadDump(graph, file, dump) };
  return { report: await applyEdition(graph, new Map(Object.entries(folder ?? {})), { check }) };
}
