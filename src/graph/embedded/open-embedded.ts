import grafeo from '@grafeo-db/js';
import { catalog } from '../catalog.ts';
import { checkFormat, dataVersion, foundMeta, storeFormat } from '../meta.ts';
import type { Store } from '../store.ts';
import { makeKeys } from './embedded-keys.ts';
import { EmbeddedStore } from './embedded-store.ts';
import { noteHolder, removeHolder } from './holder.ts';
import { openFile, rebuildText } from './open-file.ts';

/** The embedded engine: `folder` holds its file (made where absent), in memory without one; `command` names this process to others. */
export interface EmbeddedOptions {
  readonly engine: 'embedded';
  readonly folder?: string | undefined;
  readonly command?: string | undefined;
}

/** Opens an embedded store with its keys and data version; throws `StoreHeldError` or `StoreFormatError`, saying what to do. */
export async function openEmbedded({ folder, command }: EmbeddedOptions): Promise<Store> {
  const database = folder === undefined ? grafeo.GrafeoDB.create() : openFile(folder);
  const store = new EmbeddedStore(database, () => folder !== undefined && removeHolder(folder));
  try {
    if (folder !== undefined) noteHolder(folder, command ?? process.argv.slice(1, 3).join(' '));
    await prepare(database, rebuildText(folder ?? 'of the store'));
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function prepare(database: grafeo.GrafeoDB, rebuild: string): Promise<void> {
  const version = catalog().text(dataVersion.name, 'one', 'embedded');
  const found = (await database.executeCypher(version)).toArray()[0];
  if (found !== undefined) checkFormat(found['format'], rebuild);
  await makeKeys(database, rebuild);
  if (found !== undefined) return;
  await database.executeCypher(catalog().text(foundMeta.name, 'write', 'embedded'), { format: storeFormat });
}
