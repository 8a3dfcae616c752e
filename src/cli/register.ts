import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decoded } from '../edition/folder.ts';
import { registerUnits } from '../edition/register.ts';

const COLUMNS = ['address', 'kind', 'from', 'to', 'length', 'digest'] as const;

/** Makes the register of an edition's units from the report's text: `units.csv` in the edition's folder. It holds no text of the report. */
export async function register({ report, folder }: { report: string; folder: string }): Promise<string> {
  const text = decoded(await readFile(report));
  if (text === null) throw new Error(`${report} is not UTF-8.`);
  const units = registerUnits(text);
  if (!units.some(({ kind }) => kind === 'PARAGRAPH'))
    throw new Error(`${report} has no numbered section with a paragraph; nothing was written.`);
  const lines = units.map((unit) => COLUMNS.map((column) => unit[column]).join(','));
  const path = join(folder, 'units.csv');
  await writeFile(path, `${[COLUMNS.join(','), ...lines].join('\n')}\n`);
  return `${units.length} units registered in ${path}.`;
}
