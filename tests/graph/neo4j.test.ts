/** @engines both */
import { jest } from '@jest/globals';
import { StoreSettingsError, StoreUnavailableError } from '../../src/graph/errors.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { dataVersion, ping } from '../../src/graph/meta.ts';
import { openGraph } from '../../src/graph/open.ts';
import { engine, openEmptyGraph, testNeo4jUri } from '../engine.ts';
import { manyText, oneText, stepText } from '../statements.ts';
import { until } from '../until.ts';
import { Proxy } from './proxy.ts';

const raise = stepText('MERGE (n:Entity {id: $id}) ON CREATE SET n.total = 1 ON MATCH SET n.total = n.total + 1', {
  id: 'total',
});
const total = oneText<{ total: number }>("MATCH (n:Entity {id: 'total'}) RETURN n.total AS total");

(engine === 'neo4j' ? describe : describe.skip)('Neo4j behind an unreliable network', () => {
  let direct: Graph;
  let proxy: Proxy;
  const graphs: Graph[] = [];
  const open = async (scheme = 'bolt', readDeadline = 2_000): Promise<Graph> => {
    const graph = await openGraph({
      engine: 'neo4j',
      uri: `${scheme}://127.0.0.1:${proxy.port}`,
      readDeadline,
      writeDeadline: 8_000,
    });
    graphs.push(graph);
    return graph;
  };

  beforeEach(async () => {
    direct = await openEmptyGraph();
    proxy = new Proxy(Number(new URL(testNeo4jUri()).port));
    await proxy.comeBack();
  });
  afterEach(async () => {
    for (const graph of [...graphs.splice(0), direct]) await graph.close();
    await proxy.goAway().catch(() => undefined);
  });

  it.each(['bolt', 'neo4j'])('opens while the server is away, and answers once it is back (%s)', async (scheme) => {
    await proxy.goAway();
    const graph = await open(scheme);
    await expect(graph.one(ping, {})).rejects.toThrow(StoreUnavailableError);
    await proxy.comeBack();
    await graph.write([raise]);
    expect(await graph.one(total, {})).toEqual({ total: 1 });
  });

  it('reads across broken connections without a caller noticing', async () => {
    const graph = await open();
    await Promise.all(Array.from({ length: 10 }, () => graph.one(ping, {})));
    proxy.breakConnections();
    expect(await Promise.all(Array.from({ length: 10 }, () => graph.one(ping, {})))).toHaveLength(10);
  });

  it('goes away and comes back while it is in use', async () => {
    const graph = await open();
    await graph.write([raise]);
    await proxy.goAway();
    await expect(graph.one(ping, {})).rejects.toThrow(StoreUnavailableError);
    const write = graph.write([raise]);
    await expect(graph.one(ping, {})).rejects.toThrow(StoreUnavailableError);
    await proxy.comeBack();
    await write;
    expect(await graph.one(total, {})).toEqual({ total: 2 });
  });

  it.each([1, 2])('writes once where the acknowledgement of the commit is lost %i times', async (times) => {
    const graph = await open();
    await graph.write([raise]);
    const before = (await direct.one(dataVersion, {}))?.dataVersion ?? 0;
    proxy.loseAcknowledgements(times);
    await graph.write([raise]);
    expect(await direct.one(total, {})).toEqual({ total: 2 });
    expect((await direct.one(dataVersion, {}))?.dataVersion).toBe(before + 1);
  });

  it('answers within its deadlines from a black hole, and again after it', async () => {
    const graph = await open('bolt', 1_000);
    await Promise.all(Array.from({ length: 5 }, () => graph.one(ping, {})));
    proxy.blackHole(true);
    await expect(graph.one(ping, {})).rejects.toThrow('did not answer "ping" within 1000 ms');
    await expect(graph.one(ping, {})).rejects.toThrow(StoreUnavailableError);
    await expect(graph.write([raise])).rejects.toThrow(StoreUnavailableError);
    proxy.blackHole(false);
    await until(async () => expect(await graph.one(ping, {})).toEqual({ pong: 1 }));
  });

  it('keeps the notes of operations for a day', async () => {
    const count = oneText("MATCH (o:Operation {id: 'old'}) RETURN count(o) AS found");
    await direct.write([stepText("CREATE (:Operation {id: 'old', at: $at})", { at: '2024-01-01T00:00:00.000Z' })]);
    const later = Date.now() + 2 * 60 * 60 * 1000;
    const clock = jest.spyOn(Date, 'now').mockReturnValue(later);
    await direct.write([raise]);
    clock.mockRestore();
    expect(await direct.one(count, {})).toEqual({ found: 0 });
    expect(await direct.many(manyText('MATCH (o:Operation) RETURN o.attempt AS attempt LIMIT 1'), {})).toEqual([
      { attempt: 1 },
    ]);
  });

  it('reports settings that can never work, rather than waiting', async () => {
    const uri = testNeo4jUri();
    await expect(openGraph({ engine: 'neo4j', uri: 'localhost:7687' })).rejects.toThrow(
      'write bolt://host:7687 or neo4j://host:7687',
    );
    await expect(openGraph({ engine: 'neo4j', uri, database: 'nowhere' })).rejects.toThrow(StoreSettingsError);
  });

  it('refuses a database of another format', async () => {
    await direct.write([stepText("MATCH (m:Meta {id: 'meta'}) SET m.format = 99", {})]);
    await expect(open()).rejects.toThrow('The store is written in format 99, this version reads 1.');
  });
});
