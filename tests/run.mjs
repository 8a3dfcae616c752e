/**
 * The runner behind `npm test`: all tests on the embedded engine, then those that depend on tests/engine.ts on a Neo4j
 * that it starts itself (or finds in TEST_NEO4J_URI). `--embedded` runs the first part only; with `--require-neo4j`, or
 * CI=true, a Neo4j that cannot be had is a failure. All other arguments go to jest.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';

const root = fileURLToPath(new URL('..', import.meta.url));
const ours = ['--embedded', '--require-neo4j'];
const given = process.argv.slice(2);
const extra = given.filter((argument) => !ours.includes(argument));
const required = given.includes('--require-neo4j') || process.env.CI === 'true';
const jest = ['--experimental-vm-modules', '--no-warnings', createRequire(import.meta.url).resolve('jest/bin/jest')];

/** Runs jest to its end and answers with its exit code; what jest prints is seen as it comes. */
function run(title, environment, arguments_) {
  console.log(`\n── ${title} ──`);
  const child = spawn(process.execPath, [...jest, ...arguments_], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

/** The test files that depend on the engine, found by jest itself: whatever imports tests/engine.ts, directly or not. */
function engineTests() {
  const list = [...jest, '--listTests', '--json', '--findRelatedTests', join(root, 'tests', 'engine.ts')];
  const { stdout, stderr, status } = spawnSync(process.execPath, list, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`jest could not list the tests that depend on the engine.\n${stderr}`);
  return JSON.parse(stdout);
}

/** A Neo4j that tests may empty, or a sentence that says why there is none. */
async function testNeo4j() {
  if (process.env.TEST_NEO4J_URI) return { uri: process.env.TEST_NEO4J_URI, stop: async () => {} };
  const folder = mkdtempSync(join(tmpdir(), 'neo4j-'));
  try {
    const { startNeo4j } = await tsImport('../src/cli/neo4j/start-neo4j.ts', import.meta.url);
    console.log('\nStarting Neo4j for the second part (the first time it is fetched with Maven, about 120 MB) …');
    const server = await startNeo4j({ folder, port: 0 });
    const stop = () => server.stop().finally(() => rmSync(folder, { recursive: true, force: true }));
    return { uri: server.uri, stop };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    return error.message;
  }
}

async function runOnNeo4j() {
  const server = await testNeo4j();
  if (typeof server === 'string') {
    console.log(`\nThe tests were NOT run on Neo4j: ${server}`);
    if (required)
      console.log('That is a failure here (CI=true or --require-neo4j); "--embedded" runs the embedded engine only.');
    return required ? 1 : 0;
  }
  try {
    const environment = { ENGINE: 'neo4j', TEST_NEO4J_URI: server.uri };
    return await run(`Neo4j at ${server.uri}`, environment, [
      '--runInBand',
      '--passWithNoTests',
      ...extra,
      '--testMatch',
      ...engineTests(),
    ]);
  } finally {
    await server.stop();
  }
}

/** Browser tests take both cores: one after another, and beside nothing else, so that neither they nor others wait in vain. What they need built is built once. */
const shared = mkdtempSync(join(tmpdir(), 'shared-'));
const embedded = { ENGINE: 'embedded', TEST_SHARED_FOLDER: shared };
const codes = [
  await run('the embedded engine', embedded, [
    '--testPathIgnorePatterns',
    'tests/explorer/',
    '--passWithNoTests',
    ...extra,
  ]),
  await run('the explorer in a browser', embedded, [
    '--testMatch',
    '**/tests/explorer/**/*.test.ts',
    '--runInBand',
    '--passWithNoTests',
    ...extra,
  ]),
];
rmSync(shared, { recursive: true, force: true });
if (!given.includes('--embedded')) codes.push(await runOnNeo4j());
process.exitCode = Math.max(...codes);
