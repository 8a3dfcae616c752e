/** @engines both */
import { describe, expect, test } from '@jest/globals';
import { partnerTies, tiesBetween } from '../../src/network/partner-ties.ts';
import { readSnapshot } from '../../src/network/read-snapshot.ts';
import { overNetworks } from './over-networks.ts';

describe('ties of partners in random networks', () => {
  test('between two are those that one has to the other among all its partners', async () => {
    await overNetworks(async (_network, _hand, _ask, _askStore, graph) => {
      const snapshot = await readSnapshot(graph, 0);
      const places = snapshot.ids.map((_, place) => place);
      for (const own of places) {
        const all = partnerTies(snapshot, own);
        for (const other of places.filter((place) => place !== own))
          expect(tiesBetween(snapshot, own, other)).toEqual(all.get(other) ?? []);
      }
    });
  });
});
