import type { Config } from '../config.ts';
import { applySeeds } from '../edition/seeds.ts';
import { dumpLines } from '../export/dump.ts';
import { isEmpty } from '../record/is-empty.ts';
import { feedFormatOf, feedFormats } from '../feeds/formats.ts';
import { askedFeed } from '../feeds/asked-feed.ts';
import { createContext } from '../context.ts';
import { keep } from '../kept.ts';
import { fetchExport } from './ask-service.ts';
import { queryOf } from './query-of.ts';
import { reach } from './reach.ts';
import { written } from './written.ts';

/** The lossless dump, the only format that can be loaded again. */
const DUMP = 'jsonl';

/** Formats that the command line exports. */
export const exportFormats: readonly string[] = [DUMP, ...feedFormats.map(({ id }) => id)];

/** Writes the graph to a file, whole or not at all, or to standard output; an empty store is seeded first. */
export async function exportGraph(
  config: Config,
  { format, out, ...narrowed }: { format: string; out?: string } & Readonly<Record<string, unknown>>,
): Promise<void> {
  if (format === DUMP && Object.keys(narrowed).length > 0)
    throw new Error('The dump is of the whole graph; name another --format to export a part.');
  await reach(config, 'npm run export', {
    onStore: async (graph) => {
      if (await isEmpty(graph)) await applySeeds(graph, config.seedsFolder);
      const feed = feedFormatOf(format);
      // However long it takes: a file is never written without positions and communities.
      const context = createContext(graph, keep(graph), 'Exports change nothing.');
      await written(feed ? feed.write(await askedFeed(context, narrowed)) : dumpLines(graph), out);
    },
    throughService: (service) =>
      written(fetchExport(service, format === DUMP ? '/export.jsonl' : `/export/${format}?${queryOf(narrowed)}`), out),
  });
}
