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

/** Ends with a sentence where the settings are not right or the port is taken: nobody shall wait for a build to learn that. */
async function requireStart() {
  const { tsImport } = await import('tsx/esm/api');
  const { readStartConfig } = await tsImport('./read-start-config.ts', import.meta.url);
  const { startFault } = await tsImport('./start-fault.ts', import.meta.url);
  await readStartConfig(process.env).catch((error) => {
    process.stderr.write(`${startFault(error)}\n`);
    process.exit(1);
  });
}

const isService = process.argv.length === 2;
const times = (paths) => paths.map((path) => changed(join(ROOT, path)));

if (Math.min(...times(RESULTS)) < Math.max(...times(SOURCES))) {
  if (isService) await requireStart();
  process.stderr.write('Building …\n');
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

// graphql checks types in a slower way elsewhere; what callers see does not depend on it.
process.env.NODE_ENV ??= 'production';
await import(isService ? '../dist/main.js' : '../dist/cli/main.js');
