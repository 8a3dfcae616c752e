/** @engines both */
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { createContext } from '../../src/context.ts';
import { askedFeed } from '../../src/feeds/asked-feed.ts';
import { feedFormats } from '../../src/feeds/formats.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { serveFeeds } from '../../src/http/feed-routes.ts';
import { keep, stateOf } from '../../src/kept.ts';
import { createServer } from '../../src/server.ts';
import { PATIENT } from '../patient.ts';
import { asker, openSmallGraph, serviceSchema } from '../service.ts';

describe('networks as files over HTTP', () => {
  let graph: Graph;
  let app: FastifyInstance;
  let url: string;
  beforeAll(async () => {
    graph = await openSmallGraph();
    const kept = keep(graph);
    const context = () => createContext(graph, kept, 'Exports change nothing.');
    app = await createServer({
      schema: serviceSchema(),
      context: async () => context(),
      ready: async () => true,
      limits: PATIENT,
      drainMilliseconds: 0,
    });
    serveFeeds(
      app,
      (query) => askedFeed(context(), query),
      () => stateOf(graph, kept),
    );
    await app.listen({ port: 0, host: '127.0.0.1' });
    url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await app.close();
    await graph.close();
  });

  const get = (path: string, headers: Record<string, string> = {}) => fetch(url + path, { headers });

  test('their formats are listed', async () => {
    const listed = (await (await get('/export')).json()) as { id: string }[];
    expect(listed.map(({ id }) => id)).toEqual(feedFormats.map(({ id }) => id));
  });

  test.each(feedFormats.map(({ id, contentType, extension }) => [id, contentType, extension]))(
    '%s comes with its type, to be saved under a name',
    async (id, contentType, extension) => {
      const response = await get(`/export/${id}`);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, contentType]);
      const disposition = response.headers.get('content-disposition')!;
      expect(disposition).toMatch(
        /^attachment; filename="chanjiao-graph-2024-\d{4}-\d\d-\d\d\.\w+"; filename\*=UTF-8''[\w.%-]+$/,
      );
      expect(decodeURIComponent(disposition.split("''")[1]!)).toMatch(
        new RegExp(`^甲区-2024-(图谱|主体|关系)-\\d{4}-\\d\\d-\\d\\d\\.${extension}$`),
      );
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1000);
    },
  );

  test('one that is asked for before positions and communities are there goes without them, and says so', async () => {
    const untouched = await openSmallGraph();
    const asked = (patience: number) =>
      askedFeed(createContext(untouched, keep(untouched, patience), 'Exports change nothing.'), {});
    const feed = await asked(0);
    expect(feed.title).toMatch(/\(positions and communities are still being worked out\)$/);
    expect([feed.layoutVersion, feed.communitiesVersion]).toEqual([undefined, undefined]);
    expect((await asked(60_000)).title).not.toContain('worked out');
    await untouched.close();
  });

  test('a part is what its parameters ask for', async () => {
    const around = async (query: string) => {
      const { nodes } = (await (await get(`/export/d3?${query}`)).json()) as { nodes: { id: string }[] };
      return nodes.map(({ id }) => id).sort();
    };
    expect(await around('around=红图&kinds=Enterprise,School')).toEqual([
      'enterprise-hongtu',
      'enterprise-lanhai',
      'school-linjiang',
    ]);
    expect(await around('kinds=Enterprise')).toEqual(['enterprise-hongtu', 'enterprise-lanhai', 'enterprise-qiming']);
  });

  test.each([
    ['/export/graphmll', 404, 'There is no format "graphmll". Did you mean "graphml"?'],
    ['/export/pdf', 404, expect.stringMatching(/^There is no format "pdf"\. Did you mean "graphml", .* "cypher"\?$/)],
    ['/export/d3?arround=红图', 400, expect.stringContaining('There is no parameter "arround".')],
    ['/export/d3?kinds=Skool', 400, expect.stringContaining('kinds: there is no "Skool".')],
    ['/export/d3?kinds=', 400, 'kinds is empty: give it a value, or leave it out.'],
    ['/export/d3?depth=two', 400, 'depth must be a whole number; it was "two".'],
  ])('%s is refused with what is known', async (path, status, message) => {
    const response = await get(path);
    expect([response.status, await response.json()]).toEqual([
      status,
      { errors: [expect.objectContaining({ message })] },
    ]);
  });

  test('what a caller holds is not sent again until the graph changes', async () => {
    const tag = async (path: string) => {
      const response = await get(path);
      await response.arrayBuffer();
      return response.headers.get('etag')!;
    };
    const held = await tag('/export/graphml');
    expect(held).toMatch(/^"1-[\w-]{27}"$/);
    expect(new Set([held, await tag('/export/gexf'), await tag('/export/graphml?kinds=School')]).size).toBe(3);
    const again = await get('/export/graphml', { 'if-none-match': `"other", W/${held}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await asker(graph)(
      'mutation { addName(input: {entity: "红图", name: "红图教育", kind: SHORT, reason: "x"}) { userErrors { code } } }',
    );
    const changed = await get('/export/graphml', { 'if-none-match': held });
    expect([changed.status, await changed.text()]).toEqual([200, expect.stringContaining('红图教育')]);
  });
});
