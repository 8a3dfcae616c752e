import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

const LOOPBACK = /^(::1|127\.\d+\.\d+\.\d+|::ffff:127\.\d+\.\d+\.\d+)$/;
const LOCAL_HOST = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;
const FORWARDED = /^(forwarded$|via$|x-forwarded-|x-real-ip$|cf-|true-client-ip$)/;

/**
 * Whether a request may change the graph: `true`, or the sentence that says what would allow it. With a curator's token,
 * those who send it as `Authorization: Bearer …`; without one, only requests from this machine that show no sign of a proxy (a proxy that shows none is not known as one: behind a
 * proxy, set a token).
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
    !Object.keys(request.headers).some((name) => FORWARDED.test(name)) &&
    isLocalOrigin(request.headers.origin);
  return (
    local || 'Without CURATOR_TOKEN the graph can be changed from the same machine only. Set CURATOR_TOKEN and send it.'
  );
}

/** A page of another site is no caller from this machine; whoever is no browser sends no origin. */
function isLocalOrigin(origin: string | undefined): boolean {
  return origin === undefined || (URL.canParse(origin) && LOCAL_HOST.test(new URL(origin).host));
}

function sameSecret(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
