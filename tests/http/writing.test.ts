/** @engines both */
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { createContext } from '../../src/context.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { versionOf } from '../../src/graph/meta.ts';
import { serveData } from '../../src/http/data-routes.ts';
import { mayWrite, type Secrets } from '../../src/http/may-write.ts';
import { keep } from '../../src/kept.ts';
import { createServer } from '../../src/server.ts';
import { PATIENT } from '../patient.ts';
import { openSmallGraph, serviceSchema } from '../service.ts';
import { startReverseProxy } from './reverse-proxy.ts';

const TOKEN = 'a-token-of-curators';
const OWNER = 'what-only-the-owner-can-read';

/** Every mutation, and the other way in: each would change the small edition, were it allowed. */
const CHANGES: readonly (readonly [string, string, object])[] = [
  ...[
    'addName(input: {entity: "临江职校", name: "测试用名", kind: VARIANT, reason: "test"}) { userErrors { code } }',
    'removeName(input: {entity: "临江职校", name: "测试用名", reason: "test"}) { userErrors { code } }',
    'renameEntity(input: {entity: "临江职校", name: "测试用名", reason: "test"}) { userErrors { code } }',
    'setRelationshipStatus(input: {relationship: "none", status: ENDED, reason: "test"}) { userErrors { code } }',
  ].map((field) => [/\w+/.exec(field)![0], '/graphql', { query: `mutation { ${field} }` }] as const),
  ['an import of a folder', '/import', { folder: {} }],
  ['an import of a dump', '/import', { dump: '' }],
  ['a check of an import', '/import', { folder: {}, check: true }],
];

interface Answered {
  readonly errors?: readonly { message: string; extensions: { code: string } }[];
}

describe('A change over HTTP', () => {
  let graph: Graph;
  let app: FastifyInstance;
  let url: string;
  let version: number;
  let secrets: Secrets;
  beforeAll(async () => {
    graph = await openSmallGraph();
    version = await versionOf(graph);
    const kept = keep(graph);
    app = await createServer({
      schema: serviceSchema(),
      context: async (request) => createContext(graph, kept, mayWrite(request, secrets)),
      ready: async () => true,
      limits: { ...PATIENT, requestMilliseconds: 60_000 },
      drainMilliseconds: 0,
    });
    serveData(app, graph, (request) => mayWrite(request, secrets));
    await app.listen({ port: 0, host: '127.0.0.1' });
    url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await app.close();
    await graph.close();
  });

  const post = async (to: string, body: object, headers: Record<string, string> = {}): Promise<Answered> => {
    const answer = await fetch(to, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    if (answer.status === 503) return post(to, body, headers); // others share the machine
    return (await answer.json()) as Answered;
  };
  const code = async (...asked: Parameters<typeof post>) => (await post(...asked)).errors?.[0]?.extensions.code;

  test('is known in all its ways', () => {
    const names = Object.keys(serviceSchema().getMutationType()!.getFields());
    expect(CHANGES.filter(([, path]) => path === '/graphql').map(([name]) => name)).toEqual(names.sort());
  });

  test.each(CHANGES)('is nobody’s without a token, from this machine neither: %s', async (_name, path, body) => {
    secrets = { curatorToken: null, ownerSecret: OWNER };
    expect(await code(url + path, body)).toBe('FORBIDDEN');
    secrets = { curatorToken: TOKEN, ownerSecret: OWNER };
    expect(await code(url + path, body)).toBe('FORBIDDEN');
    expect(await versionOf(graph)).toBe(version);
  });

  test.each([true, false])('does not come through a plain proxy (with the Host kept: %s)', async (keepsHost) => {
    secrets = { curatorToken: null, ownerSecret: OWNER };
    const proxy = await startReverseProxy(url, keepsHost);
    for (const [, path, body] of CHANGES) {
      expect(await code(proxy.url + path, body)).toBe('FORBIDDEN');
      expect(await code(url + path, body, { origin: 'http://localhost:5173' })).toBe('FORBIDDEN');
    }
    proxy.close();
    expect(await versionOf(graph)).toBe(version);
  });

  test.each([
    '',
    'Bearer',
    'Bearer ',
    'Bearer null',
    'Bearer undefined',
    'Bearer a-token-of-curator',
    'Bearer a-token-of-curators2',
    'Bearer A-TOKEN-OF-CURATORS',
    'Bearer a-token-of-curators a-token-of-curators',
    'Basic a-token-of-curators',
    'a-token-of-curators',
    'Bearer-a-token-of-curators',
  ])('is refused with "%s"', async (authorization) => {
    secrets = { curatorToken: TOKEN, ownerSecret: null };
    expect(await code(`${url}/import`, {}, { authorization })).toBe('FORBIDDEN');
  });

  test.each([
    `Bearer ${TOKEN}`,
    `bearer ${TOKEN}`,
    `BEARER ${TOKEN}`,
    `Bearer   ${TOKEN}`,
    `bearer \t${TOKEN} `,
    `Bearer ${OWNER}`,
  ])('is allowed with "%s"', async (authorization) => {
    secrets = { curatorToken: TOKEN, ownerSecret: OWNER };
    expect(await code(`${url}/import`, {}, { authorization })).toBe('BAD_REQUEST');
  });

  test('says what is missing, and what to do', async () => {
    const refusal = async (authorization?: string) =>
      (await post(`${url}/import`, {}, authorization === undefined ? {} : { authorization })).errors?.[0]?.message;
    secrets = { curatorToken: null, ownerSecret: OWNER };
    expect(await refusal()).toBe(
      'A change of the graph needs a token. Set CURATOR_TOKEN where the service is started, and send it as "Authorization: Bearer …"; ' +
        'on its own machine, the owner of DATA_DIR needs none for commands such as npm run seed.',
    );
    secrets = { curatorToken: TOKEN, ownerSecret: null };
    const remedy = 'Send the CURATOR_TOKEN of the service as "Authorization: Bearer …".';
    expect(await refusal('Basic abc')).toBe(`The header "Authorization" holds no Bearer token. ${remedy}`);
    expect(await refusal('Bearer other')).toBe(`The token that was sent may not change the graph. ${remedy}`);
  });

  test('is written with the token', async () => {
    secrets = { curatorToken: TOKEN, ownerSecret: OWNER };
    const [, path, body] = CHANGES[0]!;
    const answer = await post(url + path, body, { authorization: `bearer ${TOKEN}` });
    expect(answer).toEqual({ data: { addName: { userErrors: [] } } });
    expect(await versionOf(graph)).toBeGreaterThan(version);
  });
});
