import { networkInterfaces } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { rawRequest } from './raw-request.ts';
import { startToy, type Toy } from './toy.ts';

const QUESTION = `/graphql?query=${encodeURIComponent('{ __typename }')}`;

/** The status of an answer, once the service has time for one: other tests share the machine with it. */
async function statusUnder(url: string, host: string, path = QUESTION): Promise<number> {
  for (;;) {
    const { status } = await rawRequest(url, `GET ${path} HTTP/1.1`, `Host: ${host}`, 'Connection: close');
    if (status !== 503) return status;
    await sleep(50);
  }
}

describe('A service on 127.0.0.1', () => {
  let toy: Toy;
  beforeAll(
    async () => void (toy = await startToy({ admission: { hosts: ['graph.example.cn', '*.school.cn', '192.0.2.7'] } })),
  );
  afterAll(() => toy.app.close());

  test.each([
    '127.0.0.1',
    '127.0.0.1:4000',
    '127.8.9.1',
    '[::1]:4000',
    'localhost',
    'LocalHost:80',
    'localhost.',
    'graph.example.cn',
    'GRAPH.example.CN.:8443',
    'a.school.cn',
    'b.a.school.cn',
    '192.0.2.7',
  ])('answers under %s', async (host) => {
    expect(await statusUnder(toy.url, host)).toBe(200);
  });

  test.each([
    'evil.example',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    'evil.example:4000',
    'my-graph.example.cn',
    'example.cn',
    'school.cn',
    'evil-school.cn',
    '192.0.2.1',
    '0.0.0.0',
    '10.0.0.1:4000',
    '[2001:db8::1]',
    '[::]',
  ])('is not there under %s', async (host) => {
    expect(await statusUnder(toy.url, host)).toBe(421);
  });

  test.each(['[', 'a b', 'evil@localhost', 'localhost/x', 'localhost?x', 'localhost:port', ''])(
    'takes "%s" for no host',
    async (host) => {
      expect(await statusUnder(toy.url, host)).toBe(400);
    },
  );

  test('takes a request without a host, of HTTP/1.0 or 1.1, for a fault of the caller', async () => {
    for (const version of ['1.0', '1.1'])
      expect((await rawRequest(toy.url, `GET ${QUESTION} HTTP/${version}`, 'Connection: close')).status).toBe(400);
  });

  test('does not trust what a proxy says of the host', async () => {
    const forwarded = ['X-Forwarded-Host: localhost', 'Forwarded: host=localhost'];
    const lines = [`GET ${QUESTION} HTTP/1.1`, 'Host: evil.example', ...forwarded, 'Connection: close'];
    expect((await rawRequest(toy.url, ...lines)).status).toBe(421);
  });

  test.each(['/', '/graphql', '/export', '/report-tables/csv', '/explorer/assets/x.js', '/nothing'])(
    'refuses another host whatever is asked for: %s',
    async (path) => {
      expect(await statusUnder(toy.url, 'evil.example', path)).toBe(421);
    },
  );

  test('answers probes, which send an address or nothing', async () => {
    for (const path of ['/healthz', '/readyz']) {
      expect(await statusUnder(toy.url, '10.0.0.1:4000', path)).toBe(200);
      expect((await rawRequest(toy.url, `GET ${path} HTTP/1.0`)).status).toBe(200);
    }
  });

  test('says which setting would let the name in, to a browser in its own words', async () => {
    const ask = (accept: string) =>
      rawRequest(toy.url, 'GET / HTTP/1.1', 'Host: new.example.cn', `Accept: ${accept}`, 'Connection: close');
    const sentence =
      'This service does not answer under the name "new.example.cn". If the name is its own, add it to ALLOWED_HOSTS where the service is started.';
    const program = (await ask('application/json')).answer;
    expect(program).toContain(JSON.stringify({ errors: [{ message: sentence, extensions: { code: 'FORBIDDEN' } }] }));
    const browser = (await ask('text/html,*/*')).answer;
    expect(browser).toMatch(/content-type: text\/plain; charset=utf-8/i);
    expect(browser).toContain('本服务不以“new.example.cn”这一主机名提供访问');
    expect(browser).toContain(sentence);
  });
});

describe('A service on all addresses', () => {
  const interfaces = Object.values(networkInterfaces()).flatMap((each) => each ?? []);

  test('answers under each address of its machine, and under no other', async () => {
    const toy = await startToy({}, '0.0.0.0');
    for (const { address, family } of interfaces)
      expect([address, await statusUnder(toy.url, family === 'IPv6' ? `[${address}]` : address)]).toEqual([
        address,
        200,
      ]);
    expect(await statusUnder(toy.url, 'localhost')).toBe(200);
    expect(await statusUnder(toy.url, '192.0.2.1')).toBe(421);
    expect(await statusUnder(toy.url, 'evil.example')).toBe(421);
    await toy.app.close();
  });

  test('answers under every name only where the setting says so', async () => {
    const toy = await startToy({ admission: { hosts: ['*'] } }, '0.0.0.0');
    expect(await statusUnder(toy.url, 'evil.example')).toBe(200);
    expect(await statusUnder(toy.url, '[')).toBe(400);
    await toy.app.close();
  });
});
