import { getIntrospectionQuery } from 'graphql';
import { ask, listsBegun, send, startToy, type Toy } from './toy.ts';

let toy: Toy;
let wide: Toy;
let many: Toy;
beforeAll(async () => {
  toy = await startToy();
  wide = await startToy({ limits: { breadth: 1_000_000 } });
  many = await startToy({ limits: { aliases: 200 } });
});
afterAll(() => Promise.all([toy.app.close(), wide.app.close(), many.app.close()]));

const limit = (name: string, max: number, asked: number | 'more', advice = '', narrowing?: object) => ({
  errors: [
    {
      message: `The limit of ${name} is ${max}; this request asks for ${asked}.${advice}`,
      extensions: { code: 'LIMIT_EXCEEDED', limit: name, max, asked, ...(narrowing ? { narrowing } : {}) },
    },
  ],
});

/** The refusal of a cost, and how it could be asked: with so many rows of a list that now asks for more. */
const dear = (asked: number, list: string, now: number, first: number, cost: number, paged = true) =>
  limit(
    'cost',
    20_000,
    asked,
    ` With first: ${first} in ${list} (now ${now}) it would cost ${cost}; ${
      paged
        ? 'page on with after, or ask for fewer lists within lists'
        : `ask for fewer fields of each row, since ${list} cannot be paged`
    }.`,
    { first, cost, lists: [{ field: list, argument: 'first', first: now, paged }] },
  );

const nested = (depth: number) =>
  `{ school(name: "x") ${'{ partner '.repeat(depth - 2)}{ name }${' }'.repeat(depth - 2)} }`;
const repeated = (text: string, times: number) =>
  Array.from({ length: times }, (_, index) => text.replaceAll('#', `${index}`)).join(' ');

describe('A request that goes past a limit is refused, with the limit and what it asked for', () => {
  const refused: [string, string, ReturnType<typeof limit>][] = [
    ['depth', nested(13), limit('depth', 12, 13)],
    ['aliases', `{ ${repeated('a#: __schema { __typename }', 31)} }`, limit('aliases', 30, 31)],
    ['directives', `{ ${repeated('... @include(if: true) { __typename }', 31)} }`, limit('directives', 30, 31)],
    ['breadth', `{ ${repeated('__typename', 201)} }`, limit('fields in one selection', 200, 201)],
    [
      'breadth by fragments',
      `{ ...a ...a ...a } fragment a on Query { ${repeated('__typename', 70)} }`,
      limit('fields in one selection', 200, 210),
    ],
    ['tokens', `{ ${repeated('__typename', 2_001)} }`, limit('tokens', 2_000, 'more')],
    ['cost', '{ schools(first: 1000) { partners { name } } }', dear(21_001, 'schools', 1000, 952, 19_993)],
    [
      'cost of a list that cannot be paged',
      '{ school(name: "x") { best(first: 30000) { name } } }',
      dear(30_002, 'best', 30_000, 19_998, 20_000, false),
    ],
    [
      'cost by an unwritten first',
      '{ schools { partners { partners { partners { name } } } } }',
      dear(84_211, 'partners', 20, 12, 18_851),
    ],
    [
      'cost that a negative first would hide',
      '{ schools(first: -900) { name } b: schools(first: 30000) { name } }',
      dear(30_003, 'schools', 30_000, 19_997, 20_000),
    ],
  ];

  test.each(refused)('%s', async (_name, text, answer) => {
    const response = await ask(toy, text);
    expect([response.status, response.body]).toEqual([400, answer]);
  });

  test('cost by a first in a variable', async () => {
    const response = await ask(toy, 'query ($n: Int!) { schools(first: $n) { name } }', { n: 20_001 });
    expect(response.body).toEqual(dear(20_002, 'schools', 20_001, 19_999, 20_000));
  });

  test('cost of very many lists, without working out how to narrow it', async () => {
    const text = `{ ...f } fragment f on Query { ${repeated('a#: schools(first: 300) { name }', 101)} }`;
    expect((await ask(many, text)).body).toEqual(limit('cost', 20_000, 30_401, ' Ask in several requests.'));
  });

  test('selections that fragments multiply', async () => {
    const doubled = (i: number) =>
      `fragment f${i} on School { partner { ...f${i + 1} } best(first: 1) { ...f${i + 1} } partners(first: 1) { ...f${i + 1} } friend { ...f${i + 1} } }`;
    const text = `{ school(name: "x") { ...f0 } } ${Array.from({ length: 7 }, (_, i) => doubled(i)).join(' ')} fragment f7 on School { name }`;
    expect((await ask(wide, text)).body).toEqual(limit('selections', 10_000, 'more'));
  });

  test('a batch of operations', async () => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify([{ query: '{ a }' }, { query: '{ a }' }]);
    const response = await send(`${toy.url}/graphql`, { method: 'POST', headers, body });
    expect([response.status, response.body]).toEqual([400, limit('operations in one request', 1, 2)]);
  });

  test('a body', async () => {
    const response = await ask(toy, `{ __typename } #${'x'.repeat(100_000)}`);
    expect([response.status, response.body]).toEqual([413, limit('bytes in a body', 100_000, 100_043)]);
  });

  test('time', async () => {
    const hasty = await startToy({ limits: { requestMilliseconds: 200 } });
    const response = await ask(hasty, '{ slow(milliseconds: 400) }');
    await hasty.app.close();
    expect([response.status, response.headers.get('retry-after'), response.body]).toEqual([
      503,
      '5',
      {
        errors: [
          {
            message: 'The request was not answered within its limit of 0.2 s. Ask for less, or try again.',
            extensions: { code: 'SERVICE_UNAVAILABLE', limit: 'time', max: 200 },
          },
        ],
      },
    ]);
  });
});

