/** @engines both */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Graph } from '../../src/graph/graph.ts';
import { engine } from '../engine.ts';
import { bytesOf, feedOf } from '../feeds/small-feed.ts';
import { lack, testInPython } from '../feeds/readers-of-python.ts';
import { asker, openSeededGraph, openSmallGraph } from '../service.ts';

const METRICS = ['DEGREE', 'BETWEENNESS', 'EIGENVECTOR', 'PAGERANK', 'CONSTRAINT', 'CORE_NUMBER'];
const STRUCTURE =
  '{ structure { ready entities ties density isolated componentCount bridgeCount jointCount coreK coreDensity communityCount modularity } }';

/** What networkx and igraph make of a network; a measure that a node does not have is null. */
interface Measured {
  readonly metrics: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
  readonly structure: Readonly<Record<string, number>>;
}
interface Ranked {
  readonly rank: { readonly ready: boolean; readonly rows: readonly { value: number; entityId: string }[] };
}

const script = new URL('measures-of-others.py', import.meta.url).pathname;

/** The seeds take Neo4j half a minute, and the measures are worked out on the same snapshot. */
describe('measures of the network are what networkx and igraph make of its GraphML', () => {
  let folder: string;
  let graph: Graph;
  let ask: ReturnType<typeof asker>;
  let measured: Measured;
  beforeAll(async () => {
    graph = await (engine === 'neo4j' ? openSmallGraph() : openSeededGraph());
    ask = asker(graph);
    folder = await mkdtemp(join(tmpdir(), 'measures-'));
    const file = join(folder, 'graph.graphml');
    await writeFile(file, await bytesOf('graphml', await feedOf(graph)));
    if (!lack)
      measured = JSON.parse(execFileSync('python3', ['-W', 'ignore', script, file], { encoding: 'utf8' })) as Measured;
  });
  afterAll(async () => {
    await graph.close();
    await rm(folder, { recursive: true, force: true });
  });

  testInPython.each(METRICS)('%s of every entity', async (metric) => {
    const { data } = await ask(
      'query($metric: PositionMetric!) { rank(metric: $metric, first: 1000) { ready rows { value entityId } } }',
      { metric },
    );
    const { ready, rows } = (data as unknown as Ranked).rank;
    const expected = Object.entries(measured.metrics[metric]!).filter(([, value]) => value !== null);
    expect([ready, rows.length]).toEqual([true, expected.length]);
    const found = new Map(rows.map(({ value, entityId }) => [entityId, value]));
    const wrong = expected.filter(([id, value]) => !(Math.abs(found.get(id)! - value!) < 1e-6));
    expect(wrong.map(([id, value]) => ({ id, value, found: found.get(id) })).slice(0, 3)).toEqual([]);
  });

  testInPython('the network as a whole', async () => {
    const { data } = await ask(STRUCTURE);
    const { ready, ...structure } = (data as unknown as { structure: Record<string, number> }).structure;
    expect(ready).toBe(true);
    for (const [name, value] of Object.entries(measured.structure))
      expect([name, structure[name]]).toEqual([name, expect.closeTo(value, 6)]);
  });
});
