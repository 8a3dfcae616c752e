/** @engines both */
import { connect, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { planNetwork } from '../../bench/generate/generate.ts';
import { loadNetwork } from '../../bench/store/load-network.ts';
import { feedFormats } from '../../src/feeds/formats.ts';
import type { FeedGraph } from '../../src/feeds/feed.ts';
import { wholeGraph } from '../../src/feeds/whole-graph.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { observed } from '../../src/graph/observed.ts';
import { serveFeeds } from '../../src/http/feed-routes.ts';
import { createServer } from '../../src/server.ts';
import { openEmptyGraph } from '../engine.ts';
import { PATIENT } from '../patient.ts';
import { serviceSchema } from '../service.ts';

const ENTITIES = 3_000;
/** Pages of 100 entities that a whole feed reads, once for its nodes and once for its edges. */
const WHOLE = (2 * ENTITIES) / 100;

describe('a feed that its caller breaks off', () => {
  let graph: Graph;
  let app: FastifyInstance;
  let port: number;
  const seen = { pages: 0, streams: 0, closed: 0 };
  beforeAll(async () => {
    graph = await openEmptyGraph();
    await loadNetwork(graph, await planNetwork({ entities: ENTITIES }));
    const watched = observed(graph, ({ name }) => (seen.pages += ['feedNodes', 'feedEdges'].includes(name) ? 1 : 0));
    app = await createServer({
      schema: serviceSchema(),
      context: async () => ({}),
      ready: async () => true,
      limits: PATIENT,
      drainMilliseconds: 0,
    });
    serveFeeds(app, async () => counted(await wholeGraph(watched)));
    await app.listen({ port: 0, host: '127.0.0.1' });
    ({ port } = app.server.address() as AddressInfo);
  });
  beforeEach(() => void Object.assign(seen, { pages: 0, streams: 0, closed: 0 }));
  afterAll(async () => {
    await app.close();
    await graph.close();
  });

  /** The network with its streams counted as they begin and as they are given back. */
  function counted(feed: FeedGraph): FeedGraph {
    async function* of<T>(pages: AsyncIterable<T>): AsyncIterable<T> {
      seen.streams += 1;
      try {
        yield* pages;
      } finally {
        seen.closed += 1;
      }
    }
    return { ...feed, nodes: () => of(feed.nodes()), edges: () => of(feed.edges()) };
  }

  /** Asks for a feed and gives the socket back once it has begun; a paused one takes no more. */
  async function begin(format: string): Promise<Socket> {
    const socket = connect(port, '127.0.0.1');
    socket.write(`GET /export/${format} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`);
    await until(() => seen.streams > 0);
    if (format !== 'xlsx') await new Promise((resolve) => socket.once('data', resolve));
    socket.pause();
    return socket;
  }

  const connections = () =>
    new Promise<number>((resolve, reject) =>
      app.server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
    );

  test('one that is taken to its end reads all pages', async () => {
    await (await fetch(`http://127.0.0.1:${port}/export/network-jsonl`)).arrayBuffer();
    expect(seen).toEqual({ pages: WHOLE, streams: 2, closed: 2 });
  });

  test.each(feedFormats.map(({ id }) => id))(
    '%s: all is given back, and the next request is answered',
    async (format) => {
      const before = await connections();
      const socket = await begin(format);
      socket.destroy();
      await until(async () => (await connections()) <= before);
      await until(() => seen.closed === seen.streams);
      const { pages } = seen;
      expect(pages).toBeLessThan(WHOLE);
      await sleep(200);
      expect(seen).toMatchObject({ pages, closed: seen.streams });
      const next = await fetch(`http://127.0.0.1:${port}/export`);
      expect([next.status, ((await next.json()) as unknown[]).length]).toEqual([200, feedFormats.length]);
    },
  );
});

/** Waits until something holds, at most ten seconds. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 1_000; turn += 1) {
    if (await holds()) return;
    await sleep(10);
  }
  throw new Error('It did not come about within ten seconds.');
}
