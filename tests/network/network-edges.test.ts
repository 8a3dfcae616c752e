/** @engines both */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Graph } from '../../src/graph/graph.ts';
import { asker, openSeededGraph } from '../service.ts';

interface Told {
  readonly since: string | null;
  readonly until: string | null;
  readonly status: string;
  readonly evidence: readonly { readonly address: string; readonly lines: readonly number[] }[];
}

const FACTS = 'since until status evidence { address lines }';

describe('the edges of the network', () => {
  let graph: Graph;
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    graph = await openSeededGraph();
    ask = asker(graph);
  });
  afterAll(() => graph.close());

  test('say when, of what status and where they are written, as the relationships themselves do', async () => {
    const { data } = await ask(`{ network(limit: 3000) { edges { id evidences ${FACTS} } } }`);
    const { edges } = (data as { network: { edges: (Told & { id: string; evidences: number })[] } }).network;
    expect(edges.length).toBeGreaterThan(1_000);
    expect(edges.filter(({ evidence, evidences }) => evidence.length !== evidences)).toEqual([]);
    const dated = edges.filter(({ since, until }) => since ?? until);
    const some = [...dated.slice(0, 50), ...edges.slice(0, 50)];
    const own = await ask(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Relationship { id: readableId ${FACTS} } } }`,
      { ids: some.map(({ id }) => id) },
    );
    expect(own.data).toEqual({
      nodes: some.map(({ id, since, until, status, evidence }) => ({ id, since, until, status, evidence })),
    });
  });
});
