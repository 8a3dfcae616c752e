import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { request } from 'node:http';
import { startToy, type Toy } from './toy.ts';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

let toy: Toy;
beforeAll(async () => void (toy = await startToy()));
afterAll(() => toy.app.close());

/** Asks for a path just as it is written, which `fetch` would put right. */
const get = (path: string, accept: string, method = 'GET') =>
  new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(toy.url);
    request({ hostname, port, path, method, headers: { accept } }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (piece: string) => (body += piece));
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });

const MALFORMED = [
  '/n/%E0%A4%A',
  '/%',
  '/r/%zz',
  '/export/%ff',
  '/graphql/%E6%9B',
  '/n/a%2',
  '/%E0%A4%A?y=2024',
  '/n/%C0%AF',
];

describe.each(MALFORMED)('the address %s, whose escape stands for nothing,', (path) => {
  test('is answered to a browser by a page in both languages', async () => {
    const { status, headers, body } = await get(path, BROWSER);
    expect([status, headers['content-type']]).toEqual([400, 'text/html; charset=utf-8']);
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['x-request-id']).toBeTruthy();
    expect(body).toMatch(/地址有误[^]*The address is malformed[^]*href="\/"/);
    expect(body).not.toContain('{"');
  });

  test.each(['GET', 'POST', 'DELETE'])('is refused to a program in the form of the service, by %s', async (method) => {
    const { status, headers, body } = await get(path, 'application/json', method);
    expect([status, headers['content-type']]).toEqual([400, 'application/json; charset=utf-8']);
    expect(JSON.parse(body)).toEqual({
      errors: [{ message: expect.stringContaining('malformed percent escape'), extensions: { code: 'BAD_REQUEST' } }],
    });
  });
});

test('an address that there is not is answered to a browser by a page, to a program in the form of the service', async () => {
  const page = await get('/nowhere/<b>', BROWSER);
  expect([page.status, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
  expect(page.body).toMatch(/没有这个页面[^]*There is nothing at this address/);
  expect(page.body).not.toContain('<b>');
  const answer = await get('/nowhere', 'application/json, text/html');
  expect([answer.status, JSON.parse(answer.body).errors[0].extensions]).toEqual([404, { code: 'NOT_FOUND' }]);
});

test.each(['/n/%E6%9B%B9%E6%9D%A8', '/n/100%25', '/list?q=%E0%A4%A'])('%s can be read', async (path) => {
  expect((await get(path, 'application/json')).body).not.toContain('malformed');
});
