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

/** What is known of a structure that is not worked out yet. */
export const nothing: { readonly [part in keyof Structure]: null } = {
  ...{ entities: null, ties: null, density: null, isolated: null, componentCount: null, components: null },
  ...{ bridgeCount: null, bridges: null, jointCount: null, coreK: null, core: null, coreDensity: null },
  ...{ peripheryDensity: null, modularity: null, communityCount: null, communities: null },
};

/** The structure that an outline and the communities of one network amount to. */
export function structureOf(outline: Analysis<'OUTLINE'>, communities: Analysis<'COMMUNITIES'>): Structure {
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
