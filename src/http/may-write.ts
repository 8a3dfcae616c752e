import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

/** What allows a change over HTTP. */
export interface Secrets {
  /** The curators' token; `null` where none is set. */
  readonly curatorToken: string | null;
  /** What only the owner of the data folder can read; `null` where it could not be kept. */
  readonly ownerSecret: string | null;
}

const BEARER = /^\s*bearer\s+(\S+)\s*$/i;

/**
 * Whether a request may change the graph: `true`, or the sentence that says what would allow it. Whoever sends one of the secrets as
 * `Authorization: Bearer …` may; from where a request comes says nothing, since a proxy looks like this machine.
 */
export function mayWrite({ headers }: FastifyRequest, secrets: Secrets): true | string {
  if (headers.authorization === undefined) return `A change of the graph needs a token. ${remedy(secrets)}`;
  const given = BEARER.exec(headers.authorization)?.[1];
  if (given === undefined) return `The header "Authorization" holds no Bearer token. ${remedy(secrets)}`;
  const known = [secrets.curatorToken, secrets.ownerSecret].filter((secret) => secret !== null);
  const matches = known.filter((secret) => isSame(given, secret));
  return matches.length > 0 || `The token that was sent may not change the graph. ${remedy(secrets)}`;
}

function remedy({ curatorToken, ownerSecret }: Secrets): string {
  const curators =
    curatorToken === null
      ? 'Set CURATOR_TOKEN where the service is started, and send it as "Authorization: Bearer …"'
      : 'Send the CURATOR_TOKEN of the service as "Authorization: Bearer …"';
  const owner =
    ownerSecret === null
      ? ''
      : '; on its own machine, the owner of DATA_DIR needs none for commands such as npm run seed';
  return `${curators}${owner}.`;
}

/** Takes as long whether they differ at the beginning, at the end or in length. */
function isSame(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}
