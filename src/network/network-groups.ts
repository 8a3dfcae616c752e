import type { Analysis } from '../analysis/analyses.ts';
import type { Context } from '../context.ts';
import { entityKindOf } from '../entity/entity-kinds.ts';
import { categoryOfType } from '../relationship/tie-categories.ts';
import type { Sentence } from './answer.ts';
import type { EdgeSelection } from './edge-filter.ts';
import { allianceOf, groupNetwork, membersOf, NO_ALLIANCE, type Group } from './group-network.ts';
import type { Grouping } from './network-arguments.ts';
import { nodeOf } from './network-node.ts';
import { NetworkGroup, type NetworkResult } from './network-types.ts';
import type { Snapshot } from './snapshot.ts';
import { workedOutCommunities } from './worked-out-communities.ts';

/** The id of the group of those who came after communities were last worked out. */
const NO_COMMUNITY = 'none';

/** Places of a network drawn as groups, with the ties between these. */
export async function networkGroups(
  context: Context,
  snapshot: Snapshot,
  places: readonly number[],
  selection: EdgeSelection,
  by: Grouping,
): Promise<Pick<NetworkResult, 'groups' | 'groupTies'>> {
  const communities = by === 'COMMUNITY' ? await workedOutCommunities(context) : null;
  const groupOf = await groupingOf(snapshot, places, by, communities);
  const { groups, ties } = await groupNetwork(snapshot, places, groupOf, selection);
  const whole = await wholeOf(snapshot, by, communities);
  return {
    groups: groups.map((group) => groupNodeOf(snapshot, group, by, whole)),
    groupTies: ties.map((tie) => ({ ...tie, types: tie.types.map(withCategory) })),
  };
}

const withCategory = ({ type, count }: { type: string; count: number }) => ({
  type,
  category: categoryOfType[type] ?? 'MENTION',
  count,
});

type Communities = Analysis<'COMMUNITIES'> | null;
type Whole = Promise<NetworkGroup['whole']>;

const wholes = new WeakMap<Snapshot, Map<Grouping, { communities: Communities; whole: Whole }>>();

/** The groups of the whole network; the same one as long as neither it nor its communities change. */
function wholeOf(snapshot: Snapshot, by: Grouping, communities: Communities): Whole {
  const known = wholes.get(snapshot) ?? new Map<Grouping, { communities: Communities; whole: Whole }>();
  wholes.set(snapshot, known);
  const before = known.get(by);
  if (before?.communities === communities) return before.whole;
  const whole = wholeGroups(snapshot, by, communities);
  known.set(by, { communities, whole });
  return whole;
}

/** The ids of all of each group in the whole network, by the group's id. */
async function wholeGroups(snapshot: Snapshot, by: Grouping, communities: Communities): Whole {
  const all = snapshot.ids.map((_, place) => place);
  const members = await membersOf(all, await groupingOf(snapshot, all, by, communities));
  return new Map([...members].map(([id, own]) => [id, own.map((place) => snapshot.ids[place]!)]));
}

/** Which group each place is in; `communities` are given where it is by these. */
async function groupingOf(
  snapshot: Snapshot,
  places: readonly number[],
  by: Grouping,
  communities: Communities,
): Promise<(place: number) => string> {
  if (by === 'KIND') return (place) => snapshot.kind(place);
  if (by === 'ALLIANCE') return allianceOf(snapshot, places);
  return (place) => {
    const then = communities!.snapshot.place(snapshot.ids[place]!);
    return then === undefined ? NO_COMMUNITY : String(communities!.result.of[then]);
  };
}

function groupNodeOf(
  snapshot: Snapshot,
  { id, first, count, kinds, inner }: Group,
  by: Grouping,
  whole: NetworkGroup['whole'],
): NetworkGroup {
  const names = groupNames[by](snapshot, id, first);
  const mostConnected = nodeOf(snapshot, first, null);
  return Object.assign(new NetworkGroup(), { id, count, kinds: [...kinds], inner, names, mostConnected, whole });
}

const groupNames: Readonly<Record<Grouping, (snapshot: Snapshot, id: string, first: number) => Sentence>> = {
  KIND: (_, id) => ({ zh: entityKindOf(id)!.zh, en: entityKindOf(id)!.en }),
  ALLIANCE: (snapshot, id) => {
    if (id === NO_ALLIANCE) return { zh: '不在任何联盟', en: 'in no alliance' };
    const name = snapshot.names[snapshot.place(id)!]!;
    return { zh: name, en: name };
  },
  COMMUNITY: ({ names }, id, first) =>
    id === NO_COMMUNITY
      ? { zh: '新加入，尚未分群', en: 'new, in no community yet' }
      : { zh: `社群 ${id}（${names[first]!}一带）`, en: `community ${id} (around ${names[first]!})` },
};
