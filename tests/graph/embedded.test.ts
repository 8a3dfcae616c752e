import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readHolder, setHolderUrl } from '../../src/graph/embedded/holder.ts';
import { StoreFormatError, StoreHeldError, StoreUnavailableError } from '../../src/graph/errors.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { dataVersion, ping } from '../../src/graph/meta.ts';
import { openGraph } from '../../src/graph/open.ts';
import { oneText, stepText } from '../statements.ts';

const create = 'CREATE (:Entity {id: $id})';
const count = oneText<{ found: number }>('MATCH (n:Entity) RETURN count(n) AS found');
const writer = fileURLToPath(new URL('embedded-writer.ts', import.meta.url));

describe('the embedded store', () => {
  let folder: string;
  const graphs: Graph[] = [];
  const open = async (command?: string): Promise<Graph> => {
    const graph = await openGraph({ engine: 'embedded', folder, command });
    graphs.push(graph);
    return graph;
  };
  const startWriter = async (): Promise<ChildProcess> => {
    const child = spawn(process.execPath, ['--import', 'tsx', writer, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    return child;
  };

  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'embedded-')), 'data');
  });
  afterEach(async () => {
    for (const graph of graphs.splice(0)) await graph.close();
    rmSync(dirname(folder), { recursive: true, force: true });
  });

  it('makes its folder and keeps what was written', async () => {
    const first = await open();
    await first.write([stepText(create, { id: 'e1' })]);
    await first.close();
    const second = await open();
    expect(await second.one(count, {})).toEqual({ found: 1 });
    expect(await second.one(dataVersion, {})).toEqual({ dataVersion: 1, format: 1 });
    await expect(second.write([stepText(create, { id: 'e1' })])).rejects.toThrow('would break a uniqueness');
  });

  it('puts everything into its one file when it closes', async () => {
    const graph = await open();
    await graph.write([stepText(create, { id: 'e1' })]);
    await graph.close();
    expect(existsSync(join(folder, 'graph.grafeo.wal'))).toBe(false);
    expect(existsSync(join(folder, 'holder.json'))).toBe(false);
  });

  it('fails every verb after it was closed, and closes twice', async () => {
    const graph = await open();
    await graph.close();
    await graph.close();
    await expect(graph.one(ping, {})).rejects.toThrow(StoreUnavailableError);
    await expect(graph.write([stepText(create, { id: 'e1' })])).rejects.toThrow(StoreUnavailableError);
  });

  it('tells a second opener who holds the store and where it answers', async () => {
    await open('start');
    setHolderUrl(folder, 'http://127.0.0.1:4000');
    const second = await open().catch((error: unknown) => error);
    expect(second).toBeInstanceOf(StoreHeldError);
    expect(second).toBeInstanceOf(StoreUnavailableError);
    expect((second as StoreHeldError).holder).toMatchObject({
      pid: process.pid,
      command: 'start',
      url: 'http://127.0.0.1:4000',
    });
    expect((second as StoreHeldError).message).toContain(`process ${process.pid} (start, since `);
  });

  it('tells that another process holds the store, and takes over once that one was killed', async () => {
    const child = await startWriter();
    expect(readHolder(folder)?.pid).toBe(child.pid);
    await expect(open()).rejects.toThrow(`in use by process ${child.pid} (writer`);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(readHolder(folder)).toBeNull();
    await open('next');
    expect(readHolder(folder)).toMatchObject({ pid: process.pid, command: 'next' });
  });

  it('loses nothing that was acknowledged when its process is killed', async () => {
    const child = await startWriter();
    let acknowledged = '';
    child.stdout?.on('data', (chunk: Buffer) => (acknowledged += chunk.toString()));
    while (acknowledged.split('\n').length <= 20) await once(child.stdout!, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const last = Number(acknowledged.trim().split('\n').at(-1));
    const graph = await open();
    const row = await graph.one(
      oneText<{ pairs: number; halves: number }>(`MATCH (n:Entity) OPTIONAL MATCH (n)-[:TWIN]->(m:Entity)
      RETURN count(n) AS halves, count(m) AS pairs`),
      {},
    );
    expect(last).toBeGreaterThan(10);
    expect(row?.halves).toBe(2 * (row?.pairs ?? 0));
    expect([last, last + 1]).toContain(row?.pairs);
    expect((await graph.one(dataVersion, {}))?.dataVersion).toBe(row?.pairs);
  });

  it('says how to rebuild a damaged store', async () => {
    await (await open()).close();
    const file = join(folder, 'graph.grafeo');
    truncateSync(file, Math.floor(readFileSync(file).length / 2));
    await expect(open()).rejects.toThrow(StoreFormatError);
    await expect(open()).rejects.toThrow('build the store again with "npm run seed"');
    writeFileSync(file, 'something else');
    await expect(open()).rejects.toThrow(StoreFormatError);
  });

  it('refuses a store of another format', async () => {
    const graph = await open();
    await graph.write([stepText("MATCH (m:Meta {id: 'meta'}) SET m.format = 99", {})]);
    await graph.close();
    await expect(open()).rejects.toThrow('The store is written in format 99, this version reads 1.');
    expect(existsSync(join(folder, 'holder.json'))).toBe(false);
  });

  it('answers within its deadlines, and writes nothing after them', async () => {
    const graph = await openGraph({ engine: 'embedded', folder, readDeadline: 50, writeDeadline: 50 });
    const slow = 'UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b WITH count(a + b) AS n';
    await expect(graph.one(oneText(`${slow} RETURN n`), {})).rejects.toThrow('did not answer "test" within 50 ms');
    await expect(graph.write([stepText(`${slow} CREATE (:Entity {id: 'late'})`, {})])).rejects.toThrow(
      StoreUnavailableError,
    );
    await graph.close();
    expect(await (await open()).one(count, {})).toEqual({ found: 0 });
  });
});
