/** @engines both */
import { describe, expect, test } from '@jest/globals';
import { answer, overNetworks } from './over-networks.ts';
import type { Tie } from './random-network.ts';

const inYear = (year: string) => (tie: Tie) =>
  tie.evidence.some((id) => id.startsWith(year === '2023' ? 'e-1' : 'e-2')) || tie.since !== undefined;

describe('questions about random networks are answered as by hand', () => {
  test('shared partners are partners of each', async () => {
    await overNetworks(async ({ things }, hand, ask) => {
      const ids = things.slice(0, 3).map(({ id }) => id);
      for (const least of [1, 2, 3]) {
        const counts = things
          .map(({ id }) => ({ id, count: ids.filter((each) => hand.partners(each).includes(id)).length }))
          .filter(({ count }) => count >= least);
        const found = await answer<{
          total: number;
          partners: { count: number; partner: { readableId: string }; ties: object[] }[];
        }>(
          ask,
          `sharedPartners(ids: ${JSON.stringify(ids)}, atLeast: ${least}) { total partners { count partner { readableId } ties { of { readableId } } } }`,
        );
        expect(found.total).toBe(counts.length);
        const named = found.partners.map(({ count, partner, ties }) => ({
          id: partner.readableId,
          count,
          ties: ties.length,
        }));
        expect(named.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
          counts.map((each) => ({ ...each, ties: each.count })),
        );
      }
    });
  });

  test('interlocks join those who sit together', async () => {
    await overNetworks(async ({ things }, hand, ask) => {
      const alliances = things.filter(({ kind }) => kind === 'Alliance').map(({ id }) => id);
      const units = things.filter(({ kind }) => kind !== 'Alliance').map(({ id }) => id);
      if (units.length < 2) return;
      const expected = units.flatMap((one, index) =>
        units.slice(index + 1).flatMap((two) => {
          const bodies = alliances.filter((body) =>
            hand.sitting(one, body).some((a) => hand.sitting(two, body).some((b) => a !== b)),
          );
          return bodies.length > 0 ? [{ one, two, bodies }] : [];
        }),
      );
      type Found = {
        pairs: {
          one: { readableId: string };
          two: { readableId: string };
          bodies: { body: { readableId: string } }[];
        }[];
      };
      const { pairs } = await answer<Found>(
        ask,
        `interlocks(of: ${JSON.stringify(units)}, limit: 200) { pairs { one { readableId } two { readableId } bodies { body { readableId } } } }`,
      );
      const found = pairs.map(({ one, two, bodies }) => ({
        one: one.readableId,
        two: two.readableId,
        bodies: bodies.map(({ body }) => body.readableId),
      }));
      const inOrder = expected.sort(
        (a, b) => b.bodies.length - a.bodies.length || (a.one + a.two < b.one + b.two ? -1 : 1),
      );
      expect(found).toEqual(inOrder);
    });
  });

  test('projections weigh pairs by the things they share', async () => {
    await overNetworks(async ({ things }, hand, ask) => {
      for (const [narrowed, through, counts] of [
        ['', null, () => true],
        ['through: [TrainingBase, Place]', ['TrainingBase', 'Place'], () => true],
        ['relationTypes: [MEMBER_OF]', null, ({ type }: Tie) => type === 'MEMBER_OF'],
        ['period: "2024"', null, inYear('2024')],
      ] as const) {
        const own = things.filter(({ kind }) => kind === 'Enterprise').map(({ id }) => id);
        const joined = (id: string) =>
          hand
            .others(id, counts)
            .filter((other) => hand.kind(other) !== 'Enterprise')
            .filter((other) => !through || (through as readonly string[]).includes(hand.kind(other)));
        const expected = own.flatMap((one, index) =>
          own.slice(index + 1).flatMap((two) => {
            const shared = joined(one).filter((thing) => joined(two).includes(thing));
            return shared.length > 0 ? [{ one, two, weight: shared.length, shared }] : [];
          }),
        );
        type Found = {
          total: number;
          pairs: {
            one: { readableId: string };
            two: { readableId: string };
            weight: number;
            shared: { readableId: string }[];
          }[];
        };
        const { total, pairs } = await answer<Found>(
          ask,
          `projection(kind: Enterprise, limit: 200, ${narrowed}) { total pairs { weight one { readableId } two { readableId } shared { readableId } } }`,
        );
        const found = pairs.map(({ one, two, weight, shared }) => ({
          one: one.readableId,
          two: two.readableId,
          weight,
          shared: shared.map(({ readableId }) => readableId),
        }));
        expect(total).toBe(expected.length);
        expect(found).toEqual(expected.sort((a, b) => b.weight - a.weight || (a.one + a.two < b.one + b.two ? -1 : 1)));
      }
    });
  });

  test('neighbors and networks hold what is near, by the filters', async () => {
    await overNetworks(async ({ things, ties }, hand, ask) => {
      const middle = things[0]!.id;
      const near = await answer<{ total: number; neighbors: { entity: { readableId: string }; degree: number }[] }>(
        ask,
        `neighbors(of: "${middle}", period: "2023") { total neighbors { degree entity { readableId } } }`,
      );
      const expected = hand.others(middle, inYear('2023')).map((id) => ({ id, degree: hand.degree(id) }));
      expect(near.neighbors.map(({ degree, entity }) => ({ id: entity.readableId, degree }))).toEqual(
        expected.sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1)),
      );
      for (const [narrowed, allowed, counts] of [
        ['', () => true, () => true],
        [
          'withoutKinds: [Person], minDegree: 2',
          (id: string) => hand.kind(id) !== 'Person' && hand.degree(id) >= 2,
          () => true,
        ],
        [
          'relationTypes: [COOPERATES_WITH, PARTICIPATES_IN]',
          () => true,
          ({ type }: Tie) => ['COOPERATES_WITH', 'PARTICIPATES_IN'].includes(type),
        ],
      ] as const) {
        const depths = hand.reach(middle, 2, allowed, counts);
        const nodes = [...depths].map(([id, depth]) => ({ id, depth, degree: hand.degree(id) }));
        nodes.sort((a, b) => a.depth - b.depth || b.degree - a.degree || (a.id < b.id ? -1 : 1));
        const edges = ties
          .filter((tie) => depths.has(tie.from) && depths.has(tie.to) && counts(tie))
          .map(({ id }) => id);
        const found = await answer<{
          total: number;
          nodes: object[];
          edges: { id: string }[];
          leftOut: { count: number }[];
        }>(
          ask,
          `network(around: ["${middle}"], depth: 2, limit: 5, ${narrowed}) { total nodes { id depth degree } edges { id } leftOut { count } }`,
        );
        const kept = new Set(nodes.slice(0, 5).map(({ id }) => id));
        const inside = ties.filter(({ from, to }) => kept.has(from) && kept.has(to)).map(({ id }) => id);
        expect(found.nodes).toEqual(nodes.slice(0, 5));
        expect(found.edges.map(({ id }) => id).sort()).toEqual(edges.filter((id) => inside.includes(id)).sort());
        expect([found.total, found.leftOut.reduce((sum, { count }) => sum + count, 0)]).toEqual([
          nodes.length,
          Math.max(0, nodes.length - 5),
        ]);
      }
    });
  });
});
