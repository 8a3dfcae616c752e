import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Config } from '../config.ts';
import { applySeeds } from '../edition/seeds.ts';
import { dumpLines } from '../export/dump.ts';
import { isEmpty } from '../record/is-empty.ts';
import { feedFormatOf, feedFormats } from '../feeds/formats.ts';
import { wholeGraph } from '../feeds/whole-graph.ts';
import { fetchExport } from './ask-service.ts';
import { reach } from './reach.ts';

/** The lossless dump, the only format that can be loaded again. */
const DUMP = 'jsonl';

/** Formats that the command line exports. */
export const exportFormats: readonly string[] = [DUMP, ...feedFormats.map(({ id }) => id)];

/** Writes the graph to a file, whole or not at all, or to standard output; an empty store is seeded first. */
export async function exportGraph(config: Config, { format, out }: { format: string; out?: string }): Promise<void> {
  await reach(config, 'npm run export', {
    onStore: async (graph) => {
      if (await isEmpty(graph)) await applySeeds(graph, config.seedsFolder);
      const feed = feedFormatOf(format);
      await written(feed ? feed.write(await wholeGraph(graph)) : dumpLines(graph), out);
    },
    throughService: (url) => written(fetchExport(url, format === DUMP ? '/export.jsonl' : `/export/${format}`), out),
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
