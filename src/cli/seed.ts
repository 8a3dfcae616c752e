import { join } from 'node:path';
import type { Config } from '../config.ts';
import { applyEdition } from '../edition/apply.ts';
import { editionFolders, readFolder, type Folder } from '../edition/folder.ts';
import type { Report } from '../edition/merge.ts';
import { sendImport } from './ask-service.ts';
import { withProgress } from './progress.ts';
import { reach } from './reach.ts';
import { reportText } from './report-text.ts';

/** Brings the graph in line with the folders of editions, and says what was done; with `check`, what would be done. */
export async function seed(
  config: Config,
  { dir = config.seedsFolder, check = false }: { dir?: string; check?: boolean },
): Promise<string> {
  const names = await editionFolders(dir);
  if (names.length === 0) throw new Error(`There is no folder of an edition below ${dir}.`);
  const folders = await Promise.all(names.map((name) => readFolder(join(dir, name))));
  const applyAll = (apply: (folder: Folder) => Promise<Report>) =>
    withProgress('Editions', folders.length, async ({ done }) => {
      const texts: string[] = [];
      for (const folder of folders) {
        texts.push(reportText(await apply(folder), check));
        done();
      }
      return texts.join('\n');
    });
  return reach(config, 'npm run seed', {
    onStore: (graph) => applyAll((folder) => applyEdition(graph, folder, { check })),
    throughService: (url) =>
      applyAll(async (folder) => {
        const body = { folder: Object.fromEntries(folder), check };
        return (await sendImport<{ report: Report }>(url, body, config.curatorToken)).report;
      }),
  });
}
