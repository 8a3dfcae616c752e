import type { FastifyInstance } from 'fastify';
import { KeptPackings } from './kept-packings.ts';
import { EFFORT, pack, packingFor } from './packing.ts';
import { varyBy } from './vary.ts';

/** Answers shorter than this, in bytes, gain nothing by being packed. */
const WORTH_PACKING = 1_400;

const PACKED_TYPES = /^(application\/(graphql-response\+)?json|text\/html)/;

/** Packs whole answers of text, where the caller takes it; what was asked for by address is kept packed for the next caller. */
export function compressAnswers(app: FastifyInstance): void {
  const kept = new KeptPackings();
  app.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < WORTH_PACKING || reply.hasHeader('content-encoding'))
      return payload;
    if (!PACKED_TYPES.test(String(reply.getHeader('content-type') ?? ''))) return payload;
    void varyBy(reply, 'accept-encoding');
    const packing = packingFor(request);
    if (!packing) return payload;
    void reply.header('content-encoding', packing).removeHeader('content-length');
    return request.method === 'GET' ? kept.pack(payload, packing) : pack(payload, packing, EFFORT.fresh);
  });
}
