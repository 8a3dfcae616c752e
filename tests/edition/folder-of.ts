import { readFolder, type Folder } from '../../src/edition/folder.ts';
import { seeds, smallSeeds } from '../seeds.ts';

/** The project's first edition, as it is. */
export function projectEdition(): Promise<Folder> {
  return readFolder(`${seeds}/putuo-2024`);
}

/** The small edition of the tests, with some files replaced or changed. */
export async function folderWith(changes: Readonly<Record<string, (text: string) => string>> = {}): Promise<Folder> {
  const folder = new Map(await readFolder(`${smallSeeds}/jia-2024`));
  for (const [file, change] of Object.entries(changes)) folder.set(file, change(folder.get(file) ?? ''));
  return folder;
}

const units = 'address,kind,from,to,length,digest\n' + 'p1,PARAGRAPH,1,1,9,aa\np2,PARAGRAPH,2,2,9,bb\n';

/** An edition of a year with two places, p1 and p2, and these files. */
export function edition(year: number, files: Readonly<Record<string, string>>): Folder {
  const head = ['id,title,publisher,period', `jia-${year},甲区年度报告,甲区教育局,${year}`].join('\n');
  return new Map(Object.entries({ 'edition.csv': head, 'units.csv': units, ...files }));
}

/** Adds a row at the end of a file: cells by their columns. */
export function withRow(row: Readonly<Record<string, string>>): (text: string) => string {
  return (text) => `${text.trimEnd()}\n${lineOf(text, row)}\n`;
}

/** Takes away each row in which a text stands. */
export function withoutRows(told: string): (text: string) => string {
  return (text) =>
    text
      .split('\n')
      .filter((line, index) => index === 0 || !line.includes(told))
      .join('\n');
}

function lineOf(text: string, row: Readonly<Record<string, string>>): string {
  const columns = (text.replace('\uFEFF', '').split('\n')[0] ?? '').split(',');
  const unknown = Object.keys(row).filter((column) => !columns.includes(column));
  if (unknown.length > 0) throw new Error(`The file has no column ${unknown.join(', ')}.`);
  return columns.map((column) => row[column] ?? '').join(',');
}
