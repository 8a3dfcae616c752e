import { serverAudits } from 'graphql-http';
import { startToy, type Toy } from './toy.ts';

let toy: Toy;
beforeAll(async () => void (toy = await startToy()));
afterAll(() => toy.app.close());

/** The header that tells a GET from one that a page of another site could send. */
const fetchFn = (url: string, init: RequestInit = {}) =>
  fetch(url, { ...init, headers: { ...init.headers, 'apollo-require-preflight': 'true' } });

const audits = serverAudits({ url: () => `${toy.url}/graphql`, fetchFn });

describe('GraphQL over HTTP', () => {
  test('is audited in 61 points', () => expect(audits).toHaveLength(61));

  test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s %s', async (_id, _name, audit) => {
    expect(await audit.fn()).toMatchObject({ status: 'ok' });
  });
});
