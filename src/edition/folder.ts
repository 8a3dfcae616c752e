import { readdir, readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { FaultsError, type Fault } from './fault.ts';

/** An edition's folder as it was read: file names (with `.csv`) and their text. */
export type Folder = ReadonlyMap<string, string>;

/** The folders of editions below `seeds`, in order of their names. */
export async function editionFolders(seeds: string): Promise<string[]> {
  const entries = await readdir(seeds, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The CSV files of a folder. Throws a `FaultsError` where one of them is no UTF-8 (a byte order mark is allowed). */
export async function readFolder(path: string): Promise<Folder> {
  const files = (await readdir(path)).filter((file) => file.endsWith('.csv')).sort();
  const faults: Fault[] = [];
  const folder = new Map<string, string>();
  for (const file of files) {
    const text = decoded(await readFile(join(path, file)));
    if (text === null) faults.push({ file, message: 'is not UTF-8. Save it as "CSV UTF-8".' });
    else folder.set(file, text);
  }
  if (faults.length > 0) throw new FaultsError(faults);
  return folder;
}

/** A digest of all that a folder says: two folders with the same files have the same one. */
export function digestOf(folder: Folder): string {
  const hash = createHash('sha256');
  for (const [file, text] of [...folder].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(`${file}\0${text}\0`);
  return hash.digest('hex').slice(0, 16);
}

/** The text of UTF-8 bytes, without a byte order mark; `null` where they are no UTF-8. */
export function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