describe('Within the limits', () => {
  test('a question at the limit of depth is answered', async () => {
    expect((await ask(toy, nested(12))).status).toBe(200);
  });

  test('the introspection of every client passes', async () => {
    const text = getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true, schemaDescription: true });
    expect((await ask(toy, text)).body).not.toHaveProperty('errors');
  });

  test('a variable that does not fit is told as such, not as cost', async () => {
    const response = await ask(toy, 'query ($n: Int!) { schools(first: $n) { name } }', { n: 'many' });
    expect([response.status, response.body.errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  });

  test('a caller who only knows application/json gets the refusal with 200', async () => {
    const response = await ask(toy, nested(13), {}, 'application/json');
    expect([response.status, response.body]).toEqual([200, limit('depth', 12, 13)]);
  });
});

describe('An operation that passes its limit while it is answered', () => {
  const stopped = (asked: number, written = '') =>
    limit(
      'cost',
      50,
      asked,
      ` It was stopped while it was answered: ask for fewer rows or fields, or in several requests.${written}`,
    );
  let low: Toy;
  beforeAll(async () => void (low = await startToy({ limits: { cost: 50 } })));
  afterAll(() => low.app.close());

  test('has no answer, the status of a limit, and says how many fields it came to', async () => {
    const answer = await ask(low, '{ school(name: "x") { name pupils(count: 30) { name partner { name } } } }');
    expect([answer.status, answer.body]).toEqual([400, { ...stopped(93), data: null }]);
  });

  test('begins nothing more', async () => {
    const before = listsBegun();
    const answer = await ask(
      low,
      '{ school(name: "x") { name pupils(count: 20) { name pupils(count: 9) { name } } } }',
    );
    expect([answer.status, answer.body]).toEqual([400, { ...stopped(52), data: null }]);
    expect(listsBegun() - before).toBe(2);
    expect(low.lines.find(({ msg }) => msg === 'operation')).toMatchObject({ codes: ['LIMIT_EXCEEDED'] });
  });

  test('is answered where it comes to no more than the limit', async () => {
    const answer = await ask(low, '{ school(name: "x") { pupils(count: 16) { name friend { name } name } } }');
    expect(answer.body).toMatchObject({ data: { school: { pupils: expect.any(Array) } } });
  });

  test('says that what it wrote stays written', async () => {
    const answer = await ask(low, 'mutation { enroll(count: 60) { name } }');
    expect(answer.body).toEqual({
      ...stopped(61, ' What it had written by then stays written.'),
      data: null,
    });
  });
});

describe('Of many errors', () => {
  test('a document gets five', async () => {
    const response = await ask(toy, `{ ${repeated('nothing#', 90)} }`);
    expect(response.body.errors).toHaveLength(5);
  });

  test('an execution gets five, and how many were left out', async () => {
    const response = await ask(toy, '{ faults }');
    expect([response.body.errors.length, response.body.extensions]).toEqual([5, { errorsLeftOut: 4 }]);
  });
});
