/** @engines both */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { createContext } from '../../src/context.ts';
import { applyEdition } from '../../src/edition/apply.ts';
import { openGraph } from '../../src/graph/open.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { keep, type Kept } from '../../src/kept.ts';
import { createServer } from '../../src/server.ts';
import { engine, openEmptyGraph, testNeo4jUri } from '../engine.ts';
import { PATIENT } from '../patient.ts';
import { asker, serviceSchema } from '../service.ts';
import { stepText } from '../statements.ts';

const files = {
  'edition.csv': 'id,title,publisher,period\njia-2024,甲区年度报告,甲区教育局,2024\n',
  'units.csv': 'address,kind,from,to,length,digest\np1,PARAGRAPH,1,1,9,aa\n',
  'schools.csv': 'id,name,evidence\nschool-a,甲校,p1\nschool-b,乙校,p1\n',
  'cooperations.csv': 'from,type,to,form,evidence\nschool-a,COOPERATES_WITH,school-b,EXCHANGE,p1\n',
};

/** Adds the n-th firm, with its name and its tie to a school, as an edition would. */
const firm = (n: number) => [
  stepText(
    `MATCH (a:Entity {id: 'school-a'})
     CREATE (e:Entity:Enterprise {id: $id, kind: 'Enterprise', name: $name, version: 1})
     CREATE (e)-[:NAMED]->(:Name {id: $nameId, text: $name, key: $name, core: $name, kind: 'OFFICIAL', place: 0})
     CREATE (a)-[:COOPERATES_WITH {id: $relationship, form: 'EXCHANGE', status: 'ASSERTED', evidence: [], version: 1}]->(e)`,
    {
      id: `enterprise-${n}`,
      name: `新厂${n}号`,
      nameId: `enterprise-${n}-name`,
      relationship: `school-a-COOPERATES_WITH-enterprise-${n}`,
    },
  ),
];

const QUESTION = `query ($id: ID!, $name: String!) {
  network(limit: 3000) { dataVersion stale currentVersion nodes { id } }
  neighbors(of: "school-a", limit: 500) { dataVersion total }
  search(query: $name) { stale searched { dataVersion stale } nodes { readableId } }
  paths(from: "school-b", to: $id) { dataVersion paths { length } }
}`;

interface Answer {
  readonly network: { dataVersion: number; stale: boolean; currentVersion: number; nodes: { id: string }[] };
  readonly neighbors: { dataVersion: number; total: number };
  readonly search: { stale: boolean; searched: { dataVersion: number }; nodes: { readableId: string }[] };
  readonly paths: { dataVersion: number; paths: { length: number }[] };
}

let graph: Graph;
let kept: Kept;
beforeEach(async () => {
  graph = await openEmptyGraph();
  await applyEdition(graph, new Map(Object.entries(files)));
  kept = keep(graph);
});
afterEach(() => graph.close());
afterEach(() => void jest.restoreAllMocks());

const ask = async <T>(question: string, variables = {}): Promise<T> => {
  const { data, errors } = await asker(graph, true, kept)(question, variables);
  if (errors) throw errors[0]!;
  return data as T;
};

/** Holds up the reading of relationships, until what it gives back is called. */
function hold(): () => void {
  let release = () => {};
  const gate = new Promise<void>((resolve) => (release = resolve));
  const many = graph.many.bind(graph);
  jest.spyOn(graph, 'many').mockImplementation(async (...asked: Parameters<Graph['many']>) => {
    if (asked[0].name === 'edgesOfPage') await gate;
    return many(...asked) as never;
  });
  return () => (release(), jest.restoreAllMocks());
}

describe('no answer is older than the last write that was acknowledged before it was asked', () => {
  test('networks, neighbors, paths and searches have the new fact, however writes and questions interleave', async () => {
    let written = 0;
    const write = async () => {
      const n = (written += 1);
      await graph.write(firm(n));
      return n;
    };
    const check = async (n: number) => {
      const { network, neighbors, search, paths } = await ask<Answer>(QUESTION, {
        id: `enterprise-${n}`,
        name: `新厂${n}号`,
      });
      const known = new Set(network.nodes.map(({ id }) => id));
      for (let each = 1; each <= n; each += 1) expect(known).toContain(`enterprise-${each}`);
      expect(neighbors.total).toBeGreaterThanOrEqual(n + 1);
      expect(search.nodes[0]?.readableId).toBe(`enterprise-${n}`);
      expect(paths.paths[0]?.length).toBe(2);
      expect([network.stale, search.stale]).toEqual([false, false]);
    };
    const rounds = fc.array(fc.record({ writes: fc.nat(2), asks: fc.integer({ min: 1, max: 2 }) }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rounds, async (all) => {
        for (const { writes, asks } of all) {
          for (let each = 0; each < writes; each += 1) await write();
          const n = written;
          const beside = writes > 1 ? [write()] : [];
          if (n > 0) await Promise.all([...Array.from({ length: asks }, () => check(n)), ...beside]);
        }
      }),
      { numRuns: engine === 'neo4j' ? 5 : 25 },
    );
  }, 180_000);

  test('rankings, structure, positions and layout too, in the same request and in the next', async () => {
    const question = `{
      rank(metric: DEGREE) { ready entities dataVersion stale }
      structure { ready entities dataVersion stale }
      network { nodes { id x community } layoutDataVersion layoutStale communitiesDataVersion communitiesStale }
    }`;
    for (let n = 1; n <= 3; n += 1) {
      await graph.write(firm(n));
      const dataVersion = graph.versions.newest;
      const worked = { ready: true, entities: n + 2, dataVersion, stale: false };
      const answer = await ask<{ network: { nodes: { x: number | null; community: number | null }[] } }>(question);
      expect(answer).toMatchObject({
        rank: worked,
        structure: worked,
        network: {
          ...{ layoutDataVersion: dataVersion, layoutStale: false },
          ...{ communitiesDataVersion: dataVersion, communitiesStale: false },
        },
      });
      expect(answer.network.nodes).toHaveLength(n + 2);
      for (const { x, community } of answer.network.nodes)
        expect([x, community]).toEqual([expect.any(Number), expect.any(Number)]);
    }
  });

  test('a mutation answers from what it has written', async () => {
    await ask('{ search(query: "甲校") { totalCount } network { total } }');
    const context = createContext(graph, kept, true);
    const before = await context.snapshots.current();
    await graph.write(firm(1));
    expect(await context.snapshots.current()).toBe(before);
    context.forget();
    expect((await context.snapshots.current()).dataVersion).toBe(before.dataVersion + 1);
  });
});

