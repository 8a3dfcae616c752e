import { readFolder, type Folder } from '../../src/edition/folder.ts';
import { seeds } from '../seeds.ts';

/** The project's first edition, with some files replaced or changed. */
export async function folderWith(changes: Readonly<Record<string, (text: string) => string>> = {}): Promise<Folder> {
  const folder = new Map(await readFolder(`${seeds}/putuo-2024`));
  for (const [file, change] of Object.entries(changes)) folder.set(file, change(folder.get(file) ?? ''));
  return folder;
}

/** Adds a row at the end of a file: a line as it is, or cells by their columns. */
export function withRow(row: string | Readonly<Record<string, string>>): (text: string) => string {
  return (text) => `${text.trimEnd()}\n${typeof row === 'string' ? row : lineOf(text, row)}\n`;
}

function lineOf(text: string, row: Readonly<Record<string, string>>): string {
  const [header = ''] = text.replace('\uFEFF', '').split('\n');
  return header
    .split(',')
    .map((column) => row[column] ?? '')
    .join(',');
}
