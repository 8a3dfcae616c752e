import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the explorer into a folder of its own, and gives back the folder. */
export function builtExplorer(): string {
  const folder = mkdtempSync(join(tmpdir(), 'explorer-'));
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  const built = spawnSync(
    process.execPath,
    [vite, 'build', '--config', 'src/explorer/vite.config.js', '--outDir', folder, '--emptyOutDir'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production' } },
  );
  if (built.status !== 0) throw new Error(`The explorer was not built.\n${built.stderr}`);
  return folder;
}
