import { createHash, randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Tells this run of the service from others, which may hold other data under the same version, or write it otherwise. */
const RUN = randomUUID();

/** The tag of what these parts make: the same parts give the same tag. */
export function tagOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return `"${hash.digest('base64url').slice(0, 27)}"`;
}

/** The tag of what is made from one version of the data, within this run of the service; the version can be read in it. */
export function versionTag(dataVersion: number, ...parts: readonly string[]): string {
  return `"${dataVersion}-${tagOf(RUN, ...parts).slice(1)}`;
}

/** Whether the caller holds what has this tag. */
export function holds({ headers }: FastifyRequest, tag: string): boolean {
  const held = headers['if-none-match']?.split(',').map((each) => each.trim().replace(/^W\//, '')) ?? [];
  return held.includes(tag);
}

/** Puts the tag on an answer that callers may keep and must ask for again. */
export function tagged(reply: FastifyReply, tag: string): FastifyReply {
  return reply.header('etag', tag).header('cache-control', 'no-cache');
}

/** Answers a caller who holds it already: no body. */
export function unchanged(reply: FastifyReply, tag: string): FastifyReply {
  return tagged(reply.removeHeader('content-length').removeHeader('content-type'), tag).code(304).send();
}

/** The parameters of a request in one order, whatever order they came in. */
export function canonical(query: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1)));
}
