/** @engines both */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import fc from 'fast-check';
import { parse, type OperationDefinitionNode } from 'graphql';
import { createContext } from '../../src/context.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { assertCost } from '../../src/http/cost.ts';
import type { LimitError } from '../../src/http/limit-error.ts';
import { DEFAULT_LIMITS } from '../../src/http/limits.ts';
import type { Narrowing } from '../../src/http/narrower-cost.ts';
import { keep, type Kept } from '../../src/kept.ts';
import { createServer } from '../../src/server.ts';
import { PATIENT } from '../patient.ts';
import { openSeededGraph, serviceSchema } from '../service.ts';

type Body = { data?: unknown; errors?: { extensions: Record<string, unknown> & { asked: number } }[] };

const relationships = (below: string, asked = '') =>
  `relationships${asked} { totalCount pageInfo { hasNextPage endCursor } edges { cursor wording
    node { id readableId type form role since until status note evidence { address lines note kind edition { title } } }
    other { readableId name kind ${below} } } }`;

const STEP = `depth kind ended label through { name kind evidence { address lines kind } }
  relationships { readableId type form role since status wording
    from { name kind names { text kind } } to { name kind names { text kind } }
    evidence { address lines note kind edition { title publisher } facts { readableId evidence { address } } } }`;

const everything = `total truncated dataVersion rows { derived depth kind label
  school { name kind names { text } } partner { name kind names { text } } steps { ${STEP} } }`;

/** The values of the variables that the explorer's operations ask with, the widest that it sends. */
const VARIABLES: Record<string, unknown> = {
  limit: 3_000,
  ids: ['enterprise-boke'],
  id: 'enterprise-boke',
  language: 'ZH',
  since: '2024',
  kinds: [],
  filter: {},
  among: {},
  from: '波克',
  to: '曹杨职校',
  maxLength: 4,
  crossing: [],
  query: '曹杨',
  name: '曹杨职校',
  after: '',
};

describe('the limit on cost over the seeds', () => {
  let graph: Graph;
  let kept: Kept;
  let app: FastifyInstance;
  beforeAll(async () => {
    graph = await openSeededGraph();
    kept = keep(graph, 120_000);
    app = await createServer({
      schema: serviceSchema(),
      context: async () => createContext(graph, kept, 'Tests change nothing.'),
      ready: async () => true,
      limits: { ...PATIENT, requestMilliseconds: 120_000 },
      drainMilliseconds: 0,
    });
    await kept.measures.refreshed();
  });
  afterAll(async () => {
    await app.close();
    await graph.close();
  });

  const ask = async (query: string, variables: Record<string, unknown> = {}): Promise<Body> => {
    const answer = await app.inject({ method: 'POST', url: '/graphql', payload: { query, variables } });
    return answer.json<Body>();
  };

  test.each([
    [
      'a school, its training centers, their relationships',
      relationships(relationships(''), '(kinds: [TrainingCenter])'),
    ],
    ['a school, all that it is joined to, and their relationships', relationships(relationships(''))],
    [
      'a school, its partners, theirs',
      `partners { edges { node { name partners { edges { node { name } forms via { relationships { wording evidence { address } } } } } } } }`,
    ],
  ])('%s: a question of three levels passes with pages of the default size', async (_, below) => {
    const { data, errors } = await ask(`{ school(name: "曹杨职校") { name ${below} } }`);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ school: { name: '上海市曹杨职业技术学校' } });
  });

  test('a ladder of everything is refused before it runs', async () => {
    const kinds = '[Enterprise, School, University, Organization, Team, Alliance]';
    const { data, errors } = await ask(`{ cooperationLadder(limit: 500, kinds: ${kinds}) { ${everything} } }`);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED', limit: 'cost', max: 20_000 } }]);
  });

  test.each([
    [
      'lists of lists on hubs',
      '{ schools(first: 100) { nodes { relationships(first: 100) { edges { other { relationships(first: 100) { edges { other { name } } } } } } } } }',
    ],
    [
      'aliases of lists',
      `{ school(name: "曹杨职校") { ${Array.from({ length: 30 }, (_, i) => `a${i}: relationships(first: 100) { edges { node { type evidence { address lines kind } } other { name kind } } }`).join(' ')} } }`,
    ],
    [
      'the facts of facts',
      '{ school(name: "曹杨职校") { evidence { facts { evidence { facts { evidence { address } } } } } } }',
    ],
  ])('%s are refused', async (_, query) => {
    const { data, errors } = await ask(query);
    expect(data ?? null).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED', limit: 'cost' } }]);
  });

  test.each(readdirSync(new URL('../../src/explorer/operations', import.meta.url)))(
    'the explorer may ask %s',
    async (file) => {
      const text = readFileSync(new URL(`../../src/explorer/operations/${file}`, import.meta.url), 'utf8');
      const names = [...text.matchAll(/\$(\w+): /g)].map(([, name]) => name!);
      const limit = text.includes('paths(') ? 10 : VARIABLES['limit'];
      const variables = Object.fromEntries(names.map((name) => [name, name === 'limit' ? limit : VARIABLES[name]]));
      expect((await ask(text, variables)).errors).toBeUndefined();
    },
  );

  test('the advice of a refusal is right: asked so, any question passes', () => {
    const refusalOf = (query: string): LimitError | undefined => {
      const document = parse(query);
      const [operation] = document.definitions as OperationDefinitionNode[];
      try {
        assertCost(
          { schema: serviceSchema(), document, operation: operation!, variables: {} },
          DEFAULT_LIMITS,
          kept.measures.known,
        );
        return undefined;
      } catch (error) {
        return error as LimitError;
      }
    };
    const rows = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(fc.array(rows, { minLength: 6, maxLength: 6 }), fc.integer({ min: 1, max: 500 }), (firsts, limit) => {
        const [a, b, c, d, e, f] = firsts;
        const query = `{ schools(first: ${a}) { nodes { ${relationships(relationships('', `(first: ${b})`), `(first: ${c})`)}
          partners(first: ${d}) { edges { via { relationships { wording evidence { address } } } } } } }
          people(first: ${e}) { nodes { ${relationships('', `(first: ${f})`)} } }
          cooperationLadder(limit: ${limit}, kinds: [Enterprise, School]) { rows { steps { relationships { type from { name } to { name } evidence { address } } } } } }`;
        const refusal = refusalOf(query);
        if (!refusal) return;
        const { first, lists } = refusal.extensions['narrowing'] as Narrowing;
        const narrower = lists.reduce(
          (text, list) =>
            text.replace(new RegExp(`(?<=${list.field}\\(${list.argument}: )${list.first}(?!\\d)`, 'g'), String(first)),
          query,
        );
        expect([first === null, refusalOf(narrower)?.message]).toEqual([false, undefined]);
      }),
      { numRuns: 25 },
    );
  });
});
