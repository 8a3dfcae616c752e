import type { FastifyReply, FastifyRequest } from 'fastify';
import { holds, tagged, tagOf, unchanged } from './etag.ts';
import { KnownAnswers } from './known-answers.ts';
import { packingFor } from './packing.ts';
import { varyBy } from './vary.ts';
import { breath } from '../network/turns.ts';

/** Tells the state that answers come from: the version of the data, and of whatever is worked out from them. */
export type StateOf = () => Promise<string>;

/** Answers a GET: by a 304 where the caller holds the answer. */
export type Conditionally = (
  request: FastifyRequest,
  reply: FastifyReply,
  answer: () => Promise<unknown>,
) => Promise<unknown>;

/**
 * GET answers with a tag of their contents, each form of an answer with its own. A caller who holds an answer gets a 304 without a body;
 * where the state is still that of the answer, the question is not even run. Errors carry no tag.
 */
export function conditionalAnswers(stateOf: StateOf): Conditionally {
  const known = new KnownAnswers();
  return async (request, reply, answer) => {
    void varyBy(reply, 'accept', 'accept-encoding');
    const asked = tagOf(request.url, request.headers.accept ?? '', packingFor(request) ?? '');
    const state = await stateOf().catch(() => null); // the answer itself says that the store is away
    const before = state === null ? undefined : known.tagOf(asked, state);
    if (before !== undefined && holds(request, before)) return unchanged(reply, before);
    const body = await answer();
    if (!isWhole(reply, body)) return body;
    await breath(); // a large body was long in the making
    const tag = tagOf(asked, body);
    if (state !== null) known.keep(asked, state, tag);
    if (holds(request, tag)) return unchanged(reply, tag);
    void tagged(reply, tag);
    return body;
  };
}

/** Whether it is the whole answer to a question: GraphQL puts errors first. */
function isWhole(reply: FastifyReply, body: unknown): body is string {
  return reply.statusCode === 200 && typeof body === 'string' && body.startsWith('{"data":');
}
