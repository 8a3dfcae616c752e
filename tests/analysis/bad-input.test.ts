/** @engines both */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { createContext } from '../../src/context.ts';
import { askedFeed } from '../../src/feeds/asked-feed.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { serveFeeds } from '../../src/http/feed-routes.ts';
import { keep } from '../../src/kept.ts';
import { createServer } from '../../src/server.ts';
import { PATIENT } from '../patient.ts';
import { asker, openSmallGraph, serviceSchema } from '../service.ts';

describe('what cannot be asked of the network', () => {
  let graph: Graph;
  let ask: ReturnType<typeof asker>;
  let app: FastifyInstance;
  beforeAll(async () => {
    graph = await openSmallGraph();
    const kept = keep(graph);
    ask = asker(graph, true, kept);
    const context = () => createContext(graph, kept, 'Exports change nothing.');
    app = await createServer({
      schema: serviceSchema(),
      context: async () => context(),
      ready: async () => true,
      limits: PATIENT,
    });
    serveFeeds(app, (query) => askedFeed(context(), query));
    await app.ready();
  });
  afterAll(async () => {
    await app.close();
    await graph.close();
  });

  const faultOf = async (query: string) => {
    const { errors } = await ask(query);
    return errors?.map(({ message }) => message);
  };
  const feed = async (query: string) => {
    const { statusCode, body } = await app.inject(`/export/${query}`);
    const { errors } = JSON.parse(body) as { errors: { message: string; extensions: { code: string } }[] };
    return [statusCode, ...errors.map(({ message, extensions }) => [message, extensions.code])];
  };

  test('a measure that there is not: the like of it is offered', async () => {
    expect(await faultOf('{ rank(metric: DEGREES) { ready } }')).toEqual([
      'Value "DEGREES" does not exist in "PositionMetric" enum. Did you mean the enum value "DEGREE"?',
    ]);
  });

  test('a community that there is not: those that there are are told, over GraphQL and for a feed', async () => {
    const none = 'There is no community 99. There are 5, numbered from 0, the largest, to 4.';
    expect(await faultOf('{ network(community: 99) { total } }')).toEqual([none]);
    expect(await feed('graphml?community=99')).toEqual([400, [none, 'BAD_USER_INPUT']]);
    expect(await feed('graphml?community=first')).toEqual([
      400,
      ['community must be a whole number; it was "first".', 'BAD_USER_INPUT'],
    ]);
  });

  test('a community that there is is a part of the network, the same over GraphQL and as a feed', async () => {
    const { data } = await ask('{ network(community: 1) { total hint scope(language: EN) nodes { id community } } }');
    const { network } = data as {
      network: { total: number; scope: string; nodes: { id: string; community: number }[] };
    };
    expect(network).toMatchObject({
      hint: null,
      scope: expect.stringMatching(
        /the whole network, entities of any kind, relationships of any type, of community 1\.$/,
      ),
    });
    expect(network.nodes.length).toBe(network.total);
    expect(new Set(network.nodes.map(({ community }) => community))).toEqual(new Set([1]));
    const { nodes } = JSON.parse((await app.inject('/export/d3?community=1')).body) as { nodes: { id: string }[] };
    expect(nodes.map(({ id }) => id).sort()).toEqual(network.nodes.map(({ id }) => id).sort());
  });

  test('a filter that leaves nothing says so: an answer what to widen, a measure and a feed that they cannot be had', async () => {
    const { data } = await ask('{ network(period: "1990") { total hint(language: EN) scope(language: EN) } }');
    const hint =
      'Nothing fits: ask for more kinds, relationTypes, another period or community, lower minDegree, raise depth, or cross more kinds by crossing';
    const scope =
      'Among 30 entities and 38 relationships: the whole network, entities of any kind, relationships of any type, 1990, of which there is no edition.';
    expect(data).toEqual({ network: { total: 0, hint, scope } });
    expect(await feed('gexf?period=1990')).toEqual([400, [`${hint}. ${scope}`, 'BAD_USER_INPUT']]);
    const noTies = 'scope leaves none of 38 relationships: name other relationTypes, or another period.';
    expect(await faultOf('{ rank(metric: DEGREE, scope: {period: "1990"}) { ready } }')).toEqual([noTies]);
    expect(await faultOf('{ structure(scope: {period: "1990"}) { ready } }')).toEqual([noTies]);
    expect(await faultOf('{ structure(scope: {kinds: [Studio]}) { ready } }')).toEqual([
      'scope leaves none of 30 entities: name other kinds, or fewer in without.',
    ]);
    expect(await faultOf('{ structure(scope: {kinds: []}) { ready } }')).toEqual([
      'scope.kinds is empty: name kinds, or leave it out.',
    ]);
  });
});
