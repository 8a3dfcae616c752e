/** @engines both */
import { readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { createContext } from '../../src/context.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { serveData } from '../../src/http/data-routes.ts';
import { mayWrite } from '../../src/http/may-write.ts';
import { keep } from '../../src/kept.ts';
import { createServer } from '../../src/server.ts';
import { PATIENT } from '../patient.ts';
import { openSeededGraph, serviceSchema } from '../service.ts';
import { folderWith, withRow } from '../edition/folder-of.ts';

const examples = new URL('../../schema/examples/', import.meta.url);

describe('the service over HTTP', () => {
  let graph: Graph;
  let app: FastifyInstance;
  let url: string;
  const secrets = { curatorToken: 'a-token-of-curators', ownerSecret: null };
  const curator = { authorization: `Bearer ${secrets.curatorToken}` };
  beforeAll(async () => {
    graph = await openSeededGraph();
    const kept = keep(graph, 120_000);
    app = await createServer({
      schema: serviceSchema(),
      context: async (request) => createContext(graph, kept, mayWrite(request, secrets)),
      ready: async () => true,
      limits: PATIENT,
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

  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  test.each(readdirSync(examples).filter((file) => file.endsWith('.graphql')))(
    '%s is answered within the limits',
    async (file) => {
      const response = await post('/graphql', { query: readFileSync(new URL(file, examples), 'utf8') }, curator);
      const golden = JSON.parse(readFileSync(new URL(file.replace('.graphql', '.json'), examples), 'utf8')) as {
        data: unknown;
      };
      expect(await response.json()).toEqual({ data: golden.data });
    },
  );

  test.each([
    ['a name of 10,000 characters', { name: '曹'.repeat(10_000) }],
    ['an empty name', { name: '' }],
    ['emoji, quotes and a zero byte', { name: '🏫"\\\u0000杨' }],
    ['half of a surrogate pair', { name: '\ud83c' }],
  ])('%s finds nothing and breaks nothing', async (_, variables) => {
    const response = await post('/graphql', {
      query:
        'query ($name: String) { school(name: $name) { name } known: school(id: "school-caoyang") { readableId } }',
      variables,
    });
    expect(response.status).toBe(200);
    const { data, errors } = (await response.json()) as {
      data: object;
      errors: { message: string; path: string[]; extensions: object }[];
    };
    expect(data).toEqual({ school: null, known: { readableId: 'school-caoyang' } });
    expect(errors.map(({ path, extensions }) => ({ path, ...extensions }))).toEqual([
      { path: ['school'], code: 'NOT_FOUND', suggestions: [], candidates: [] },
    ]);
    expect(errors[0]!.message.length).toBeLessThan(150);
  });

  test('the root leads to the API', async () => {
    const response = await fetch(url, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/graphql']);
  });

  test('an import is refused with all its faults, and with what is missing in the request', async () => {
    const folder = await folderWith({
      'schools.csv': withRow({ id: 'school-new', name: '新校', type: 'BAD', evidence: 'T9/r1' }),
    });
    const faulty = await post('/import', { folder: Object.fromEntries(folder) }, curator);
    expect([faulty.status, await faulty.json()]).toEqual([
      422,
      {
        faults: [
          expect.objectContaining({ file: 'schools.csv', row: 6, field: 'evidence' }),
          expect.objectContaining({ field: 'type' }),
        ],
      },
    ]);
    for (const body of [{}, { folder: {}, checks: true }, { dump: '', check: true }])
      expect((await post('/import', body, curator)).status).toBe(400);
  });
});
