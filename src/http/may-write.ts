import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

const LOOPBACK = /^(::1|127\.\d+\.\d+\.\d+|::ffff:127\.\d+\.\d+\.\d+)$/;
const LOCAL_HOST = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/**
 * Whether a request may change the graph: `true`, or the sentence that says what would allow it. With a curator's token,
 * those who send it as `Authorization: Bearer …`; without one, only requests from this machine that no proxy passed on.
 */
export function mayWrite(request: FastifyRequest, token: string | null): true | string {
  if (token !== null) {
    return (
      sameSecret(request.headers.authorization ?? '', `Bearer ${token}`) ||
      'Only curators may change the graph: send the curator token as "Authorization: Bearer …".'
    );
  }
  const local =
    LOOPBACK.test(request.ip) &&
    LOCAL_HOST.test(request.headers.host ?? '') &&
    !FORWARDED.some((name) => name in request.headers);
  return (
    local || 'Without CURATOR_TOKEN the graph can be changed from the same machine only. Set CURATOR_TOKEN and send it.'
  );
}

function sameSecret(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
