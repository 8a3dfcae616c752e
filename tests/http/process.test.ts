import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../until.ts';
import { listening, startProcess, type Started } from './service-process.ts';

let folder: string;
const started: ChildProcess[] = [];
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'service-'))));
afterEach(async () => {
  started.splice(0).forEach((child) => child.kill('SIGKILL'));
  await rm(folder, { recursive: true, force: true });
});

/** The service as its own process, with nothing but these settings. */
function start(settings: Record<string, string>): Started {
  const service = startProcess([], { PORT: '0', DATA_DIR: folder, ...settings });
  started.push(service.child);
  return service;
}

describe('The service as a process', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('says where it answers, and ends with 0 on %s', async (signal) => {
    const service = start({});
    const url = await listening(service);
    const lines = service.output.out.split('\n').filter((line) => line && !line.startsWith('{'));
    expect(lines).toEqual([
      'Edition putuo-2024 is loaded.',
      `产教图谱 Chanjiao Graph answers at ${url}/graphql (store: embedded)`,
    ]);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    service.child.kill(signal);
    await until(async () => expect((await fetch(`${url}/readyz`)).status).toBe(503));
    expect([await service.ended, service.output.err]).toEqual([0, '']);
  });

  test('starts without its Neo4j, and is not ready', async () => {
    const service = start({ NEO4J_URI: 'bolt://127.0.0.1:1' });
    const url = await listening(service);
    const codes = await Promise.all(['/healthz', '/readyz'].map(async (path) => (await fetch(url + path)).status));
    expect(codes).toEqual([200, 503]);
  });
});

describe('A start that fails says why in one sentence, and ends with 1', () => {
  const failure = async (settings: Record<string, string>) => {
    const { ended, output } = start(settings);
    return [await ended, output.out, output.err];
  };

  test('on settings that are not right', async () => {
    expect(await failure({ PORT: 'x', NEO4J_URI: 'mysql://graph' })).toEqual([
      1,
      '',
      'The settings are not right: PORT must be a whole number from 0 to 65535, not "x"; NEO4J_URI must be an address ' +
        'that begins with neo4j://, neo4j+s://, neo4j+ssc://, bolt://, bolt+s://, bolt+ssc://, not with "mysql".\n',
    ]);
  });

  test('on a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await failure({ PORT: String(port) })).toEqual([
      1,
      'Edition putuo-2024 is loaded.\n',
      `Port ${port} of 127.0.0.1 is taken by another process: stop it, or set PORT to another one.\n`,
    ]);
    other.close();
  });

  test('on a host that is not of this machine', async () => {
    const [code, , sentence] = await failure({ HOST: '192.0.2.1' });
    expect([code, sentence]).toEqual([1, expect.stringMatching(/^HOST is not an address of this machine: .*\n$/)]);
  });

  test('on a store that another process holds', async () => {
    await listening(start({}));
    const [code, , sentence] = await failure({});
    expect([code, sentence]).toEqual([1, expect.stringMatching(/^The store in .* is in use by process \d+ .*\n$/)]);
  });
});
