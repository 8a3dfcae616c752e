/** @engines both */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { applyEdition } from '../../src/edition/apply.ts';
import { versionOf } from '../../src/graph/meta.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { openEmptyGraph } from '../engine.ts';
import { asker } from '../service.ts';
import { edition } from './folder-of.ts';

const first = edition(2023, {
  'schools.csv': 'id,name,address,evidence\nschool-a,甲校,旧路 1 号,p1\n',
  'enterprises.csv': 'id,name,evidence\nenterprise-b,乙公司,p1\n',
  'names.csv': 'entity,name,kind,evidence\nschool-a,甲中职,FORMER,p2\nschool-a,甲,EDITORIAL,\n',
  'cooperations.csv': 'from,type,to,form,evidence\n甲校,COOPERATES_WITH,乙公司,PRACTICE,p1\n',
});
const second = edition(2024, {
  'schools.csv': 'id,name,address,evidence\nschool-a,甲校,新路 2 号,p2\n',
  'cooperations.csv': 'from,type,to,form,evidence\n甲,COOPERATES_WITH,乙公司,PRACTICE,p2\n',
});
const question =
  '{ school(name: "甲中职") { address names { text } evidence { edition { readableId } address } relationships { totalCount nodes { evidence { edition { readableId } } } } } }';

describe('two editions that speak of the same things', () => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await openEmptyGraph();
  });
  afterEach(() => graph.close());

  const answer = async () => (await asker(graph)(question)).data;
  const both = {
    school: {
      address: '新路 2 号',
      names: [{ text: '甲校' }, { text: '甲中职' }, { text: '甲' }],
      evidence: [
        { edition: { readableId: 'jia-2023' }, address: 'p1' },
        { edition: { readableId: 'jia-2024' }, address: 'p2' },
      ],
      relationships: {
        totalCount: 1,
        nodes: [{ evidence: [{ edition: { readableId: 'jia-2023' } }, { edition: { readableId: 'jia-2024' } }] }],
      },
    },
  };

  test('make one thing with the evidence of both; the later edition counts, and applying them again changes nothing', async () => {
    await applyEdition(graph, first);
    await applyEdition(graph, second);
    expect(await answer()).toEqual(both);
    const version = await versionOf(graph);
    await applyEdition(graph, first);
    await applyEdition(graph, second);
    expect(await answer()).toEqual(both);
    expect(await versionOf(graph)).toBe(version);
  });

  test('what one of them says no more stays as the other says it', async () => {
    await applyEdition(graph, first);
    await applyEdition(graph, second);
    await applyEdition(graph, edition(2024, { 'schools.csv': 'id,name,evidence\nschool-a,甲校,p2\n' }));
    expect(await answer()).toMatchObject({
      school: { relationships: { totalCount: 1, nodes: [{ evidence: [{ edition: { readableId: 'jia-2023' } }] }] } },
    });
  });

  test('a thing that another edition still builds on is not removed', async () => {
    await applyEdition(graph, first);
    await applyEdition(graph, second);
    const without = edition(2023, { 'schools.csv': 'id,name,evidence\nschool-a,甲校,p1\n' });
    await expect(applyEdition(graph, without)).rejects.toThrow(
      'this folder or another edition still builds on it: COOPERATES_WITH~enterprise-b~school-a~PRACTICE needs enterprise-b',
    );
    expect(await answer()).toEqual(both);
  });
});
