/** @engines both */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { createContext, type Context } from '../../src/context.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { keep, stateOf } from '../../src/kept.ts';
import { createServer } from '../../src/server.ts';
import { PATIENT } from '../patient.ts';
import { openSmallGraph, serviceSchema } from '../service.ts';

const READ = '{ school(name: "临江职校") { name names { text } } }';
const LONG = '{ __schema { types { name description fields { name description } } } }';

describe('a GET of what the caller holds already', () => {
  let graph: Graph;
  let app: FastifyInstance;
  let url: string;
  const contexts: Context[] = [];
  beforeAll(async () => {
    graph = await openSmallGraph();
    const kept = keep(graph);
    await kept.measures.refreshed(); // which reads the network, and so ends what may change answers
    app = await createServer({
      schema: serviceSchema(),
      context: async () => {
        const context = createContext(graph, kept, true);
        contexts.push(context);
        return context;
      },
      stateOf: () => stateOf(graph, kept),
      ready: async () => true,
      limits: PATIENT,
      drainMilliseconds: 0,
    });
    await app.listen({ port: 0, host: '127.0.0.1' });
    url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/graphql`;
  });
  beforeEach(() => void contexts.splice(0));
  afterAll(async () => {
    await app.close();
    await graph.close();
  });

  /** The raw answer: fetch would unpack it. */
  const get = async (query: string, headers: Record<string, string> = {}, variables = {}) => {
    const path = `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) }).toString()}`;
    const plain = { accept: 'application/json', ...headers };
    const answer = await fetch(new URL(path, url), { headers: { 'accept-encoding': 'identity', ...plain } });
    const { headers: told, status } = answer;
    return {
      status,
      tag: told.get('etag'),
      vary: told.get('vary'),
      keep: told.get('cache-control'),
      body: await answer.text(),
    };
  };
  const post = async (query: string) => {
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
    return { status: answer.status, tag: answer.headers.get('etag'), body: (await answer.json()) as object };
  };

  test('costs a 304 without a body, and without asking the question', async () => {
    const first = await get(READ);
    expect(first).toMatchObject({ status: 200, tag: expect.stringMatching(/^"[\w-]{27}"$/), keep: 'no-cache' });
    expect(contexts).toHaveLength(1);
    const again = await get(READ, { 'if-none-match': `"other", W/${first.tag}` });
    expect(again).toEqual({ ...first, status: 304, body: '' });
    expect(contexts).toHaveLength(1);
  });

  test('is answered anew once somebody has written', async () => {
    const first = await get(READ);
    const written = await post(
      'mutation { addName(input: {entity: "school-linjiang", name: "临江中职", kind: SHORT, reason: "x"}) { userErrors { code } } }',
    );
    expect(written).toEqual({ status: 200, tag: null, body: { data: { addName: { userErrors: [] } } } });
    const changed = await get(READ, { 'if-none-match': first.tag! });
    expect(changed).toMatchObject({ status: 200, body: expect.stringContaining('临江中职') });
    expect(changed.tag).not.toBe(first.tag);
    expect(await get(READ, { 'if-none-match': changed.tag! })).toMatchObject({ status: 304, body: '' });
  });

  test('is a 304 too where the data changed and the answer did not', async () => {
    const first = await get('{ school(name: "滨河") { kind } }');
    await post(
      'mutation { addName(input: {entity: "enterprise-hongtu", name: "红图科技", kind: SHORT, reason: "x"}) { userErrors { code } } }',
    );
    contexts.splice(0);
    expect(await get('{ school(name: "滨河") { kind } }', { 'if-none-match': first.tag! })).toMatchObject({
      status: 304,
    });
    expect(contexts).toHaveLength(1);
  });

  test('a tag is of one question, its variables, its form and its packing', async () => {
    const named = 'query ($name: String) { school(name: $name) { readableId } }';
    const tags = [
      await get(named, {}, { name: '临江职校' }),
      await get(named, {}, { name: '滨河' }),
      await get(READ),
      await get(READ, { accept: 'application/graphql-response+json' }),
      await get(READ, { 'accept-encoding': 'gzip' }),
      await get(READ, { 'accept-encoding': 'br' }),
    ];
    expect(tags.map(({ status, vary }) => [status, vary])).toEqual(
      tags.map(() => [200, 'origin, accept, accept-encoding']),
    );
    expect(new Set(tags.map(({ tag }) => tag)).size).toBe(tags.length);
    for (const { tag } of tags.slice(0, 5))
      expect(await get(READ, { 'accept-encoding': 'br', 'if-none-match': tag! })).toMatchObject({ status: 200 });
  });

  test('an answer that is packed has its tag, and a 304 of it is not packed', async () => {
    const packed = await get(LONG, { 'accept-encoding': 'br' });
    expect(packed).toMatchObject({ status: 200, vary: 'origin, accept, accept-encoding' });
    expect(packed.body.length).toBeGreaterThan(100_000);
    const again = await get(LONG, { 'accept-encoding': 'br', 'if-none-match': packed.tag! });
    expect(again).toEqual({ ...packed, status: 304, body: '' });
  });

  test.each([
    ['a fault of the document', '{ nope }'],
    ['a fault of the caller', '{ reportTables(edition: "nope") { chapter } }'],
    [
      'a mutation',
      'mutation { addName(input: {entity: "红图", name: "x", kind: SHORT, reason: "x"}) { userErrors { code } } }',
    ],
  ])('%s has no tag, and no 304', async (_, query) => {
    for (const held of ['*', (await get(READ)).tag!]) {
      const answer = await get(query, { 'if-none-match': held, accept: 'application/graphql-response+json' });
      expect([answer.tag, answer.status === 304, JSON.parse(answer.body)]).toEqual([
        null,
        false,
        expect.objectContaining({ errors: [expect.anything()] }),
      ]);
    }
  });

  test('a POST has no tag', async () => {
    expect(await post(READ)).toMatchObject({ status: 200, tag: null });
  });

  test('what is worked out meanwhile is not held back', async () => {
    const example = readFileSync(new URL('../../schema/examples/network-by-kind.graphql', import.meta.url), 'utf8');
    const network = await get(example);
    const again = await get(example, { 'if-none-match': network.tag! });
    expect([network.status, again.status, again.body]).toEqual([200, 304, '']);
  });
});
