import { loadDump } from '../../src/export/load-dump.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { relationshipId } from '../../src/record/ids.ts';
import { openEmptyGraph } from '../engine.ts';

/** An entity of a test, by its names; the first is the canonical one. */
export interface Thing {
  readonly id: string;
  readonly kind?: string;
  readonly names: readonly string[];
  readonly english?: string;
}

/** A store that holds these things only, and cooperation between the pairs of ids. */
export async function openSmallGraph(
  things: readonly Thing[],
  pairs: readonly (readonly [string, string])[] = [],
): Promise<Graph> {
  const graph = await openEmptyGraph();
  const fact = { evidence: ['e-1~p1'], sources: ['e-1=0'], version: 1 };
  const place = { edition: 'e-1', address: 'p1', kind: 'PARAGRAPH', lines: [1, 1], length: 1, digest: '0', facts: [] };
  const records = [
    { record: 'dump', format: 1 },
    { record: 'edition', id: 'e-1', title: 't', publisher: 'p', period: '2024', seeds: '0', version: 1 },
    { record: 'evidence', id: 'e-1~p1', ...place, version: 1 },
    ...things.map(({ id, kind = 'Enterprise', names, english }) => ({
      record: 'entity',
      id,
      kind,
      name: names[0],
      ...(english && { english }),
      names: names.map((name) => ({ name, kind: 'FULL', evidence: fact.evidence })),
      ...fact,
    })),
    ...pairs.map((ends) => {
      const [from, to] = [...ends].sort() as [string, string];
      const id = relationshipId('COOPERATES_WITH', from, to, 'PRACTICE');
      const said = { type: 'COOPERATES_WITH', from, to, form: 'PRACTICE', status: 'ASSERTED' };
      return { record: 'relationship', id, ...said, ...fact };
    }),
  ];
  await loadDump(graph, 'small.jsonl', records.map((record) => JSON.stringify(record)).join('\n'));
  return graph;
}
