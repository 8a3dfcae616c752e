/** @engines both */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Graph } from '../../src/graph/graph.ts';
import { openEmptyGraph } from '../engine.ts';
import { asker } from '../service.ts';
import {
  apply,
  factsOf,
  judge,
  judgedFacts,
  recordsOf,
  RELATIONSHIP,
  reloaded,
  SCHOOL,
  type Stated,
} from './judged-edition.ts';

const whole: Stated = { name: '甲校', former: '甲中职', cooperates: true };
const entity = SCHOOL;

describe('what an edition withdraws', () => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await openEmptyGraph();
    await apply(graph, whole);
  });
  afterEach(() => graph.close());

  const setStatus = (status: string) => judge(graph, 'setRelationshipStatus', { relationship: RELATIONSHIP, status });
  const counted = async () =>
    (
      await asker(graph)(
        '{ relationships { totalCount } schools { totalCount } entity(id: "enterprise-b") { relationships { totalCount } } }',
      )
    ).data;

  test.each([
    ['once set', ['ENDED']],
    ['set back', ['DISPUTED', 'ASSERTED']],
  ])('is gone and not counted, though its status was %s', async (_, statuses) => {
    for (const status of statuses) expect(await setStatus(status)).toBeUndefined();
    const { removed, clashes } = await apply(graph, { ...whole, cooperates: false });
    expect({ removed, clashes }).toEqual({ removed: { relationship: 1 }, clashes: [] });
    expect(await counted()).toEqual({
      relationships: { totalCount: 0 },
      schools: { totalCount: 1 },
      entity: { relationships: { totalCount: 0 } },
    });
  });

  test('is gone though it was renamed and got a further name; the judgements stay and hold again when it is back', async () => {
    await judge(graph, 'renameEntity', { entity, name: '丁校' });
    await judge(graph, 'addName', { entity, name: '丁', kind: 'SHORT' });
    await setStatus('ENDED');
    const before = await factsOf(graph);
    await apply(graph, {});
    expect(await counted()).toMatchObject({ relationships: { totalCount: 0 }, schools: { totalCount: 0 } });
    const { data } = await asker(graph)('{ school(name: "丁校") { name } search(query: "丁") { totalCount } }');
    expect(data).toEqual({ school: null, search: { totalCount: 0 } });
    expect((await recordsOf(graph)).filter(({ record }) => record === 'judgement')).toHaveLength(3);
    const { clashes } = await apply(graph, whole);
    expect(clashes).toEqual([
      { id: SCHOOL, field: 'name', stated: '甲校', kept: '丁校' },
      { id: RELATIONSHIP, field: 'status', stated: 'ASSERTED', kept: 'ENDED' },
    ]);
    expect(await factsOf(graph)).toEqual(before);
    const back = await asker(graph)('{ school(name: "丁") { name names { text kind } } }');
    expect(back.data).toEqual({
      school: {
        name: '丁校',
        names: [
          { text: '丁校', kind: 'VARIANT' },
          { text: '甲校', kind: 'FULL' },
          { text: '甲中职', kind: 'FORMER' },
          { text: '丁', kind: 'SHORT' },
        ],
      },
    });
  });

  test('stays with the status that a curator set while another edition states it, and goes with the last', async () => {
    await apply(graph, { name: '甲校', cooperates: true }, 2025);
    await setStatus('DISPUTED');
    await apply(graph, { name: '甲校' });
    expect((await judgedFacts(graph)).relationship).toMatchObject({
      status: 'DISPUTED',
      statedStatus: 'ASSERTED',
      curated: ['status'],
      evidence: ['jia-2025~p2'],
    });
    await apply(graph, { name: '甲校' }, 2025);
    expect((await judgedFacts(graph)).relationship).toBeUndefined();
  });

  test('a name that a curator chose stays while it is chosen, and goes when the choice is taken back', async () => {
    await judge(graph, 'renameEntity', { entity, name: '甲中职' });
    await apply(graph, { name: '甲校' });
    const { data } = await asker(graph)('{ school(name: "甲中职") { name names { text evidence { address } } } }');
    expect(data).toEqual({
      school: {
        name: '甲中职',
        names: [
          { text: '甲中职', evidence: [] },
          { text: '甲校', evidence: [{ address: 'p1' }] },
        ],
      },
    });
    await judge(graph, 'renameEntity', { entity, name: '甲校' });
    expect((await judgedFacts(graph)).school).toMatchObject({ name: '甲校', names: [{ name: '甲校' }] });
  });

  test('is gone too where an earlier version kept it, without evidence, for what a curator had decided', async () => {
    graph = await reloaded(graph, (record) =>
      record.id === RELATIONSHIP ? [{ ...record, evidence: [], sources: [], curated: ['status'] }] : [record],
    );
    await apply(graph, { ...whole, cooperates: false });
    expect((await judgedFacts(graph)).relationship).toBeUndefined();
  });
});

describe('what earlier versions kept of judgements', () => {
  test('is set back to what it was first, and names keep their kinds', async () => {
    const said = { record: 'judgement', reason: 'x', at: '2024-01-01T00:00:00.000Z', version: 1 };
    const before = await openEmptyGraph();
    await apply(before, whole);
    const graph = await reloaded(before, (record) => {
      if (record.id === RELATIONSHIP)
        return [
          { ...record, status: 'ENDED', curated: ['status'] },
          { ...said, id: 'judgement-01a', about: RELATIONSHIP, field: 'status', was: 'ASSERTED', now: 'ENDED' },
        ];
      if (record.record !== 'entity' || record.id !== SCHOOL) return [record];
      const names = [...record.names, { name: '丁', kind: 'SHORT', evidence: [], origin: 'curator' }];
      return [
        { ...record, names, curated: ['names'] },
        { ...said, id: 'judgement-01b', about: SCHOOL, field: 'names', was: '', now: '丁' },
      ];
    });
    try {
      await apply(graph, { ...whole, former: '甲职校' });
      const { school, relationship } = await judgedFacts(graph);
      expect(school?.names).toContainEqual({ name: '丁', kind: 'SHORT', evidence: [], origin: 'curator' });
      expect(relationship).toMatchObject({ status: 'ENDED', statedStatus: 'ASSERTED', curated: ['status'] });
      await judge(graph, 'setRelationshipStatus', { relationship: RELATIONSHIP, status: 'ASSERTED' });
      expect((await judgedFacts(graph)).relationship).not.toHaveProperty('curated');
    } finally {
      await graph.close();
    }
  });
});
