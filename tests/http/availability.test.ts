import { ForbiddenError } from '../../src/errors.ts';
import { StoreDeadlineError, StoreUnavailableError } from '../../src/graph/errors.ts';
import { until } from '../until.ts';
import { ask, send, startToy, store, type Toy, slowQuestions } from './toy.ts';

let toy: Toy;
beforeEach(async () => void (toy = await startToy({ drainMilliseconds: 150 })));
afterEach(async () => {
  store.away = false;
  await toy.app.close();
});

const get = (path: string) => send(`${toy.url}${path}`, {});

describe('While the store is away', () => {
  const question = '{ school(name: "曹杨职校") { name } }';

  test('questions get 503 with a time to ask again, and an answer as soon as it is back', async () => {
    store.away = true;
    const { status, headers, body } = await ask(toy, question);
    expect([status, headers.get('retry-after'), body]).toEqual([
      503,
      '5',
      {
        data: { school: null },
        errors: [
          {
            message: 'The graph store does not answer. Try again in a few seconds.',
            locations: [{ line: 1, column: 3 }],
            path: ['school'],
            extensions: { code: 'SERVICE_UNAVAILABLE' },
          },
        ],
      },
    ]);
    store.away = false;
    expect(await ask(toy, question)).toMatchObject({ status: 200, body: { data: { school: { name: '曹杨职校' } } } });
  });

  test('callers of application/json get 503 as well', async () => {
    store.away = true;
    expect((await ask(toy, question, {}, 'application/json')).status).toBe(503);
  });

  test('the service is alive but not ready', async () => {
    store.away = true;
    expect([(await get('/healthz')).status, (await get('/readyz')).status]).toEqual([200, 503]);
    store.away = false;
    expect(await get('/readyz')).toMatchObject({ status: 200, body: { status: 'ready' } });
  });
});

describe('A request whose context cannot be made', () => {
  test.each([
    [new StoreUnavailableError('10.0.0.7 is down'), 503, 'SERVICE_UNAVAILABLE', '5'],
    [new StoreDeadlineError('slow'), 503, 'SERVICE_UNAVAILABLE', '5'],
    [new ForbiddenError('Not yours.'), 403, 'FORBIDDEN', null],
  ])('for %s', async (error, status, code, retryAfter) => {
    const broken = await startToy({ context: () => Promise.reject(error) });
    const answer = await ask(broken, '{ __typename }');
    await broken.app.close();
    expect([answer.status, answer.body.errors[0]?.extensions, answer.headers.get('retry-after')]).toEqual([
      status,
      { code },
      retryAfter,
    ]);
    expect(JSON.stringify(answer.body)).not.toContain('10.0.0.7');
  });
});

describe('Readiness', () => {
  test.each([
    ['says why', async () => 'seeding', 'seeding'],
    ['takes a failure for an absent store', () => Promise.reject(new Error('refused')), 'store away'],
  ])('%s', async (_name, ready, status) => {
    const other = await startToy({ ready });
    const answer = await send(`${other.url}/readyz`, {});
    await other.app.close();
    expect(answer).toMatchObject({ status: 503, body: { status } });
  });
});

describe('A server that stops', () => {
  test('says so, answers what is in flight and what still comes, and is then gone', async () => {
    const patient = await startToy({ drainMilliseconds: 3_000 });
    const begun = slowQuestions(1);
    const slow = ask(patient, '{ slow(milliseconds: 400) }');
    await begun;
    const closed = patient.app.close();
    expect(await send(`${patient.url}/readyz`, {})).toMatchObject({ status: 503, body: { status: 'stopping' } });
    expect((await ask(patient, '{ __typename }')).body).toEqual({ data: { __typename: 'Query' } });
    expect((await slow).body).toEqual({ data: { slow: 'done' } });
    await closed;
    await expect(ask(patient, '{ __typename }')).rejects.toThrow('fetch failed');
  });

  test('answers twenty requests that are in flight', async () => {
    const begun = slowQuestions(20);
    const slow = Array.from({ length: 20 }, () => ask(toy, '{ slow(milliseconds: 300) }'));
    await begun;
    await toy.app.close();
    expect((await Promise.all(slow)).map(({ body }) => body)).toEqual(Array(20).fill({ data: { slow: 'done' } }));
  });
});

describe('A server with too much to do', () => {
  test('turns questions away with 503, lives on, and recovers', async () => {
    const busy = await startToy({ limits: { loopDelayMilliseconds: 30 } });
    const refused = await until(async () => {
      block(120);
      const answer = await ask(busy, '{ __typename }');
      expect(answer.status).toBe(503);
      return answer;
    });
    expect([refused.status, refused.headers.get('retry-after'), refused.body]).toEqual([
      503,
      '5',
      {
        errors: [
          {
            message: 'The service has too much to do. Try again in a few seconds.',
            extensions: { code: 'SERVICE_UNAVAILABLE' },
          },
        ],
      },
    ]);
    expect((await send(`${busy.url}/healthz`, {})).status).toBe(200);
    await until(async () => expect((await ask(busy, '{ __typename }')).status).toBe(200));
    await busy.app.close();
  });
});

function block(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}
