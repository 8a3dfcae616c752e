import { readFolder, type Folder } from '../../src/edition/folder.ts';
import { seeds } from '../seeds.ts';

/** The project's first edition, with some files replaced or changed. */
export async function folderWith(changes: Readonly<Record<string, (text: string) => string>> = {}): Promise<Folder> {
  const folder = new Map(await readFolder(`${seeds}/putuo-2024`));
  for (const [file, change] of Object.entries(changes)) folder.set(file, change(folder.get(file) ?? ''));
  return folder;
}

/** Adds a row at the end of a file. */
export function withRow(row: string): (text: string) => string {
  return (text) => `${text.trimEnd()}\n${row}\n`;
}
