import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { smallSeeds } from '../seeds.ts';
import { until } from '../until.ts';
import { listening, startProcess, startScript, type Started } from './service-process.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

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

/** What the service has said to whoever started it; the log is beside it. */
const lines = ({ output }: Started) => output.out.split('\n').filter((line) => line && !line.startsWith('{'));

/** A port of this machine that another process has taken. */
async function takenPort(): Promise<{ port: string; other: Server }> {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  return { port: String((other.address() as AddressInfo).port), other };
}

/** The status of an answer, once the service has time for one: other tests share the machine with it. */
async function statusOf(url: string, init: RequestInit = {}): Promise<number> {
  for (;;) {
    const { status } = await fetch(url, init);
    if (status !== 503) return status;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('The service as a process', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('says where it answers, and ends with 0 on %s', async (signal) => {
    const service = start({});
    const url = await listening(service);
    expect(lines(service)).toEqual([
      'Edition putuo-2024 is loaded.',
      `产教图谱 Chanjiao Graph answers at ${url}/graphql (store: embedded)`,
    ]);
    expect(await statusOf(`${url}/readyz`)).toBe(200);
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

describe('What a start opens', () => {
  const small = { SEEDS_DIR: smallSeeds, LOG_LEVEL: 'warn' };

  test.each([
    [
      {},
      '未设 CURATOR_TOKEN，仅 DATA_DIR 的所有者可写入',
      'without CURATOR_TOKEN only the owner of DATA_DIR can write',
    ],
    [{ CURATOR_TOKEN: 'a-token-of-curators' }, '写入须 CURATOR_TOKEN', 'writing takes the CURATOR_TOKEN'],
  ])('on all addresses is said: who reads, who writes (%j), and under which names', async (more, zh, en) => {
    const service = start({ ...small, HOST: '0.0.0.0', ALLOWED_HOSTS: 'graph.example.cn', ...more });
    const url = await listening(service);
    expect(await statusOf(`${url}/graphql?query={__typename}`)).toBe(200);
    const addresses = Object.values(networkInterfaces()).flatMap((each) => each!.map(({ address }) => address));
    const names = [...new Set(['localhost', ...addresses, 'graph.example.cn'])];
    expect(lines(service).slice(-3, -1)).toEqual([
      `HOST=0.0.0.0：凡能连到本机者均可读取全部数据；${zh}；未加密。可用的主机名：${names.join('、')}。`,
      `HOST=0.0.0.0: whoever reaches this machine can read everything; ${en}; nothing is encrypted. Host names accepted: ${names.join(', ')}.`,
    ]);
    expect(service.output.out).not.toContain('a-token-of-curators');
  });

  test('to every name or every site is said too', async () => {
    const service = start({ ...small, ALLOWED_HOSTS: '*', ALLOWED_ORIGINS: '*' });
    await listening(service);
    expect(lines(service).slice(-5, -1)).toEqual([
      expect.stringMatching(/^ALLOWED_HOSTS=\*：/),
      expect.stringMatching(/^ALLOWED_HOSTS=\* accepts every host name/),
      expect.stringMatching(/^ALLOWED_ORIGINS=\*：/),
      expect.stringMatching(/^ALLOWED_ORIGINS=\* lets pages of every site read/),
    ]);
  });
});

describe("The owner's secret of a running service", () => {
  const change = (url: string, secret: string) =>
    statusOf(`${url}/import`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: '{}',
    });
  const secretIn = async (file: string) => (await readFile(join(folder, file), 'utf8')).trim();

  test('is in no log, is gone when it stops, and does not hold for the next run', async () => {
    const first = start({ SEEDS_DIR: smallSeeds, LOG_LEVEL: 'trace' });
    const url = await listening(first);
    const secret = await secretIn('owner-secret-embedded');
    expect([await change(url, secret), await change(url, `${secret}x`)]).toEqual([400, 403]);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(first.output.out + first.output.err).not.toContain(secret);
    expect(await readdir(folder)).not.toContain('owner-secret-embedded');
    const second = start({ SEEDS_DIR: smallSeeds });
    expect(await change(await listening(second), secret)).toBe(403);
  });

  test('lies in DATA_DIR too where the store is a Neo4j', async () => {
    const url = await listening(start({ NEO4J_URI: 'bolt://127.0.0.1:1' }));
    expect(await change(url, await secretIn('owner-secret-neo4j'))).toBe(400);
  });

  test('that cannot be kept is said, and nobody writes without CURATOR_TOKEN', async () => {
    const service = start({ NEO4J_URI: 'bolt://127.0.0.1:1', DATA_DIR: join(root, 'package.json') });
    const url = await listening(service);
    expect(lines(service)).toContainEqual(
      expect.stringMatching(/^未能保存所有者密钥，写入须 CURATOR_TOKEN。 · No secret of the owner could be kept: /),
    );
    for (const secret of ['null', 'undefined', '']) expect(await change(url, secret)).toBe(403);
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
    const { port, other } = await takenPort();
    const sentence = `Port ${port} of 127.0.0.1 is taken by another process: stop it, or set PORT to another one.\n`;
    expect(await failure({ PORT: port })).toEqual([1, '', sentence]);
    expect(await readdir(folder)).toEqual([]); // nothing was seeded, nor a store begun
    other.close();
  });

  test('on a port that is taken, or settings that are not right, before anything is built', async () => {
    const { port, other } = await takenPort();
    await mkdir(join(folder, 'src'));
    for (const name of ['node_modules', 'package.json']) await symlink(join(root, name), join(folder, name));
    await cp(join(root, 'src'), join(folder, 'src'), { recursive: true });
    const begin = async (settings: Record<string, string>) => {
      const { ended, output } = startScript(join(folder, 'src', 'start.js'), [], settings);
      return [await ended, output];
    };
    const sentence = `Port ${port} of 127.0.0.1 is taken by another process: stop it, or set PORT to another one.\n`;
    expect(await begin({ PORT: port, DATA_DIR: join(folder, 'data') })).toEqual([1, { out: '', err: sentence }]);
    const [code, { err }] = (await begin({ PORT: 'x' })) as [number, { err: string }];
    expect([code, err]).toEqual([1, expect.stringMatching(/^The settings are not right: PORT must be .*\n$/)]);
    expect((await readdir(folder)).sort()).toEqual(['node_modules', 'package.json', 'src']);
    other.close();
  });

  test('on a host that is not of this machine', async () => {
    const [code, said, sentence] = await failure({ HOST: '192.0.2.1' });
    expect([code, sentence]).toEqual([1, expect.stringMatching(/^HOST is not an address of this machine: .*\n$/)]);
    expect([said, await readdir(folder)]).toEqual(['', []]);
  });

  test('on a store that another process holds', async () => {
    await listening(start({}));
    const [code, , sentence] = await failure({});
    expect([code, sentence]).toEqual([1, expect.stringMatching(/^The store in .* is in use by process \d+ .*\n$/)]);
  });
});
