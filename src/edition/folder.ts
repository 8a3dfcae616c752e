import { readdir, readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { FaultsError, type Fault } from './fault.ts';

/** An edition's folder as it was read: file names (with `.csv`) and their text. */
export type Folder = ReadonlyMap<string, string>;

const WORKBOOK = /\.xlsx$/i;

/** The editions below `seeds`, in order of their names: folders, and workbooks (`.xlsx`; not the locks that spreadsheets leave). */
export async function editionFolders(seeds: string): Promise<string[]> {
  const entries = await readdir(seeds, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() || (WORKBOOK.test(entry.name) && !/^[~.]/.test(entry.name)))
    .map(({ name }) => name)
    .sort();
}

/** Paths of the editions at a path: of all editions below a folder of editions, or of the one edition that the path itself is. */
export async function editionPaths(path: string): Promise<string[]> {
  const isEdition = WORKBOOK.test(path) || (await readdir(path)).includes('edition.csv');
  if (isEdition) return [path];
  const names = await editionFolders(path);
  if (names.length === 0) throw new Error(`There is no folder and no workbook of an edition below ${path}.`);
  return names.map((name) => join(path, name));
}

/**
 * An edition as it stands at a path: the CSV files of a folder, or a workbook with one sheet a file. Throws a `FaultsError`
 * where a file is no UTF-8 (a byte order mark is allowed) or no workbook.
 */
export async function readFolder(path: string): Promise<Folder> {
  if (WORKBOOK.test(path)) return readWorkbook(path);
  const files = (await readdir(path)).filter((file) => file.endsWith('.csv')).sort();
  const faults: Fault[] = [];
  const folder = new Map<string, string>();
  for (const file of files) {
    const bytes = await readFile(join(path, file));
    const text = decoded(bytes);
    if (text === null) faults.push({ file, message: `is not UTF-8${encodingOf(bytes)}. Save it as "CSV UTF-8".` });
    else folder.set(file, text);
  }
  if (faults.length > 0) throw new FaultsError(faults);
  return folder;
}

async function readWorkbook(path: string): Promise<Folder> {
  const { folderOfWorkbook } = await import('./workbook.ts');
  try {
    return await folderOfWorkbook(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new FaultsError([{ file: basename(path), message: `cannot be read as a workbook (.xlsx): ${reason}` }]);
  }
}

/** What the bytes very probably are instead, in words. */
function encodingOf(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return '; it looks like UTF-16';
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return /\p{Script=Han}/u.test(text) ? '; it looks like GBK (GB 18030)' : '';
  } catch {
    return '';
  }
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
