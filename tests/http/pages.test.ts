import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startToy, type Toy } from './toy.ts';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

let folder: string;
let toy: Toy;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'graphiql-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<title>产教图谱 GraphiQL</title>');
  await writeFile(join(folder, 'assets', 'index-abc.js'), 'ask()');
  toy = await startToy({ graphiqlFolder: folder });
});
afterAll(async () => {
  await toy.app.close();
  await rm(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${toy.url}${path}`, { headers });
const header = (response: Response, name: string) => response.headers.get(name);

describe('The GraphiQL page', () => {
  test('is what a browser gets under /graphql, with leave for inline styles and no inline scripts', async () => {
    const response = await get('/graphql', { accept: BROWSER });
    expect([response.status, await response.text()]).toEqual([200, '<title>产教图谱 GraphiQL</title>']);
    expect(header(response, 'content-security-policy')).toBe(
      "default-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none';object-src 'none';" +
        "style-src 'self' 'unsafe-inline';font-src 'self' data:;img-src 'self' data:",
    );
    expect([header(response, 'cache-control'), header(response, 'vary')]).toEqual(['no-cache', 'origin, accept']);
  });

  test('is not what a program gets', async () => {
    const response = await get('/graphql?query={__typename}', { accept: '*/*' });
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
  });

  test.each([['gzip, deflate, br'], ['gzip'], ['identity']])(
    'has files that are cached for a year (%s)',
    async (encoding) => {
      const response = await get('/graphiql/assets/index-abc.js', { 'accept-encoding': encoding });
      expect(await response.text()).toBe('ask()');
      expect([header(response, 'content-type'), header(response, 'cache-control')]).toEqual([
        'text/javascript; charset=utf-8',
        'public, max-age=31536000, immutable',
      ]);
    },
  );

  test.each(['/graphiql/assets/', '/graphiql/assets/..%2findex.html', '/graphiql/assets/other.js', '/graphiql/'])(
    'has nothing under %s',
    async (path) => expect((await get(path)).status).toBe(404),
  );
});

describe('Every answer', () => {
  test.each(['/graphql', '/healthz', '/readyz', '/nothing', '/graphiql/assets/index-abc.js'])(
    'has the strict headers: %s',
    async (path) => {
      const response = await get(path);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-security-policy':
          "default-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none';object-src 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
        'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
    },
  );
});
