import type { Analysis } from './analyses.ts';
import { simpleNetwork } from './simple-network.ts';

/** Entities that belong together, the most connected first. */
export interface Group {
  readonly ids: readonly string[];
}

/** What a network comes to as a whole, in ids. */
export interface Structure {
  readonly entities: number;
  readonly ties: number;
  readonly density: number;
  readonly isolated: number;
  readonly componentCount: number;
  readonly components: readonly Group[];
  readonly bridgeCount: number;
  readonly bridges: readonly (readonly [string, string])[];
  readonly jointCount: number;
  readonly coreK: number;
  readonly core: Group;
  readonly coreDensity: number;
  readonly peripheryDensity: number;
  readonly modularity: number;
  readonly communityCount: number;
  readonly communities: readonly Group[];
}

const nothing: Structure = {
  ...{ entities: 0, ties: 0, density: 0, isolated: 0, componentCount: 0, components: [], bridgeCount: 0, bridges: [] },
  ...{ jointCount: 0, coreK: 0, core: { ids: [] }, coreDensity: 0, peripheryDensity: 0 },
  ...{ modularity: 0, communityCount: 0, communities: [] },
};

/** The structure that an outline and the communities of one network amount to; nothing at all where they are not there. */
export function structureOf(
  outline: Analysis<'OUTLINE'> | null,
  communities: Analysis<'COMMUNITIES'> | null,
): Structure {
  if (!outline || !communities) return nothing;
  const { result, snapshot, part } = outline;
  const network = simpleNetwork(snapshot, part);
  const degree = (node: number) => network.offset[node + 1]! - network.offset[node]!;
  const id = (node: number) => snapshot.ids[network.places[node]!]!;
  const groups = (of: ArrayLike<number>) => groupsOf(of, degree).map((nodes) => ({ ids: nodes.map(id) }));
  const nodes = Array.from({ length: network.size }, (_, node) => node);
  const coreK = nodes.reduce((most, node) => Math.max(most, result.cores[node]!), 0);
  const isCore = nodes.map((node) => result.cores[node] === coreK);
  const core =
    groupsOf(
      isCore.map((inside) => (inside ? 0 : 1)),
      degree,
    )[0] ?? [];
  const components = groups(result.components);
  const parts = groups(communities.result.of);
  const pairs = Array.from({ length: result.bridges.length / 2 }, (_, index) => index);
  return {
    entities: network.size,
    ties: result.ties,
    density: density(result.ties, network.size),
    isolated: nodes.filter((node) => degree(node) === 0).length,
    ...{ componentCount: components.length, components },
    bridgeCount: pairs.length,
    bridges: pairs
      .map((pair): [string, string] => [id(result.bridges[pair * 2]!), id(result.bridges[pair * 2 + 1]!)])
      .sort(([a, b], [c, d]) => (a === c ? (b < d ? -1 : 1) : a < c ? -1 : 1)),
    jointCount: result.joints.reduce((sum, each) => sum + each, 0),
    ...{ coreK, core: { ids: coreK === 0 ? [] : core.map(id) } },
    coreDensity: densityWithin(network, isCore, true),
    peripheryDensity: densityWithin(network, isCore, false),
    modularity: communities.result.modularity,
    ...{ communityCount: parts.length, communities: parts },
  };
}

/** Nodes by group number, each group's nodes by degree, then by number. */
function groupsOf(of: ArrayLike<number>, degree: (node: number) => number): number[][] {
  const groups: number[][] = [];
  for (let node = 0; node < of.length; node += 1) (groups[of[node]!] ??= []).push(node);
  return groups.map((nodes) => nodes.sort((a, b) => degree(b) - degree(a) || a - b));
}

function density(ties: number, size: number): number {
  return size < 2 ? 0 : ties / ((size * (size - 1)) / 2);
}

function densityWithin(
  { size, offset, neighbors }: ReturnType<typeof simpleNetwork>,
  isCore: readonly boolean[],
  side: boolean,
): number {
  let halves = 0;
  for (let node = 0; node < size; node += 1) {
    if (isCore[node] !== side) continue;
    for (let index = offset[node]!; index < offset[node + 1]!; index += 1)
      if (isCore[neighbors[index]!] === side) halves += 1;
  }
  return density(halves / 2, isCore.filter((inside) => inside === side).length);
}
