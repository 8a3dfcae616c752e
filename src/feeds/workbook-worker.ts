import { parentPort } from 'node:worker_threads';
import { lowerPriority } from '../low-priority.ts';
import { workbookOf, type Sheet } from './workbook.ts';

/** The other side of `WorkbookInMaking`: collects parts of sheets, and after the last of them (`null`) gives back the workbook. */
lowerPriority();
const sheets = new Map<string, Sheet & { readonly rows: Sheet['rows'][number][] }>();
parentPort?.on('message', (part: Sheet | null) => void (part ? collect(part) : finish()));

function collect({ name, columns, rows }: Sheet): void {
  const sheet = sheets.get(name) ?? { name, columns, rows: [] };
  sheets.set(name, sheet);
  for (const row of rows) sheet.rows.push(row);
}

async function finish(): Promise<void> {
  parentPort?.postMessage(await workbookOf([...sheets.values()]));
  parentPort?.close();
}
