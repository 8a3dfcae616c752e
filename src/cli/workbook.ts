import { editionPaths, readFolder } from '../edition/folder.ts';
import { writeWorkbook } from '../edition/workbook.ts';

/** Writes an edition's folder as a workbook for a spreadsheet program, one sheet a file. */
export async function workbook({ folder, out }: { folder: string; out: string }): Promise<string> {
  const [path, ...others] = await editionPaths(folder);
  if (!path || others.length > 0) throw new Error(`${folder} holds several editions; name the folder of one.`);
  const files = await readFolder(path);
  await writeWorkbook(files, out);
  return `${files.size} sheets written to ${out}.`;
}
