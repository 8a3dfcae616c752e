import { cutsOf } from './cuts.ts';
import { groupOf, groupsOf, MOST_LISTED, type Group, type Groups } from './groups.ts';
import { tiesOf, type SimpleNetwork } from './simple-network.ts';
import { components, coreNumbers } from './structure.ts';

/** What a network comes to as a whole; members of groups are places. */
export interface Outline {
  readonly entities: number;
  readonly ties: number;
  readonly density: number;
  readonly isolated: number;
  readonly components: Groups;
  readonly bridgeCount: number;
  /** The first bridges by their ends, as places. */
  readonly bridges: readonly (readonly [number, number])[];
  readonly jointCount: number;
  readonly coreK: number;
  readonly core: Group;
  readonly coreDensity: number;
  readonly peripheryDensity: number;
}

/** The outline of a network. */
export function outlineOf(network: SimpleNetwork): Outline {
  const { size, offset, places } = network;
  const nodes = Array.from({ length: size }, (_, node) => node);
  const { bridges, joints } = cutsOf(network);
  const cores = coreNumbers(network);
  const coreK = cores.reduce((most, each) => Math.max(most, each), 0);
  const isCore = nodes.map((node) => cores[node] === coreK);
  return {
    ...{ entities: size, ties: tiesOf(network), density: density(tiesOf(network), size) },
    isolated: nodes.filter((node) => offset[node + 1] === offset[node]).length,
    components: groupsOf(network, components(network)),
    bridgeCount: bridges.length / 2,
    bridges: pairsOf(bridges)
      .sort(([a, b], [c, d]) => a - c || b - d)
      .slice(0, MOST_LISTED)
      .map(([one, two]): [number, number] => [places[one]!, places[two]!]),
    jointCount: joints.reduce((sum, each) => sum + each, 0),
    coreK,
    core: groupOf(network, coreK === 0 ? [] : nodes.filter((node) => isCore[node])),
    coreDensity: densityWithin(network, isCore, true),
    peripheryDensity: densityWithin(network, isCore, false),
  };
}

function pairsOf(ends: Uint32Array): [number, number][] {
  return Array.from({ length: ends.length / 2 }, (_, pair) => [ends[pair * 2]!, ends[pair * 2 + 1]!]);
}

function density(ties: number, size: number): number {
  return size < 2 ? 0 : ties / ((size * (size - 1)) / 2);
}

function densityWithin({ size, offset, neighbors }: SimpleNetwork, isCore: readonly boolean[], side: boolean): number {
  let halves = 0;
  for (let node = 0; node < size; node += 1) {
    if (isCore[node] !== side) continue;
    for (let index = offset[node]!; index < offset[node + 1]!; index += 1)
      if (isCore[neighbors[index]!] === side) halves += 1;
  }
  return density(halves / 2, isCore.filter((inside) => inside === side).length);
}
