import { existsSync } from 'node:fs';
import type { Config } from '../config.ts';
import { applyEdition } from '../edition/apply.ts';
import { editionPaths, readFolder, type Folder } from '../edition/folder.ts';
import type { Report } from '../edition/report.ts';
import type { Graph } from '../graph/graph.ts';
import { openGraph } from '../graph/open.ts';
import { sendImport } from './ask-service.ts';
import { withProgress } from './progress.ts';
import { reach } from './reach.ts';
import { reportText } from './report-text.ts';

/** What `npm run seed` is asked to do. */
export interface SeedOptions {
  readonly dir?: string;
  readonly check?: boolean;
  readonly all?: boolean;
  readonly json?: boolean;
}

/** Brings the graph in line with the folders of editions, and says what was done; with `check`, record by record what would be done. */
export async function seed(config: Config, { dir = config.seedsFolder, ...options }: SeedOptions): Promise<string> {
  const { check = false } = options;
  const folders = await Promise.all((await editionPaths(dir)).map(readFolder));
  const applyAll = (apply: (folder: Folder) => Promise<Report>) =>
    withProgress('Editions', folders.length, async ({ done }) => {
      const reports: Report[] = [];
      for (const folder of folders) {
        reports.push(await apply(folder));
        done();
      }
      return options.json
        ? JSON.stringify(reports, null, 2)
        : reports.map((report) => reportText(report, options)).join('\n');
    });
  const onStore = (graph: Graph) => applyAll((folder) => applyEdition(graph, folder, { check }));
  if (check && isAbsent(config)) return onEmptyGraph(onStore);
  return reach(config, 'npm run seed', {
    onStore,
    throughService: (service) =>
      applyAll(async (folder) => {
        const body = { folder: Object.fromEntries(folder), check };
        return (await sendImport<{ report: Report }>(service, body)).report;
      }),
  });
}

function isAbsent({ store }: Config): boolean {
  return store.engine === 'embedded' && !existsSync(store.folder);
}

/** A check makes no store: one that is not there yet is an empty one in memory. */
async function onEmptyGraph<T>(work: (graph: Graph) => Promise<T>): Promise<T> {
  const graph = await openGraph({ engine: 'embedded' });
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}
