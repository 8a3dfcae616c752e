/** @engines both */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applyEdition } from '../../src/edition/apply.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { folderWith, withoutRows } from '../edition/folder-of.ts';
import { openEmptyGraph } from '../engine.ts';
import { asker } from '../service.ts';

describe('how much of an edition was read', () => {
  let graph: Graph;
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    graph = await openEmptyGraph();
    await applyEdition(graph, await folderWith({ 'coverage.csv': withoutRows('1/p4') }));
    ask = asker(graph);
  });
  afterAll(() => graph.close());

  test('is told in numbers, and unit by unit with the reason where a unit holds no fact', async () => {
    const { data } = await ask(`{ edition(id: "jia-2024") {
      coverage { units withFacts withoutFacts unread }
      none: places(coverage: [NONE]) { nodes { address coverage reason facts { id } } }
      unread: places(coverage: [UNREAD]) { nodes { address coverage reason } }
      facts: places(coverage: [FACTS], first: 1) { totalCount nodes { address coverage lines } }
    } }`);
    const heading = { coverage: 'NONE', reason: 'HEADING', facts: [] };
    expect(data).toEqual({
      edition: {
        coverage: { units: 10, withFacts: 6, withoutFacts: 3, unread: 1 },
        none: {
          nodes: [
            { address: '1', ...heading },
            { address: 'T1', ...heading, reason: 'COLUMNS' },
            { address: 'title', ...heading },
          ],
        },
        unread: { nodes: [{ address: '1/p4', coverage: 'UNREAD', reason: null }] },
        facts: { totalCount: 6, nodes: [{ address: '1/p1', coverage: 'FACTS', lines: [4, 6] }] },
      },
    });
  });

  test('of an edition that is not there is null', async () => {
    expect((await ask('{ edition(id: "yi-2024") { coverage { units } } }')).data).toEqual({ edition: null });
  });
});
