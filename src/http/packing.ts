import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyRequest } from 'fastify';

/** How an answer is packed for its way: the smaller of what the caller takes. */
export type Packing = 'br' | 'gzip';

/** Brotli's effort: once for a file that is kept, or at each answer, where more would cost more time than it saves. */
export const EFFORT = { kept: 11, fresh: 5 };

/** What the caller takes; `null` where it takes neither. */
export function packingFor({ headers }: FastifyRequest): Packing | null {
  const accepted = headers['accept-encoding'] ?? '';
  return /\bbr\b/.test(accepted) ? 'br' : accepted.includes('gzip') ? 'gzip' : null;
}

/** Packs what is to be sent. */
export function pack(contents: Buffer | string, packing: Packing, effort: number): Promise<Buffer> {
  if (packing === 'gzip') return promisify(gzip)(contents);
  return promisify(brotliCompress)(contents, { params: { [constants.BROTLI_PARAM_QUALITY]: effort } });
}
