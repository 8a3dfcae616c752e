/** @engines both */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { engine } from '../engine.ts';
import { asker } from '../service.ts';
import { openSmallGraph, type Thing } from './small-graph.ts';

const name = fc
  .array(fc.constantFrom(...'甲乙丙丁戊重行乐'), { minLength: 2, maxLength: 5 })
  .map((all) => all.join(''));

const network = fc.record({
  names: fc.array(fc.uniqueArray(name, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 9 }),
  pairs: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 12 }),
  query: fc.array(fc.constantFrom(...'甲乙丙丁戊重行乐'), { minLength: 1, maxLength: 3 }).map((all) => all.join('')),
});

type Found = { node: { readableId: string }; match: string; name: string };

const ways = ['EXACT', 'PREFIX', 'CONTAINED'];

/** How a name holds a query, worked out by hand: equal 0, at its beginning 1, inside 2, not at all 3; a whole quarter of the name that it is brings it nearer. */
function wayOf(text: string, query: string): number {
  if (text === query) return 0;
  const way = text.startsWith(query) ? 1 : text.includes(query) ? 2 : 3;
  return way === 3 ? way : way - Math.floor((4 * query.length) / text.length) / 10;
}

describe('random names', () => {
  test('are found by their parts in the order that is worked out by hand, and the same by every page', async () => {
    await fc.assert(
      fc.asyncProperty(network, async ({ names, pairs, query }) => {
        const things: Thing[] = names.map((own, index) => ({ id: `thing-${index}`, names: own }));
        const links = new Map<string, readonly [string, string]>();
        for (const [a, b] of pairs) {
          const [from, to] = [a % things.length, b % things.length].sort((x, y) => x - y) as [number, number];
          if (from !== to) links.set(`${from}-${to}`, [`thing-${from}`, `thing-${to}`]);
        }
        const graph = await openSmallGraph(things, [...links.values()]);
        try {
          const degree = (id: string) => [...links.values()].filter((ends) => ends.includes(id)).length;
          const near = ({ names: own }: Thing) => Math.min(...own.map((text) => wayOf(text, query)));
          const expected = things
            .filter((thing) => near(thing) < 3)
            .sort((a, b) => near(a) - near(b) || degree(b.id) - degree(a.id) || (a.id < b.id ? -1 : 1))
            .map((thing) => ({ id: thing.id, match: ways[Math.ceil(near(thing))] }));
          const ask = asker(graph);
          const whole = await ask(
            'query ($query: String!) { search(query: $query, first: 100) { edges { node { readableId } match name } } }',
            { query },
          );
          const edges = (whole.data as { search: { edges: Found[] } }).search.edges;
          const asWritten = edges.filter(({ match }) => ways.includes(match));
          expect(asWritten.map(({ node, match }) => ({ id: node.readableId, match }))).toEqual(expected);
          expect(edges.slice(0, asWritten.length)).toEqual(asWritten);
          const paged: string[] = [];
          let after: string | null = null;
          do {
            const page = await ask(
              'query ($query: String!, $after: String) { search(query: $query, first: 2, after: $after) { nodes { readableId } pageInfo { endCursor hasNextPage } } }',
              { query, after },
            );
            const { nodes, pageInfo } = (
              page.data as {
                search: {
                  nodes: { readableId: string }[];
                  pageInfo: { endCursor: string | null; hasNextPage: boolean };
                };
              }
            ).search;
            paged.push(...nodes.map(({ readableId }) => readableId));
            after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
          } while (after);
          expect(paged).toEqual(edges.map(({ node }) => node.readableId));
        } finally {
          await graph.close();
        }
      }),
      { numRuns: engine === 'neo4j' ? 12 : 60 },
    );
  });
});
