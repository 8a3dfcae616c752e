import type { Snapshot } from '../network/snapshot.ts';
import type { Analysis } from './analyses.ts';
import type { Group, Groups } from './groups.ts';
import type { Outline } from './outline.ts';

/** Entities that belong together: how many, and the best connected of them. */
export interface EntitySet {
  readonly size: number;
  readonly ids: readonly string[];
}

/** What a network comes to as a whole, in ids. */
export interface Structure extends Omit<Outline, 'components' | 'bridges' | 'core'> {
  readonly componentCount: number;
  readonly components: readonly EntitySet[];
  readonly bridges: readonly (readonly [string, string])[];
  readonly core: EntitySet;
  readonly modularity: number;
  readonly communityCount: number;
  readonly communities: readonly EntitySet[];
}

const nothing: Structure = {
  ...{ entities: 0, ties: 0, density: 0, isolated: 0, componentCount: 0, components: [], bridgeCount: 0, bridges: [] },
  ...{ jointCount: 0, coreK: 0, core: { size: 0, ids: [] }, coreDensity: 0, peripheryDensity: 0 },
  ...{ modularity: 0, communityCount: 0, communities: [] },
};

/** The structure that an outline and the communities of one network amount to; nothing at all where they are not there. */
export function structureOf(
  outline: Analysis<'OUTLINE'> | null,
  communities: Analysis<'COMMUNITIES'> | null,
): Structure {
  if (!outline || !communities) return nothing;
  const { result, snapshot } = outline;
  const { modularity, groups } = communities.result;
  return {
    ...result,
    ...{ componentCount: result.components.count, components: setsOf(snapshot, result.components) },
    bridges: result.bridges.map(([one, two]): [string, string] => [snapshot.ids[one]!, snapshot.ids[two]!]),
    core: setOf(snapshot, result.core),
    ...{ modularity, communityCount: groups.count, communities: setsOf(snapshot, groups) },
  };
}

function setsOf(snapshot: Snapshot, { first }: Groups): EntitySet[] {
  return first.map((group) => setOf(snapshot, group));
}

function setOf({ ids }: Snapshot, { size, places }: Group): EntitySet {
  return { size, ids: places.map((place) => ids[place]!) };
}
