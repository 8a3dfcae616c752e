import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the explorer, which is built before the tests. */
export const EXPLORER_FOLDER = fileURLToPath(new URL('../../dist/explorer', import.meta.url));

/** Files of the first view, of this ending: those that the page names, and those that the scripts it runs load at once. */
export function firstFiles(ending: string, folder = EXPLORER_FOLDER): string[] {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const page = read('index.html');
  const run = page.match(/(?<=<script [^>]*src="\/explorer\/)[^"]+/g) ?? [];
  const loaded = run.flatMap((file) => [...read(file).matchAll(/import\([`'"]\.\/([^`'"]+)/g)]);
  const named = [
    ...(page.match(/(?<=\/explorer\/)assets\/[^"]+/g) ?? []),
    ...loaded.map(([, name]) => `assets/${name}`),
  ];
  return [...new Set(named)].filter((file) => file.endsWith(ending)).map((file) => join(folder, file));
}
