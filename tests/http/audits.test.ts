import { serverAudits } from 'graphql-http';
import { startToy, type Toy } from './toy.ts';

let toy: Toy;
beforeAll(async () => void (toy = await startToy()));
afterAll(() => toy.app.close());

const audits = serverAudits({ url: () => `${toy.url}/graphql` });

describe('GraphQL over HTTP', () => {
  test('is audited in 61 points', () => expect(audits).toHaveLength(61));

  test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s %s', async (_id, _name, audit) => {
    expect(await audit.fn()).toMatchObject({ status: 'ok' });
  });
});
