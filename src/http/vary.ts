import type { FastifyReply } from 'fastify';

/** Adds to what an answer depends on, so that a cache keeps its forms apart. */
export function varyBy(reply: FastifyReply, ...fields: readonly string[]): FastifyReply {
  const named = String(reply.getHeader('vary') ?? '')
    .toLowerCase()
    .split(/,\s*/)
    .filter(Boolean);
  return reply.header('vary', [...new Set([...named, ...fields])].join(', '));
}
