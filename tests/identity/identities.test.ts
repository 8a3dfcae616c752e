/** @engines both */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applyEdition } from '../../src/edition/apply.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { folderWith, withRow } from '../edition/folder-of.ts';
import { openEmptyGraph } from '../engine.ts';
import { asker } from '../service.ts';

const unsure = withRow({
  ...{ id: 'identity-jituan', verdict: 'UNSURE', about: 'alliance-east;alliance-west' },
  ...{ zh: '两个集团是否有隶属没有说明。', en: 'Whether one belongs to the other is not said.', evidence: '1/p1' },
});

describe('judgements on things of like names', () => {
  let graph: Graph;
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    graph = await openEmptyGraph();
    await applyEdition(graph, await folderWith({ 'identities.csv': unsure }));
    ask = asker(graph);
  });
  afterAll(() => graph.close());

  test('stand at each of the things, with verdict, reason and evidence', async () => {
    const { data } = await ask(
      '{ trainingCenter(id: "center-binhe-xinxi") { identities { totalCount nodes { readableId verdict zh en about { readableId } evidence { address } } } } school(name: "临江职校") { identities { totalCount } } }',
    );
    expect(data).toEqual({
      trainingCenter: {
        identities: {
          totalCount: 1,
          nodes: [
            {
              readableId: 'identity-xinxi',
              verdict: 'DIFFERENT',
              zh: '两校各有一个同名的中心。',
              en: 'Two schools have a center of the same name each.',
              about: [{ readableId: 'center-linjiang-xinxi' }, { readableId: 'center-binhe-xinxi' }],
              evidence: [{ address: 'T1/r1' }, { address: 'T1/r2' }],
            },
          ],
        },
      },
      school: { identities: { totalCount: 0 } },
    });
  });

  test('are listed by verdict', async () => {
    const { data } = await ask(
      '{ all: identities { totalCount } unsure: identities(verdicts: [UNSURE]) { nodes { about { name } } } same: identities(verdicts: [SAME]) { totalCount } }',
    );
    expect(data).toEqual({
      all: { totalCount: 2 },
      unsure: { nodes: [{ about: [{ name: '东部职教集团' }, { name: '西部旅游职教集团' }] }] },
      same: { totalCount: 0 },
    });
  });

  test('go where the edition drops them', async () => {
    await applyEdition(graph, await folderWith());
    const { data } = await ask('{ alliance(name: "东部职教集团") { identities { totalCount } } }');
    expect(data).toEqual({ alliance: { identities: { totalCount: 0 } } });
  });
});
