import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Everything that is built, side by side: the service (its types are checked by `npm run types`) and its pages. */
const BUILDS = [
  ['node_modules/typescript-native/bin/tsc', '-p', 'tsconfig.build.json', '--noCheck'],
  ['node_modules/vite/bin/vite.js', 'build', '--config', 'src/graphiql/vite.config.js'],
  ['node_modules/vite/bin/vite.js', 'build', '--config', 'src/explorer/vite.config.js'],
];

const cwd = fileURLToPath(new URL('..', import.meta.url));

/** Runs one build; resolves to its exit code. */
function run(command) {
  return new Promise((resolve) =>
    spawn(process.execPath, command, { cwd, stdio: 'inherit' }).on('exit', (code) => resolve(code ?? 1)),
  );
}

const codes = await Promise.all(BUILDS.map(run));
process.exitCode = Math.max(...codes);
