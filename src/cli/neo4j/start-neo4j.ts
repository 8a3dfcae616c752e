import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { launcherFile, neo4jAvailable, neo4jJars } from './neo4j-jars.ts';

/** Where a Neo4j keeps its data and listens on 127.0.0.1; port 0 takes a free one; without a password nobody needs to log in. */
export interface Neo4jServerOptions {
  readonly folder: string;
  readonly port: number;
  readonly password?: string | undefined;
}

/** A Neo4j that runs until `stop()`, or until this process ends. */
export interface Neo4jServer {
  readonly uri: string;
  /** Resolves once the server has ended, by itself or stopped. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

type Java = ChildProcessByStdio<Writable, Readable, Readable>;

/** Starts a Neo4j Community server (about 5 s; the first time also a download) and resolves once it answers. */
export async function startNeo4j({ folder, port, password }: Neo4jServerOptions): Promise<Neo4jServer> {
  const missing = neo4jAvailable();
  if (missing !== null) throw new Error(missing);
  const home = resolve(folder);
  const chosen = port === 0 ? await freePort() : port;
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'neo4j.conf'), configuration(chosen, password !== undefined));
  const java = launch(await neo4jJars(), home, password);
  await ready(java, home, chosen);
  const ended = once(java, 'exit').then(() => undefined);
  return { uri: `bolt://127.0.0.1:${chosen}`, ended, stop: () => stop(java, ended) };
}

/**
 * Small memory, no reports home, keep-alive that notices a dead peer in 12 s rather than 2 minutes, and a stop that does
 * not wait 10 s for a network that has gone quiet already.
 */
function configuration(port: number, login: boolean): string {
  const settings = {
    'server.bolt.enabled': true,
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.bolt.connection_keep_alive': '4s',
    'server.bolt.connection_keep_alive_probes': 2,
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': 0,
    'dbms.security.auth_enabled': login,
    'dbms.usage_report.enabled': false,
    'server.memory.pagecache.size': '128m',
  };
  return Object.entries(settings)
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
}

function launch(jars: string, home: string, password: string | undefined): Java {
  const options = [
    '-Xmx512m',
    '--add-opens',
    'java.base/java.nio=ALL-UNNAMED',
    '--add-opens',
    'java.base/java.lang=ALL-UNNAMED',
  ];
  const launcher = ['-cp', join(jars, '*'), launcherFile('Launcher.java'), home, join(home, 'neo4j.conf')];
  const environment = password === undefined ? process.env : { ...process.env, CHANJIAO_NEO4J_PASSWORD: password };
  return spawn('java', [...options, ...launcher], { env: environment, stdio: ['pipe', 'pipe', 'pipe'] });
}

async function ready(java: Java, home: string, port: number): Promise<void> {
  let output = '';
  await new Promise<void>((resolve, reject) => {
    java.once('error', reject);
    java.once('exit', (code) => reject(new Error(failure(home, port, code, output))));
    java.stderr.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-20_000)));
    java.stdout.on('data', (chunk: Buffer) => /^ready$/m.test(chunk.toString()) && resolve());
  });
}

function failure(home: string, port: number, code: number | null, output: string): string {
  const causes = output.split('\n').filter((line) => /^Caused by: |^\S*(Exception|Error): /.test(line));
  const reason = causes.at(-1)?.trim() ?? output.trim().split('\n').at(-1) ?? '';
  return `Neo4j did not start (exit ${code}) on port ${port} with its data in ${home}: ${reason}`;
}

/** Asked to stop by the end of its input; killed where it has not after 15 seconds. */
async function stop(java: Java, ended: Promise<void>): Promise<void> {
  const timer = setTimeout(() => java.kill('SIGKILL'), 15_000);
  java.stdin.end();
  await ended;
  clearTimeout(timer);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
