import type { Config } from '../config.ts';
import { createContext } from '../context.ts';
import { applySeeds } from '../edition/seeds.ts';
import { keep } from '../kept.ts';
import { isEmpty } from '../record/is-empty.ts';
import { askedTables, requireTableFormat } from '../report-tables/asked-tables.ts';
import { fetchExport } from './ask-service.ts';
import { queryOf } from './query-of.ts';
import { reach } from './reach.ts';
import { written } from './written.ts';

/** Writes the tables for the next report to a file, whole or not at all, or to standard output; an empty store is seeded first. */
export async function exportReportTables(
  config: Config,
  { format, out, ...asked }: { format: string; out?: string; edition: string } & Readonly<Record<string, unknown>>,
): Promise<void> {
  requireTableFormat(format);
  await reach(config, 'npm run export', {
    onStore: async (graph) => {
      if (await isEmpty(graph)) await applySeeds(graph, config.seedsFolder);
      const context = createContext(graph, keep(graph), 'Exports change nothing.');
      await written((await askedTables(context, requireTableFormat(format), asked)).pieces, out);
    },
    throughService: (service) => written(fetchExport(service, `/report-tables/${format}?${queryOf(asked)}`), out),
  });
}
