import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Writes pieces to a file, whole or not at all, or to standard output. */
export async function written(pieces: AsyncIterable<string | Uint8Array>, out: string | undefined): Promise<void> {
  if (!out) return pipeline(Readable.from(pieces, { objectMode: false }), process.stdout, { end: false });
  const draft = `${out}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(pieces, { objectMode: false }), createWriteStream(draft));
    await rename(draft, out);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
