import { Client, fetchExchange } from '@urql/core';
import { send, startToy, type Toy } from './toy.ts';

const BOARD = 'https://board.example.cn';

let toy: Toy;
beforeAll(async () => void (toy = await startToy()));
afterAll(() => toy.app.close());

/** The answer's headers that a browser decides by. */
function leave({ status, headers }: Response) {
  return {
    status,
    origin: headers.get('access-control-allow-origin'),
    credentials: headers.get('access-control-allow-credentials'),
    vary: headers.get('vary')?.toLowerCase().split(', ').includes('origin') ?? false,
  };
}

const preflight = (url: string, origin: string, path = '/graphql') =>
  fetch(url + path, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,authorization,apollo-require-preflight,if-none-match',
    },
  });

const question = (url: string, origin: string) =>
  fetch(`${url}/graphql?query={__typename}`, { headers: { origin, accept: 'application/json' } });

describe("A page of this machine's own", () => {
  test.each([
    'http://localhost:5173',
    'http://localhost',
    'https://localhost:8443',
    'http://127.0.0.1:3000',
    'http://[::1]:3000',
  ])('(%s) may ask, and read what it needs', async (origin) => {
    const asked = await preflight(toy.url, origin);
    expect(leave(asked)).toEqual({ status: 204, origin, credentials: null, vary: true });
    const named = (header: string) => asked.headers.get(header)?.toLowerCase().split(', ');
    expect(named('access-control-allow-methods')).toEqual(['get', 'head', 'post']);
    expect(named('access-control-allow-headers')).toEqual(
      expect.arrayContaining(['content-type', 'authorization', 'apollo-require-preflight', 'if-none-match']),
    );
    const answer = await question(toy.url, origin);
    expect(leave(answer)).toEqual({ status: 200, origin, credentials: null, vary: true });
    expect(answer.headers.get('access-control-expose-headers')?.split(', ')).toEqual(
      expect.arrayContaining(['etag', 'retry-after', 'x-request-id', 'content-disposition']),
    );
  });

  test('reads refusals too', async () => {
    const headers = { origin: 'http://localhost:5173', 'content-type': 'application/json' };
    const refused = await fetch(`${toy.url}/graphql`, { method: 'POST', headers, body: '{' });
    expect(leave(refused)).toMatchObject({ status: 400, origin: 'http://localhost:5173' });
  });

  test.each(['/', '/import', '/nothing', '/graphql-old', '/exports'])(
    'is given nothing beside the data: %s',
    async (path) => {
      const answer = await fetch(toy.url + path, { headers: { origin: 'http://localhost:5173' }, redirect: 'manual' });
      expect(leave(answer).origin).toBeNull();
    },
  );

  test.each([
    '/export',
    '/export/csv?kinds=SCHOOL',
    '/export.jsonl',
    '/report-tables',
    '/report-tables/xlsx?edition=a',
  ])('may ask for %s', async (path) => {
    const origin = 'http://localhost:5173';
    expect(leave(await preflight(toy.url, origin, path))).toMatchObject({ status: 204, origin });
    expect(leave(await fetch(toy.url + path, { headers: { origin } })).origin).toBe(origin);
  });
});

