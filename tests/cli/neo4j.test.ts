/** @engines both */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startNeo4j, type Neo4jServer, type Neo4jServerOptions } from '../../src/cli/neo4j/start-neo4j.ts';
import { StoreSettingsError } from '../../src/graph/errors.ts';
import { ping } from '../../src/graph/meta.ts';
import { openGraph } from '../../src/graph/open.ts';
import { engine } from '../engine.ts';

const command = fileURLToPath(new URL('../../src/cli/neo4j.ts', import.meta.url));

/** Whether something listens on a port of this machine. */
async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const listening = await Promise.race([
    once(socket, 'connect').then(() => true),
    once(socket, 'error').then(() => false),
  ]).catch(() => false);
  socket.destroy();
  return listening;
}

(engine === 'neo4j' ? describe : describe.skip)('a Neo4j of our own', () => {
  let folder: string;
  const servers: Neo4jServer[] = [];
  const start = async (options: Partial<Neo4jServerOptions>): Promise<Neo4jServer> => {
    const server = await startNeo4j({ folder, port: 0, ...options });
    servers.push(server);
    return server;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'neo4j-'));
  });
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('asks for the given password, keeps it, and stops when told', async () => {
    for (let round = 1; round <= 2; round += 1) {
      const server = await start({ password: 'a-long-password' });
      const address = { engine: 'neo4j', uri: server.uri, user: 'neo4j' } as const;
      const graph = await openGraph({ ...address, password: 'a-long-password', readDeadline: 20_000 });
      expect(await graph.one(ping, {})).toEqual({ pong: 1 });
      await graph.close();
      await expect(openGraph({ ...address, password: 'wrong' })).rejects.toThrow(StoreSettingsError);
      await server.stop();
      expect(await isListening(Number(new URL(server.uri).port))).toBe(false);
    }
  });

  it('says why it cannot start on a port that is taken', async () => {
    const server = await start({});
    const second = start({ folder: join(folder, 'second'), port: Number(new URL(server.uri).port) });
    await expect(second).rejects.toThrow(/did not start .* Address already in use/);
  });

  it('stops when the process that started it is killed', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', command, '--port', '0', '--folder', folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    while (!/answers at/.test(output)) await new Promise((resolve) => setTimeout(resolve, 200));
    const port = Number(/bolt:\/\/127\.0\.0\.1:(\d+)/.exec(output)?.[1]);
    expect(await isListening(port)).toBe(true);
    child.kill('SIGKILL');
    while (await isListening(port)) await new Promise((resolve) => setTimeout(resolve, 200));
  });
});