describe('what another process has written', () => {
  (engine === 'neo4j' ? test : test.skip)('is seen within a second', async () => {
    const first = await ask<Answer>(QUESTION, { id: 'school-a', name: '甲校' });
    const other = await openGraph({ engine: 'neo4j', uri: testNeo4jUri() });
    await other.write(firm(1));
    await other.close();
    for (;;) {
      const { network } = await ask<Answer>(QUESTION, { id: 'school-a', name: '甲校' });
      if (network.dataVersion === first.network.dataVersion) continue;
      expect(network.nodes.map(({ id }) => id)).toContain('enterprise-1');
      return;
    }
  });
});

describe('what is not ready in time', () => {
  test('an older answer says that it is stale, with both versions; once the new one is there, it is not', async () => {
    await ask('{ network { total } rank(metric: DEGREE) { ready } }');
    const release = hold();
    await graph.write(firm(1));
    kept = { ...kept, patience: 50 };
    const version = graph.versions.newest!;
    const old = { dataVersion: version - 1, currentVersion: version, stale: true };
    const question =
      '{ network { total dataVersion currentVersion stale } rank(metric: DEGREE) { ready dataVersion currentVersion stale } }';
    expect(await ask(question)).toEqual({ network: { total: 2, ...old }, rank: { ready: true, ...old } });
    release();
    kept = { ...kept, patience: Infinity };
    const now = { dataVersion: version, currentVersion: version, stale: false };
    expect(await ask(question)).toEqual({ network: { total: 3, ...now }, rank: { ready: true, ...now } });
  });

  test('a structure, a ranking, a position have nulls, not zeros; a network says that it is being read', async () => {
    await ask('{ network { total } }');
    kept = { ...kept, patience: 0 };
    const { structure, rank, school } = await ask<Record<string, object>>(
      `{ structure { ready entities density components { size } bridges { entities { name } } core { size } dataVersion stale }
         rank(metric: DEGREE) { ready exact entities rows { place } dataVersion stale }
         school(id: "school-a") { position(metrics: [DEGREE]) { ready value place of } } }`,
    );
    const nothing = { entities: null, dataVersion: null, ready: false, stale: false };
    expect(structure).toEqual({ ...nothing, density: null, components: null, bridges: null, core: null });
    expect(rank).toEqual({ ...nothing, exact: null, rows: null });
    expect(school).toEqual({ position: [{ ready: false, value: null, place: null, of: null }] });
    kept = keep(graph, 0);
    await expect(ask('{ network { total } }')).rejects.toMatchObject({
      message: 'The network is being read. Ask again in a few seconds.',
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    });
  });
});

describe('reads of one query between which somebody writes', () => {
  const READ = '{ school(id: "school-a") { name names { text } } }';
  /** Answers over HTTP; somebody writes after the first look-ups by id, as often as is said. */
  const answered = async (writesBefore: number) => {
    const served = await createServer({
      schema: serviceSchema(),
      context: async () => createContext(graph, kept, true),
      ready: async () => true,
      limits: PATIENT,
    });
    await graph.write([stepText('MATCH (e:Entity {id: $id}) SET e.note = $note', { id: 'school-a', note: 'x' })]);
    const many = graph.many.bind(graph);
    const names: string[] = [];
    let left = writesBefore;
    jest.spyOn(graph, 'many').mockImplementation(async (...asked: Parameters<Graph['many']>) => {
      names.push(asked[0].name);
      const rows = await many(...asked);
      if (asked[0].name === 'entitiesByIds' && left > 0) {
        left -= 1;
        await graph.write([stepText('MATCH (e:Entity {id: $id}) SET e.note = $note', { id: 'school-a', note: 'y' })]);
      }
      return rows as never;
    });
    const { body } = await served.inject({ method: 'POST', url: '/graphql', payload: { query: READ } });
    jest.restoreAllMocks();
    await served.close();
    return { ...(JSON.parse(body) as object), runs: names.filter((name) => name === 'entitiesByIds').length };
  };
  const data = { school: { name: '甲校', names: [{ text: '甲校' }] } };

  test('is answered once where nobody writes', async () => {
    expect(await answered(0)).toEqual({ data, runs: 1 });
  });

  test('is executed once more, and says nothing where that goes well', async () => {
    expect(await answered(1)).toEqual({ data, runs: 2 });
  });

  test('says from which versions it was made where that happens again', async () => {
    const to = graph.versions.newest! + 3;
    expect(await answered(2)).toEqual({ data, runs: 2, extensions: { mixedVersions: { from: to - 1, to } } });
  });
});
