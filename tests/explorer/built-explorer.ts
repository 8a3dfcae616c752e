import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { madeOnce, type Made } from './made-once.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The explorer, built into a folder of its own. */
export function builtExplorer(): Promise<Made> {
  return madeOnce('explorer', async (folder) => {
    const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
    const built = spawnSync(
      process.execPath,
      [vite, 'build', '--config', 'src/explorer/vite.config.js', '--outDir', folder, '--emptyOutDir'],
      { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production' } },
    );
    if (built.status !== 0) throw new Error(`The explorer was not built.\n${built.stderr}`);
  });
}

/** Files of the first view, of this ending: those that the page names, and those that the scripts it runs load at once. */
export function firstFiles(folder: string, ending: string): string[] {
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
