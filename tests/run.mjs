/**
 * The runner behind `npm test`. Tests on the embedded engine, and side by side with them those that run on both engines, on a
 * Neo4j that it starts itself (or finds in TEST_NEO4J_URI); then the explorer's, in a browser, which takes both cores.
 * `--embedded` leaves Neo4j out; with `--require-neo4j`, or CI=true, a Neo4j that cannot be had is a failure. All other
 * arguments go to jest.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import { ensureBuilt } from '../src/ensure-built.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const tests = join(root, 'tests');
const ours = ['--embedded', '--require-neo4j'];
const given = process.argv.slice(2);
const extra = given.filter((argument) => !ours.includes(argument));
const required = given.includes('--require-neo4j') || process.env.CI === 'true';
const jest = ['--experimental-vm-modules', '--no-warnings', createRequire(import.meta.url).resolve('jest/bin/jest')];

/** Runs jest to its end and answers with its exit code. What it printed is shown then, since other parts print beside it. */
async function run(title, environment, arguments_) {
  const child = spawn(process.execPath, [...jest, '--passWithNoTests', ...extra, ...arguments_], {
    cwd: root,
    env: { ...process.env, ...environment },
  });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk));
  const code = await new Promise((resolve) => child.on('close', (ended) => resolve(ended ?? 1)));
  console.log(`\n── ${title} ──\n${Buffer.concat(printed).toString()}`);
  return code;
}

/** The test files that say of themselves, in their first line, that they run on both engines. */
function onBothEngines() {
  const files = readdirSync(tests, { recursive: true }).filter((file) => file.endsWith('.test.ts'));
  return files
    .map((file) => join(tests, file))
    .filter((file) => readFileSync(file, 'utf8').startsWith('/** @engines both */'));
}

/** A Neo4j that tests may empty, or a sentence that says why there is none. */
async function testNeo4j() {
  if (process.env.TEST_NEO4J_URI) return { uri: process.env.TEST_NEO4J_URI, stop: async () => {} };
  const folder = mkdtempSync(join(tmpdir(), 'neo4j-'));
  try {
    const { startNeo4j } = await tsImport('../src/cli/neo4j/start-neo4j.ts', import.meta.url);
    console.log('Starting Neo4j (the first time it is fetched with Maven, about 120 MB) …');
    const server = await startNeo4j({ folder, port: 0 });
    const stop = () => server.stop().finally(() => rmSync(folder, { recursive: true, force: true }));
    return { uri: server.uri, stop };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    return error.message;
  }
}

/** One server has one database: these files run one after another. */
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
      ...['--runInBand', '--testSequencer', join(tests, 'seeded-first.mjs')],
      ...['--testMatch', ...onBothEngines()],
    ]);
  } finally {
    await server.stop();
  }
}

ensureBuilt();
const embedded = { ENGINE: 'embedded' };
const codes = await Promise.all([
  run('the embedded engine', embedded, ['--testPathIgnorePatterns', 'tests/explorer/']),
  given.includes('--embedded') ? 0 : runOnNeo4j(),
]);
codes.push(
  await run('the explorer in a browser', embedded, ['--runInBand', '--testMatch', '**/tests/explorer/**/*.test.ts']),
);
process.exitCode = Math.max(...codes);
