import { request } from 'node:http';
import { ask, send, startToy, type Toy } from './toy.ts';

let toy: Toy;
beforeAll(async () => void (toy = await startToy()));
afterAll(() => toy.app.close());

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');
const code = (answer: Awaited<ReturnType<typeof ask>>) => answer.body.errors[0]?.extensions['code'];
const get = (query: string, headers: Record<string, string> = {}) =>
  send(`${toy.url}/graphql?${new URLSearchParams({ query }).toString()}`, { headers });

describe('Overloading a question is refused', () => {
  test.each([
    ['by a hundred and one aliases', `{ ${times(101, (i) => `a${i}: __typename`)} }`, 200],
    ['by a hundred and one aliases of a field', `{ ${times(101, (i) => `a${i}: school(name: "x") { name }`)} }`, 400],
    ['by five hundred times one field', `{ ${times(500, () => '__typename')} }`, 400],
    ['by directives, though they be unknown', `{ __typename${times(10, () => '@aa')} }`, 400],
    ['by directives that exist', `{ ${times(31, () => '... @skip(if: false) { __typename }')} }`, 400],
    [
      'by going in circles through the schema',
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
      400,
    ],
    ['by fragments that go in circles', '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }', 400],
    ['by a document of opening brackets', '{a'.repeat(5_000), 400],
  ])('%s', async (_name, text, status) => {
    const answer = await ask(toy, text);
    expect(answer.status).toBe(status);
    expect(answer.body.errors?.length ?? 0).toBeLessThanOrEqual(5);
  });

  test('by a batch of ten', async () => {
    const body = JSON.stringify(Array(10).fill({ query: '{ __typename }' }));
    const headers = { 'content-type': 'application/json' };
    const answer = await send(`${toy.url}/graphql`, { method: 'POST', headers, body });
    expect([answer.status, code(answer)]).toEqual([400, 'LIMIT_EXCEEDED']);
  });

  test('at once, even by fragments that double at each step', async () => {
    const fragments = times(
      60,
      (i) => `fragment f${i} on School { a: partner { ...f${i + 1} } b: partner { ...f${i + 1} } }`,
    );
    const answer = await ask(toy, `{ school(name: "x") { ...f0 } } ${fragments} fragment f60 on School { name }`);
    expect([answer.status, code(answer)]).toEqual([400, 'LIMIT_EXCEEDED']);
  });
});

describe('A page of another site', () => {
  test('can ask by a plain GET, and may not read the answer', async () => {
    const answer = await get('{ __typename }', { origin: 'https://elsewhere.example' });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, null]);
  });

  test.each([
    'text/plain',
    'text/plain; x=application/json',
    'text/plain;charset=application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=application/json',
  ])('cannot post %s, not even a question', async (type) => {
    const body = JSON.stringify({ query: 'mutation { touch }' });
    const answer = await send(`${toy.url}/graphql`, { method: 'POST', headers: { 'content-type': type }, body });
    expect([answer.status, code(answer)]).toEqual([415, 'BAD_REQUEST']);
  });

  test('cannot post what has no type', async () => {
    const body = new Blob([JSON.stringify({ query: 'mutation { touch }' })]);
    const answer = await send(`${toy.url}/graphql`, { method: 'POST', body });
    expect([answer.status, code(answer)]).toEqual([415, 'BAD_REQUEST']);
  });

  test('is given no leave to read across sites', async () => {
    const answer = await fetch(`${toy.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example' },
    });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  });
});

describe('A GET', () => {
  test('may ask', async () => {
    expect(await get('{ __typename }')).toMatchObject({
      status: 200,
      body: { data: { __typename: 'Query' } },
    });
  });

  test('may not change anything', async () => {
    const answer = await get('mutation { touch }');
    expect([answer.status, answer.headers.get('allow'), code(answer)]).toEqual([405, 'POST', 'BAD_REQUEST']);
  });
});

describe('No answer tells more than it should', () => {
  test('no traces', async () => {
    const answer = await ask(toy, '{ __typename }');
    expect(Object.keys(answer.body)).toEqual(['data']);
  });

  test('no stack, whatever the fault', async () => {
    const answers = await Promise.all(
      ['{', '{ nothing }', '{ secretFault }', 'query ($a: [) { a }'].map((text) => ask(toy, text)),
    );
    expect(JSON.stringify(answers.map(({ body }) => body))).not.toMatch(/stack|\.ts|\.js|node_modules/);
  });

  test('no schema where introspection is off', async () => {
    const closed = await startToy({ introspection: false });
    const answer = await ask(closed, '{ __schema { types { name } } }');
    await closed.app.close();
    expect([answer.status, code(answer)]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });

  test('no page of a tool that was not built', async () => {
    const answer = await get('{ __typename }', { accept: 'text/html' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([406, 'application/json; charset=utf-8']);
  });
});

describe("A malformed request is the caller's fault", () => {
  test.each([
    ['POST', '/graphql', '{ "not a JSON', 400],
    ['POST', '/graphql', '', 400],
    ['POST', '/graphql', '"text"', 400],
    ['POST', '/graphql', '{"__proto__": {"query": "{ __typename }"}}', 400],
    ['PUT', '/graphql', '{}', 405],
    ['DELETE', '/graphql', '{}', 405],
    ['POST', '/nothing', '{}', 404],
    ['POST', '/graphql/../../etc/passwd', '{}', 404],
  ])('%s %s %s', async (method, path, body, status) => {
    const answer = await send(`${toy.url}${path}`, { method, headers: { 'content-type': 'application/json' }, body });
    expect([answer.status, code(answer)]).toEqual([status, status === 404 ? 'NOT_FOUND' : 'BAD_REQUEST']);
  });

  test('with a host that is none', async () => {
    const { port } = new URL(toy.url);
    const status = await new Promise((resolve, reject) => {
      const sent = request({ port, path: '/graphql', method: 'POST', headers: { host: '[' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on('error', reject).end('{}');
    });
    expect(status).toBe(400);
  });
});
