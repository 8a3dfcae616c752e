import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { feedFormats } from '../../src/feeds/formats.ts';
import { listening, startProcess, type Started } from '../http/service-process.ts';

const SERVICES = 2;

/** Feeds of two services over stores of their own, once their positions and communities are there. */
describe('feeds of two processes over two new stores', () => {
  const folders: string[] = [];
  const services: Started[] = [];
  const feeds: Map<string, Buffer>[] = [];
  beforeAll(async () => {
    for (let index = 0; index < SERVICES; index += 1) {
      folders.push(await mkdtemp(join(tmpdir(), 'feeds-')));
      services.push(startProcess([], { PORT: '0', DATA_DIR: folders[index]!, LOG_LEVEL: 'error' }));
    }
    feeds.push(...(await Promise.all(services.map(async (service) => allFeeds(await listening(service))))));
  });
  afterAll(async () => {
    services.forEach(({ child }) => child.kill('SIGKILL'));
    await Promise.all(services.map(({ ended }) => ended));
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  });

  test.each(feedFormats.map(({ id }) => id))('%s: the same bytes', (id) => {
    const [one, other] = feeds.map((each) => each.get(id)!);
    expect(one!.length).toBeGreaterThan(1_000);
    expect(one!.equals(other!)).toBe(true);
  });
});

async function allFeeds(url: string): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  await settled(url);
  for (const { id } of feedFormats) {
    const response = await fetch(`${url}/export/${id}`);
    if (!response.ok) throw new Error(`${id}: ${response.status} ${await response.text()}`);
    found.set(id, Buffer.from(await response.arrayBuffer()));
  }
  return found;
}

async function settled(url: string): Promise<void> {
  const query = encodeURIComponent('{ network(limit: 1) { layoutVersion nodes { community } } }');
  for (;;) {
    const text = await (await fetch(`${url}/graphql?query=${query}`)).text();
    if (text.startsWith('{"data":') && !text.includes('null')) return;
  }
}
