import { digits } from '../../digits.ts';
import type { GroupsAnswer, MapNode, Network } from './answers.ts';
import type { Language } from '../words.ts';
import { shortName } from './names.ts';

/** What the ids of groups begin with on the map. */
const GROUP = 'group:';

/** The number of the community that a node of the map stands for; `null` where it stands for itself. */
export function communityOf(node: string): number | null {
  return node.startsWith(GROUP) ? Number(node.slice(GROUP.length)) : null;
}

/** How many groups are drawn at most, the largest; the list has all. */
const MOST_DRAWN = 600;

/** Radius of a group that were the whole network, in pixels; areas are in proportion to how many belong to a group. */
const WHOLE = 90;

/** Radius from which a group is named on the map, in pixels. */
const NAMED = 5;

/** What a group is called: after its most connected. */
export function groupName({ mostConnected }: GroupsAnswer['network']['groups'][number], language: Language): string {
  return language === 'zh' ? `${mostConnected.name}一带` : `Around ${mostConnected.name}`;
}

/** Groups as a network that can be drawn: each as one node, the relations between two by their categories. */
export function networkOfGroups({ network }: GroupsAnswer, language: Language): Network {
  const { dataVersion, layoutVersion, total, groups, groupTies } = network;
  const radiusOf = (count: number) => Math.max(3, WHOLE * Math.sqrt(count / total));
  const node = (group: (typeof groups)[number]): MapNode => ({
    id: GROUP + group.id,
    name: `${groupName(group, language)} · ${digits(group.count)}`,
    short: radiusOf(group.count) < NAMED ? '' : `${shortName(group.mostConnected.name)} ${digits(group.count)}`,
    kind: 'Group',
    kinds: group.kinds,
    degree: group.count,
    x: group.x,
    y: group.y,
    radius: radiusOf(group.count),
  });
  const edges = groupTies.flatMap(({ from, to, types }) => {
    const counts = new Map<string, number>();
    for (const { category, count } of types) counts.set(category, (counts.get(category) ?? 0) + count);
    const ends = { from: GROUP + from, to: GROUP + to, type: '' };
    return [...counts].map(([category, count]) => ({
      id: `~${ends.from}~${ends.to}~${category}`,
      ...ends,
      category,
      count,
    }));
  });
  const nodes = groups.slice(0, MOST_DRAWN).map(node);
  return { dataVersion, layoutVersion, total, truncated: false, leftOutEdges: 0, nodes, edges };
}
