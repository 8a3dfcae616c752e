import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { send, startToy, type Toy } from './toy.ts';

const SHELL = '<html lang="zh-CN"><head><title>产教图谱</title><!--head--></head><body><!--page--></body></html>';
const query = 'query School($name: String!) { school(name: $name) { name } }';
const DOCUMENTS = [
  { id: 'abc', name: 'School', query },
  { id: 'changing', name: 'Touch', query: 'mutation Touch { touch }' },
];

let folder: string;
let toy: Toy;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'explorer-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), SHELL);
  await writeFile(join(folder, 'assets', 'index-abc.js'), 'draw()');
  await writeFile(join(folder, 'operations.json'), JSON.stringify(DOCUMENTS));
  toy = await startToy({ explorerFolder: folder });
});
afterAll(async () => {
  await toy.app.close();
  await rm(folder, { recursive: true });
});

describe('A document of the explorer', () => {
  const post = (body: object) =>
    send(`${toy.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  test('is sent by its hash, or asked for by address', async () => {
    const variables = { name: '曹杨职校' };
    const posted = await post({ id: 'abc', variables });
    const address = `${toy.url}/graphql?id=abc&variables=${encodeURIComponent(JSON.stringify(variables))}`;
    const got = await send(address, {});
    for (const { status, body } of [posted, got])
      expect([status, body]).toEqual([200, { data: { school: { name: '曹杨职校' } } }]);
  });

  test('that is not known is refused, with what to do', async () => {
    const { status, body } = await post({ id: 'old' });
    expect([status, body.errors[0]!.extensions['code']]).toEqual([404, 'NOT_FOUND']);
    expect(body.errors[0]!.message).toBe('No document of the explorer has this id; load the page again.');
  });

  test('with variables that are not JSON is refused', async () => {
    const { status, body } = await send(`${toy.url}/graphql?id=abc&variables=nope`, {});
    expect([status, body.errors[0]!.message]).toEqual([400, 'The variables search parameter contains invalid JSON.']);
  });

  test('that changes something is not run by address', async () => {
    const { status, headers } = await send(`${toy.url}/graphql?id=changing`, {});
    expect([status, headers.get('allow')]).toEqual([405, 'POST']);
  });
});

describe('The explorer', () => {
  const get = (path: string, headers: Record<string, string> = {}) => fetch(toy.url + path, { headers });

  test.each(['/', '/n/school-caoyang', '/r/a~b~c', '/path', '/list', '/about-data'])(
    'is what stands under %s, under the strict policy',
    async (path) => {
      const response = await get(path);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'self';/);
      expect(await response.text()).toContain('<h1>产教图谱</h1>');
    },
  );

  test('speaks English where asked to', async () => {
    const page = await (await get('/?lang=en')).text();
    expect(page).toMatch(/^<html lang="en"><head><title>Chanjiao Graph<\/title>/);
  });

  test('is what a browser gets where there is no such page, with the status that says so', async () => {
    const page = await get('/nowhere', { accept: 'text/html,application/xhtml+xml' });
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('<h1>产教图谱</h1>');
    const answer = await get('/nowhere', { accept: 'application/json' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8']);
  });

  test('has files that are cached for a year', async () => {
    const response = await get('/explorer/assets/index-abc.js');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  test('gives way to the API where it was not built', async () => {
    const bare = await startToy();
    const response = await fetch(`${bare.url}/`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/graphql']);
    await bare.app.close();
  });
});
