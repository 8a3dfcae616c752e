import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

/** Answers shorter than this, in bytes, gain nothing by being packed. */
const WORTH_PACKING = 1_400;

const PACKED_TYPES = /^(application\/(graphql-response\+)?json|text\/html)/;

/** Packs whole answers of text with gzip, where the caller takes it. */
export function compressAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < WORTH_PACKING || reply.hasHeader('content-encoding'))
      return payload;
    if (!PACKED_TYPES.test(String(reply.getHeader('content-type') ?? ''))) return payload;
    const vary = reply.getHeader('vary');
    void reply.header('vary', vary ? `${String(vary)}, accept-encoding` : 'accept-encoding');
    if (!request.headers['accept-encoding']?.includes('gzip')) return payload;
    void reply.header('content-encoding', 'gzip').removeHeader('content-length');
    return promisify(gzip)(payload);
  });
}