describe('A page of another site', () => {
  test.each([
    BOARD,
    'http://localhost.evil.example',
    'https://127.0.0.1.evil.example',
    'http://10.0.0.1',
    'null',
    'file://',
    'ftp://localhost',
    'nonsense',
  ])('(%s) is given no leave to read', async (origin) => {
    expect(leave(await question(toy.url, origin))).toEqual({
      status: 200,
      origin: null,
      credentials: null,
      vary: true,
    });
    const asked = await preflight(toy.url, origin);
    expect(leave(asked)).toMatchObject({ status: 403, origin: null });
    const { errors } = (await asked.json()) as { errors: { message: string }[] };
    expect(errors[0]!.message).toContain('add the origin to ALLOWED_ORIGINS');
  });

  test.each([
    [[BOARD], BOARD, true],
    [[BOARD], 'http://board.example.cn', false],
    [[BOARD], 'https://board.example.cn:8443', false],
    [[BOARD], 'http://localhost:5173', false],
    [['https://*.example.cn'], BOARD, true],
    [['https://*.example.cn'], 'https://a.board.example.cn', true],
    [['https://*.example.cn'], 'https://example.cn', false],
    [['https://*.example.cn'], 'https://evil-example.cn', false],
    [['http://board.example.cn:*'], 'http://board.example.cn:3000', true],
    [['http://board.example.cn:*'], 'https://board.example.cn:3000', false],
    [[], 'http://localhost:5173', false],
  ])('of %j, %s is let in: %s', async (origins, origin, isLetIn) => {
    const open = await startToy({ admission: { origins } });
    const answers = [await question(open.url, origin), await preflight(open.url, origin)];
    await open.app.close();
    for (const answer of answers) expect(leave(answer).origin).toBe(isLetIn ? origin : null);
  });

  test('is let in by *, whichever it is', async () => {
    const open = await startToy({ admission: { origins: ['*'] } });
    for (const origin of [BOARD, 'null'])
      for (const answer of [await question(open.url, origin), await preflight(open.url, origin)])
        expect(leave(answer)).toMatchObject({ origin: '*', credentials: null });
    await open.app.close();
  });
});

describe('An answer may be framed', () => {
  const ancestors = async (frames: readonly string[], path: string) => {
    const open = await startToy({ admission: { frames } });
    const { headers } = await fetch(open.url + path);
    await open.app.close();
    return /frame-ancestors ([^;]*)/.exec(headers.get('content-security-policy') ?? '')?.[1];
  };

  test.each([
    [[], "'none'"],
    [['self'], "'self'"],
    [['self', BOARD, 'https://*.example.cn'], `'self' ${BOARD} https://*.example.cn`],
    [['localhost'], 'http://localhost:* https://localhost:* http://127.0.0.1:* https://127.0.0.1:*'],
    [['*'], '*'],
  ])('by %j as the policy says', async (frames, sources) => {
    for (const path of ['/', '/export/csv', '/report-tables/csv', '/graphql?query={__typename}'])
      expect(await ancestors(frames, path)).toBe(sources);
  });
});

describe('A question by GET needs no header of its own', () => {
  const get = (headers: Record<string, string>, query = '{ __typename }', more = {}) =>
    send(`${toy.url}/graphql?${new URLSearchParams({ query, ...more }).toString()}`, { headers });

  test.each([
    [
      'urql',
      {
        accept:
          'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
      },
    ],
    [
      'Excel and Power BI',
      { accept: '*/*', 'user-agent': 'Microsoft.Data.Mashup (https://go.microsoft.com/fwlink/?LinkID=304225)' },
    ],
    ['curl', { accept: '*/*', 'user-agent': 'curl/8.0' }],
    [
      'a page of another site',
      { accept: '*/*', origin: BOARD, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' },
    ],
  ])('as %s sends it', async (_who, headers) => {
    expect(await get(headers)).toMatchObject({ status: 200, body: { data: { __typename: 'Query' } } });
  });

  test.each([
    ['mutation { touch }', {}],
    ['query Read { __typename } mutation Write { touch }', { operationName: 'Write' }],
    ['mutation Write { touch }', { operationName: 'Write', variables: '{}' }],
  ])('but changes nothing: %s', async (query, more) => {
    for (const headers of [{}, { 'apollo-require-preflight': '1' }, { 'content-type': 'application/json' }]) {
      const { status, headers: told, body } = await get(headers, query, more);
      expect([status, told.get('allow'), body.errors[0]?.extensions['code']]).toEqual([405, 'POST', 'BAD_REQUEST']);
    }
  });

  test("with urql's defaults, which ask by GET and change by POST", async () => {
    const methods: string[] = [];
    const counted: typeof fetch = (input, init) => {
      methods.push(init?.method ?? 'GET');
      return fetch(input, init);
    };
    const client = new Client({ url: `${toy.url}/graphql`, exchanges: [fetchExchange], fetch: counted });
    expect((await client.query('{ __typename }', {})).data).toEqual({ __typename: 'Query' });
    expect((await client.mutation('mutation { touch }', {})).data).toEqual({ touch: true });
    expect(methods).toEqual(['GET', 'POST']);
  });
});
