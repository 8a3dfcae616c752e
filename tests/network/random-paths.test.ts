/** @engines both */
import { describe, expect, test } from '@jest/globals';
import type { ByHand } from './by-hand.ts';
import { answer, overNetworks } from './over-networks.ts';

describe('paths in random networks', () => {
  type Paths = {
    truncated: boolean;
    paths: {
      length: number;
      hops: number;
      nodes: { readableId: string }[];
      steps: { relationships: { readableId: string }[] }[];
    }[];
  };
  const variants: readonly [
    string,
    (id: string, hand: ByHand) => boolean,
    (ids: string[], hand: ByHand, third: string) => boolean,
  ][] = [
    ['', (id, hand) => !['Alliance', 'Place'].includes(hand.kind(id)), () => true],
    ['crossing: [Alliance]', (id, hand) => hand.kind(id) !== 'Place', () => true],
    [
      'throughKinds: [Place]',
      (id, hand) => hand.kind(id) !== 'Alliance',
      (ids, hand) => ids.slice(1, -1).some((id) => hand.kind(id) === 'Place'),
    ],
    [
      'through: ["THIRD"]',
      (id, hand) => !['Alliance', 'Place'].includes(hand.kind(id)),
      (ids, _, third) => ids.includes(third),
    ],
    ['measure: RELATIONSHIPS', (id, hand) => !['Alliance', 'Place'].includes(hand.kind(id)), () => true],
  ];

  test('are all there are, the shortest first, whether searched in the snapshot or in the store', async () => {
    await overNetworks(async ({ things }, hand, ask, askStore) => {
      const [from, third, to] = [things[0]!.id, things[1]!.id, things.at(-1)!.id];
      for (const [maxLength, [narrowed, passes, fits]] of [1, 2, 3].flatMap((each) =>
        variants.map((variant) => [each, variant] as const),
      )) {
        const question = `paths(from: "${from}", to: "${to}", maxLength: ${maxLength}, limit: 20, ${narrowed.replace('THIRD', third)}) { truncated paths { length hops nodes { readableId } steps { relationships { readableId } } } }`;
        const byHand = hand
          .paths(
            from,
            to,
            maxLength,
            narrowed.startsWith('measure') ? [] : ['TrainingBase', 'Project'],
            (id) => passes(id, hand) || (narrowed.startsWith('through:') && id === third),
          )
          .filter(({ ids }) => fits(ids, hand, third));
        const found = await answer<Paths>(ask, question);
        expect(await answer<Paths>(askStore, question)).toEqual(found);
        expect(found.truncated).toBe(byHand.length > 20);
        expect(found.paths.map(({ length, hops, nodes }) => [length, hops, nodes.length])).toEqual(
          byHand.slice(0, 20).map(({ length, ids }) => [length, ids.length - 1, ids.length]),
        );
        const idsOf = ({ nodes }: Paths['paths'][number]) => nodes.map(({ readableId }) => readableId);
        expect(found.paths.map(idsOf)).toEqual(byHand.slice(0, 20).map(({ ids }) => ids));
        for (const path of found.paths) {
          const [ids, { steps }] = [idsOf(path), path];
          steps.forEach(({ relationships }, index) =>
            expect(relationships.map(({ readableId }) => readableId).sort()).toEqual(
              hand
                .between(ids[index]!, ids[index + 1]!)
                .map(({ id }) => id)
                .sort(),
            ),
          );
        }
      }
    });
  });
});
