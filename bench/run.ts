import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Figures of the service on this machine, as rows of the README's table. Run it on an otherwise idle machine. */
const root = new URL('..', import.meta.url).pathname;
const ONE_HOP =
  '{ school(name: "曹杨职校") { name relationships(first: 20) { edges { other { name } node { role form } } } } }';
const REQUESTS = 3000;

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const children: ChildProcess[] = [];

try {
  const clone = join(folder, 'clone');
  for (const file of execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n')) {
    cpSync(join(root, file), join(clone, file));
  }
  symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'));
  const fresh = await start(clone, 4101);
  await stop(fresh.child);
  const seeded = await start(clone, 4102);
  const { median, last } = await oneHop(4102);
  const memory = residentMegabytes(4102);
  row('first answer after `npm start`, fresh clone (build, seeds)', `${seconds(fresh.milliseconds)} s`, '20 s');
  row('first answer after `npm start`, built and seeded', `${seconds(seeded.milliseconds)} s`, '3 s');
  row(`one-hop question over HTTP, median of ${REQUESTS}`, `${median.toFixed(2)} ms`, '3 ms');
  row(`the same, 99th percentile`, `${last.toFixed(2)} ms`, '');
  row('resident memory after them', `${memory} MB`, '200 MB');
} finally {
  for (const child of children) await stop(child);
  rmSync(folder, { recursive: true, force: true });
}

async function start(cwd: string, port: number): Promise<{ child: ChildProcess; milliseconds: number }> {
  const begun = performance.now();
  const env = { ...process.env, PORT: String(port), DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'warn' };
  const child = spawn('npm', ['start'], { cwd, env, stdio: 'ignore', detached: true });
  children.push(child);
  while (!(await answers(port))) await new Promise((resolve) => setTimeout(resolve, 20));
  return { child, milliseconds: performance.now() - begun };
}

async function answers(port: number): Promise<boolean> {
  return ask(port).then(
    (text) => text.includes('"name"'),
    () => false,
  );
}

async function ask(port: number): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query: ONE_HOP }),
  });
  return response.text();
}

async function oneHop(port: number): Promise<{ median: number; last: number }> {
  const times: number[] = [];
  for (let index = 0; index < REQUESTS; index += 1) {
    const begun = performance.now();
    await ask(port);
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  return { median: times[REQUESTS / 2]!, last: times[Math.floor(REQUESTS * 0.99)]! };
}

function residentMegabytes(port: number): number {
  const [pid] = execFileSync('pgrep', ['-f', 'src/start.js'], { encoding: 'utf8' }).trim().split('\n').slice(-1);
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  if (!kilobytes) throw new Error(`The service on port ${port} is gone.`);
  return Math.round(Number(kilobytes) / 1024);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGTERM');
  await ended;
  await new Promise((resolve) => setTimeout(resolve, 1500));
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}

function row(what: string, figure: string, bar: string): void {
  console.log(`| ${what} | ${figure} | ${bar} |`);
}
