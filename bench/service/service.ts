import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** A service of the project, started by `npm start` as its own process. */
export interface Service {
  readonly url: string;
  /** From the command to the address that it prints. */
  readonly startMilliseconds: number;
  /** Asks a question and gives its data; throws what the service calls an error. */
  ask<T>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<T>;
  /** Resident memory at this moment. */
  megabytes(): number;
  stop(): Promise<void>;
}

/** Starts a service in a clone of the project, and resolves once it answers. */
export async function startService(folder: string, settings: Readonly<Record<string, string>>): Promise<Service> {
  const begun = performance.now();
  const env = { ...process.env, PORT: '0', LOG_LEVEL: 'warn', REQUEST_TIMEOUT_MS: '600000', ...settings };
  const child = spawn('npm', ['start'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const url = await addressOf(child);
  const startMilliseconds = performance.now() - begun;
  const status = `/proc/${pidOf(child)}/status`;
  return {
    url,
    startMilliseconds,
    ask: (query, variables) => ask(url, query, variables),
    megabytes: () => Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]) / 1024),
    stop: () => stop(child, status),
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The service ended with ${code}: ${output}`)));
    child.stdout!.on('data', (text) => {
      output += String(text);
      const address = /http:\S+(?=\/graphql)/.exec(output)?.[0];
      if (address) resolve(address);
    });
  });
}

/** The process below npm that serves; npm leads its group. */
function pidOf(child: ChildProcess): string {
  const pids = execFileSync('pgrep', ['-g', String(child.pid), '-f', 'node src/start.js'], { encoding: 'utf8' });
  return pids.trim().split('\n').at(-1)!;
}

async function ask<T>(url: string, query: string, variables: object = {}): Promise<T> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: T; errors?: { message: string }[] };
  if (errors || !data) throw new Error(errors?.[0]?.message ?? `The service answered ${response.status}.`);
  return data;
}

/** npm ends at once, the service below it when it has given back its store. */
async function stop(child: ChildProcess, status: string): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
  const ended = once(child, 'exit');
  process.kill(-child.pid, 'SIGTERM');
  await ended;
  while (existsSync(status)) await pause(50);
}
