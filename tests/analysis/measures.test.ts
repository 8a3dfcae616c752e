import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { betweenness } from '../../src/analysis/centralities.ts';
import { communitiesOf } from '../../src/analysis/communities.ts';
import { cutsOf } from '../../src/analysis/cuts.ts';
import { simpleNetwork, tiesOf, type SimpleNetwork } from '../../src/analysis/simple-network.ts';
import { components, constraint, coreNumbers } from '../../src/analysis/structure.ts';
import { adjacency } from '../../src/network/adjacency.ts';
import type { Columns } from '../../src/network/columns.ts';

type Ties = readonly (readonly [number, number])[];

/** A small network: how many nodes, and the ties between them (some may be told twice, in either direction). */
const networks = fc.integer({ min: 1, max: 12 }).chain((size) => {
  const node = fc.integer({ min: 0, max: size - 1 });
  const ties = fc.array(fc.tuple(node, node), { maxLength: 30 });
  return fc.record({ size: fc.constant(size), ties: ties.map((all) => all.filter(([a, b]) => a !== b)) });
});

async function networkOf(size: number, ties: Ties): Promise<SimpleNetwork> {
  const from = Uint32Array.from(ties, ([a]) => a);
  const to = Uint32Array.from(ties, ([, b]) => b);
  const columns = { ...(await adjacency(size, from, to)), from, to };
  const part = { places: new Uint8Array(size).fill(1), relationships: new Uint8Array(ties.length).fill(1) };
  return simpleNetwork({ columns: columns as unknown as Columns }, part);
}

const neighborsOf = (ties: Ties, node: number, gone = -1) => [
  ...new Set(
    ties
      .flatMap(([a, b]) => (a === node ? [b] : b === node ? [a] : []))
      .filter((other) => other !== gone && node !== gone),
  ),
];

function reached(ties: Ties, start: number, gone = -1): Set<number> {
  const found = new Set([start]);
  for (const node of found) for (const other of neighborsOf(ties, node, gone)) found.add(other);
  return found;
}

function parts(size: number, ties: Ties, gone = -1): number {
  const nodes = Array.from({ length: size }, (_, node) => node).filter((node) => node !== gone);
  return new Set(nodes.map((node) => Math.min(...reached(ties, node, gone)))).size;
}

/** All shortest paths between two nodes, by trying every path. */
function shortest(ties: Ties, from: number, to: number): number[][] {
  let trails = [[from]];
  for (let length = 0; length < 12 && trails.length > 0; length += 1) {
    const done = trails.filter((trail) => trail.at(-1) === to);
    if (done.length > 0) return done;
    trails = trails.flatMap((trail) =>
      neighborsOf(ties, trail.at(-1)!)
        .filter((node) => !trail.includes(node))
        .map((node) => [...trail, node]),
    );
  }
  return [];
}

function betweennessOf(size: number, ties: Ties): number[] {
  const values = new Array<number>(size).fill(0);
  for (let a = 0; a < size; a += 1)
    for (let b = a + 1; b < size; b += 1) {
      const paths = shortest(ties, a, b);
      for (const path of paths) for (const node of path.slice(1, -1)) values[node]! += 1 / paths.length;
    }
  return values.map((value) => (size > 2 ? value / (((size - 1) * (size - 2)) / 2) : 0));
}

describe('measures of small random networks are what their definitions say', () => {
  test('betweenness: the share of shortest paths between others', () =>
    fc.assert(
      fc.asyncProperty(networks, async ({ size, ties }) => {
        const values = betweenness(await networkOf(size, ties));
        betweennessOf(size, ties).forEach((value, node) => expect(values[node]).toBeCloseTo(value, 9));
      }),
      { numRuns: 60 },
    ));

  test('core numbers: what is left when all with fewer ties are taken away, again and again', () =>
    fc.assert(
      fc.asyncProperty(networks, async ({ size, ties }) => {
        const cores = [...coreNumbers(await networkOf(size, ties))];
        const expected = new Array<number>(size).fill(0);
        for (let k = 1; k < size; k += 1) {
          let left = new Set(Array.from({ length: size }, (_, node) => node));
          for (;;) {
            const stay = [...left].filter(
              (node) => neighborsOf(ties, node).filter((each) => left.has(each)).length >= k,
            );
            if (stay.length === left.size) break;
            left = new Set(stay);
          }
          for (const node of left) expected[node] = k;
        }
        expect(cores).toEqual(expected);
      }),
    ));

  test("constraint: Burt's sum over contacts, and none for a node without ties", () =>
    fc.assert(
      fc.asyncProperty(networks, async ({ size, ties }) => {
        const values = constraint(await networkOf(size, ties));
        const share = (a: number, b: number) => {
          const contacts = neighborsOf(ties, a);
          return contacts.includes(b) ? 1 / contacts.length : 0;
        };
        for (let node = 0; node < size; node += 1) {
          const contacts = neighborsOf(ties, node);
          const sum = contacts.reduce((total, contact) => {
            const through = contacts.reduce((part, third) => part + share(node, third) * share(third, contact), 0);
            return total + (share(node, contact) + through) ** 2;
          }, 0);
          if (contacts.length === 0) expect(values[node]).toBeNaN();
          else expect(values[node]).toBeCloseTo(sum, 9);
        }
      }),
    ));

  test('bridges, joints and components: what falls apart when they are taken away', () =>
    fc.assert(
      fc.asyncProperty(networks, async ({ size, ties }) => {
        const network = await networkOf(size, ties);
        const { bridges, joints } = cutsOf(network);
        const simple = [...new Set(ties.map(([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`))];
        expect(tiesOf(network)).toBe(simple.length);
        const whole = parts(size, ties);
        const cut = simple.filter((tie) => {
          const rest = ties.filter(([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}` !== tie);
          return parts(size, rest) > whole;
        });
        const found = Array.from(
          { length: bridges.length / 2 },
          (_, at) => `${bridges[at * 2]} ${bridges[at * 2 + 1]}`,
        );
        expect(found.sort()).toEqual(cut.sort());
        const alone = (node: number) => (neighborsOf(ties, node).length === 0 ? 1 : 0);
        const lost = Array.from({ length: size }, (_, node) => Number(parts(size, ties, node) > whole - alone(node)));
        expect([...joints]).toEqual(lost);
        const part = components(network);
        expect(new Set(part).size).toBe(whole);
        for (const [a, b] of ties) expect(part[a]).toBe(part[b]);
      }),
    ));

  test('communities: the same network gives the same ones, and no tie is left out of account', () =>
    fc.assert(
      fc.asyncProperty(networks, async ({ size, ties }) => {
        const first = communitiesOf(await networkOf(size, ties));
        expect(communitiesOf(await networkOf(size, ties))).toEqual(first);
        expect(first.of).toHaveLength(size);
      }),
    ));
});
