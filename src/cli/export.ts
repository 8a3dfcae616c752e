import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Config } from '../config.ts';
import { applySeeds } from '../edition/seeds.ts';
import { dumpLines } from '../export/dump.ts';
import { isEmpty } from '../record/is-empty.ts';
import { fetchDump } from './ask-service.ts';
import { reach } from './reach.ts';

/** Formats that the command line exports. */
export const exportFormats = ['jsonl'];

/** Writes the dump of the graph to a file, whole or not at all, or to standard output; an empty store is seeded first. */
export async function exportDump(config: Config, { out }: { out?: string }): Promise<void> {
  await reach(config, 'npm run export', {
    onStore: async (graph) => {
      if (await isEmpty(graph)) await applySeeds(graph, config.seedsFolder);
      await written(dumpLines(graph), out);
    },
    throughService: (url) => written(fetchDump(url), out),
  });
}

async function written(pieces: AsyncIterable<string | Uint8Array>, out: string | undefined): Promise<void> {
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
