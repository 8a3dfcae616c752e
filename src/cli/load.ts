import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Config } from '../config.ts';
import { FaultsError } from '../edition/fault.ts';
import { decoded } from '../edition/folder.ts';
import { loadDump } from '../export/load-dump.ts';
import { sendImport } from './ask-service.ts';
import { withProgress } from './progress.ts';
import { reach } from './reach.ts';

/** Loads a dump into an empty store, and says how many records it had. */
export async function load(config: Config, path: string): Promise<string> {
  const dump = decoded(await readFile(path));
  const file = basename(path);
  if (dump === null) throw new FaultsError([{ file, message: 'is not UTF-8.' }]);
  const count = await withProgress('Dump', 1, () =>
    reach(config, 'npm run load', {
      onStore: (graph) => loadDump(graph, file, dump),
      throughService: async (service) => (await sendImport<{ loaded: number }>(service, { dump, file })).loaded,
    }),
  );
  return `${count} records loaded.`;
}
