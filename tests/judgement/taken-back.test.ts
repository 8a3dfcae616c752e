/** @engines both */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Graph } from '../../src/graph/graph.ts';
import { openEmptyGraph } from '../engine.ts';
import { asker } from '../service.ts';
import { apply, factsOf, judge, judgedFacts, RELATIONSHIP, SCHOOL, type Stated } from './judged-edition.ts';

const whole: Stated = { name: '甲校', former: '甲中职', cooperates: true };
const entity = SCHOOL;

describe('what a curator takes back', () => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await openEmptyGraph();
    await apply(graph, whole);
  });
  afterEach(() => graph.close());

  const found = async (name: string) =>
    (
      await asker(graph)(
        'query ($name: String!) { school(name: $name) { readableId } search(query: $name) { totalCount } }',
        { name },
      )
    ).data;

  test('leaves the graph as the edition states it', async () => {
    const before = await factsOf(graph);
    await judge(graph, 'renameEntity', { entity, name: '丁校' });
    await judge(graph, 'renameEntity', { entity, name: '戊校' });
    await judge(graph, 'addName', { entity, name: '丁', kind: 'SHORT' });
    await judge(graph, 'setRelationshipStatus', { relationship: RELATIONSHIP, status: 'DISPUTED' });
    expect(await factsOf(graph)).not.toEqual(before);
    await judge(graph, 'renameEntity', { entity, name: '甲校' });
    await judge(graph, 'removeName', { entity, name: '丁' });
    await judge(graph, 'setRelationshipStatus', { relationship: RELATIONSHIP, status: 'ASSERTED' });
    expect(await factsOf(graph)).toEqual(before);
  });

  test('no longer stands against what a later edition states', async () => {
    await judge(graph, 'renameEntity', { entity, name: '丁校' });
    await judge(graph, 'renameEntity', { entity, name: '甲校' });
    const { clashes } = await apply(graph, { ...whole, name: '甲学校' });
    expect(clashes).toEqual([]);
    expect((await judgedFacts(graph)).school).toMatchObject({ name: '甲学校' });
  });

  test('is what the edition states now, not what it stated when the curator first decided', async () => {
    await judge(graph, 'renameEntity', { entity, name: '丁校' });
    await apply(graph, { ...whole, name: '甲学校' });
    await judge(graph, 'renameEntity', { entity, name: '甲学校' });
    expect((await judgedFacts(graph)).school).not.toHaveProperty('curated');
    await apply(graph, whole);
    expect((await judgedFacts(graph)).school).toMatchObject({ name: '甲校' });
  });

  test('a judgement that an edition comes to agree with has no effect while it does, and holds when it does not', async () => {
    await judge(graph, 'renameEntity', { entity, name: '甲学校' });
    await apply(graph, { ...whole, name: '甲学校' });
    expect((await judgedFacts(graph)).school).not.toHaveProperty('curated');
    await apply(graph, { ...whole, name: '丁校' });
    expect((await judgedFacts(graph)).school).toMatchObject({ name: '甲学校', statedName: '丁校' });
  });

  test('an added name is no longer found, listed or exported', async () => {
    await judge(graph, 'addName', { entity, name: '丁职校', kind: 'SHORT' });
    expect(await found('丁职校')).toEqual({ school: { readableId: SCHOOL }, search: { totalCount: 1 } });
    const { data } = await asker(graph)(
      'mutation { removeName(input: {entity: "丁职校", name: " 丁职校 ", reason: "误记"}) { entity { names { text } } judgement { field was now reason about { readableId } } userErrors { code } } }',
    );
    expect(data).toEqual({
      removeName: {
        entity: { names: [{ text: '甲校' }, { text: '甲中职' }] },
        judgement: { field: 'names', was: '丁职校', now: '', reason: '误记', about: { readableId: SCHOOL } },
        userErrors: [],
      },
    });
    expect(await found('丁职校')).toEqual({ school: null, search: { totalCount: 0 } });
    expect(JSON.stringify(await factsOf(graph))).not.toContain('丁职校');
    expect(await judge(graph, 'addName', { entity, name: '丁职校', kind: 'SHORT' })).toBeUndefined();
  });

  test('an added name that an edition gives meanwhile stays as the edition’s', async () => {
    await judge(graph, 'addName', { entity, name: '丁校', kind: 'SHORT' });
    await apply(graph, { ...whole, former: '丁校' });
    expect((await judgedFacts(graph)).school).not.toHaveProperty('curated');
    expect(await judge(graph, 'removeName', { entity, name: '丁校' })).toBeUndefined();
    expect((await judgedFacts(graph)).school?.names).toContainEqual({
      name: '丁校',
      kind: 'FORMER',
      evidence: ['jia-2024~p2'],
    });
    await apply(graph, whole);
    expect((await judgedFacts(graph)).school?.names.map(({ name }) => name)).toEqual(['甲校', '甲中职']);
  });

  test('an added name stays where the edition that gives it too withdraws it', async () => {
    await judge(graph, 'addName', { entity, name: '丁校', kind: 'SHORT' });
    await apply(graph, { ...whole, former: '丁校' });
    await apply(graph, { name: '甲校' });
    expect((await judgedFacts(graph)).school?.names).toContainEqual({
      name: '丁校',
      kind: 'SHORT',
      evidence: [],
      origin: 'curator',
    });
  });

  test('a name that a curator did not add, or that is the canonical one, is refused with a sentence', async () => {
    await judge(graph, 'renameEntity', { entity, name: '丁校' });
    const remove = (alias: string, name: string, reason = 'x') =>
      `${alias}: removeName(input: {entity: "${SCHOOL}", name: "${name}", reason: "${reason}"}) { judgement { id } userErrors { code field message } }`;
    const { data } = await asker(graph)(
      `mutation { ${remove('stated', '甲中职')} ${remove('canonical', '丁校')} ${remove('unknown', '戊校', ' ')} }`,
    );
    const field = ['input', 'name'];
    expect(data).toEqual({
      stated: {
        judgement: null,
        userErrors: [
          {
            code: 'STATED',
            field,
            message:
              'An edition gives the name "甲中职" (jia-2024~p2). Only a name that a curator added can be taken back.',
          },
        ],
      },
      canonical: {
        judgement: null,
        userErrors: [
          {
            code: 'CANONICAL',
            field,
            message: '"丁校" is the canonical name; the editions call it "甲校". Rename the entity, then take it back.',
          },
        ],
      },
      unknown: {
        judgement: null,
        userErrors: [
          {
            code: 'NOT_ADDED',
            field,
            message: 'No curator added the name "戊校". Names that curators added: "丁校".',
          },
          { code: 'EMPTY', field: ['input', 'reason'], message: 'reason must not be empty.' },
        ],
      },
    });
  });

  test('an edition may call an entity by a name that a curator added', async () => {
    await judge(graph, 'addName', { entity: 'enterprise-b', name: '乙', kind: 'SHORT' });
    await judge(graph, 'removeName', { entity: 'enterprise-b', name: '乙' });
    await expect(apply(graph, { ...whole, company: '乙' })).rejects.toThrow('there is no entity "乙"');
    await judge(graph, 'addName', { entity: 'enterprise-b', name: '乙', kind: 'SHORT' });
    expect(await apply(graph, { ...whole, company: '乙' })).toMatchObject({ removed: {}, added: {} });
  });

  test('of two curators who decide at once, one is asked to look again', async () => {
    await judge(graph, 'addName', { entity, name: '丁校', kind: 'SHORT' });
    const together = whereTwoWriteTogether(graph);
    const said = await Promise.all([
      judge(together, 'removeName', { entity, name: '丁校' }),
      judge(together, 'renameEntity', { entity, name: '丁校' }),
    ]);
    expect(said.filter((code) => code === undefined)).toHaveLength(1);
    expect(said).toContain('CONFLICT');
  });
});

/** The graph, where a write waits until a second one is ready too. */
function whereTwoWriteTogether(graph: Graph): Graph {
  const waiting: (() => void)[] = [];
  const write: Graph['write'] = async (steps) => {
    await new Promise<void>((ready) => {
      waiting.push(ready);
      if (waiting.length === 2) waiting.forEach((go) => go());
    });
    return graph.write(steps);
  };
  const taken = (property: string | symbol): unknown => Reflect.get(graph, property, graph);
  return new Proxy(graph, {
    get: (_, property) => {
      const value = property === 'write' ? write : taken(property);
      return typeof value === 'function' ? (value.bind(graph) as unknown) : value;
    },
  });
}
