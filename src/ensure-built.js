import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = ['src', 'cypher', 'schema/schema.graphql', 'package.json', 'tsconfig.json', 'tsconfig.build.json'];
const RESULTS = ['dist/main.js', 'dist/graphiql/index.html', 'dist/explorer/index.html'];

/** When a file, or anything in a folder, was last changed, in milliseconds; 0 where there is nothing. */
function changed(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name))));
}

const times = (paths) => paths.map((path) => changed(join(ROOT, path)));

/** Whether what is built is newer than its sources. */
export function isBuilt() {
  return Math.min(...times(RESULTS)) >= Math.max(...times(SOURCES));
}

/** Builds the service and its pages where what is built is older than its sources; ends the process where that fails. */
export function ensureBuilt() {
  if (isBuilt()) return;
  process.stderr.write('Building …\n');
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' },
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
