import type { Network } from '../generate/network.ts';

/** Ids of entities of a kind, drawn from all over a network; the same ones in each run. */
export function sampleIds(network: Network, kind: string, count: number): string[] {
  const { patterns } = network.shape;
  const places = patterns.flatMap(({ entity }, place) => (entity.kind === kind ? [place] : []));
  const random = network.random('sample', kind);
  return Array.from({ length: count }, () => {
    const block = random.whole(Math.floor(network.options.entities / network.blockSize));
    return network.idOf(block * network.blockSize + random.pick(places));
  });
}
