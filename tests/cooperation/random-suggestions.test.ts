/** @engines both */
import { describe, expect, test } from '@jest/globals';
import { answer, overNetworks } from '../network/over-networks.ts';

describe('suggestions in random networks', () => {
  test('are all that share something and are not joined, with the scores of what they share', async () => {
    const rounded = (value: number) => Math.round(value * 1000) / 1000;
    const valueOf = (counts: number[]) => {
      const worth = counts.reduce((sum, count) => sum + 1 / Math.log(Math.max(count, 2)), 0);
      return rounded(worth / (1 + worth));
    };
    await overNetworks(async ({ things }, hand, ask) => {
      const bodies = things.filter(({ kind }) => ['School', 'Enterprise'].includes(kind)).map(({ id }) => id);
      const own = bodies[0];
      if (own === undefined) return;
      const ofType = (type: string, id: string) => hand.others(id, (tie) => tie.type === type);
      const shared = (other: string, list: (id: string) => string[]) =>
        list(own)
          .filter((thing) => list(other).includes(thing))
          .map((thing) => list(thing).length);
      const byHand = bodies
        .filter((id) => id !== own && hand.between(own, id).length === 0 && !hand.partners(own).includes(id))
        .map((id) => {
          const partners = shared(id, (each) => hand.partners(each));
          const seats = shared(id, (each) => ofType('MEMBER_OF', each));
          const places = shared(id, (each) => ofType('LOCATED_IN', each));
          const score = valueOf(partners) * 0.4 + valueOf(seats) * 0.25 + valueOf(places) * 0.1;
          return { id, score: rounded(score), suggested: partners.length + seats.length > 0 };
        })
        .filter(({ suggested }) => suggested)
        .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
        .map(({ id, score }) => ({ entity: { readableId: id }, score }));
      const question = `suggestions(for: "${own}", kinds: [School, Enterprise], first: 50) { total suggestions { entity { readableId } score } }`;
      expect(await answer(ask, question)).toEqual({ total: byHand.length, suggestions: byHand });
    });
  });
});
