import { linked } from './interlocks.ts';
import { countKinds, edgesAmong } from './select-network.ts';
import type { EdgeSelection } from './edge-filter.ts';
import type { Snapshot } from './snapshot.ts';

/** Entities that are drawn as one; `first` is the place of the most connected of them. */
export interface Group {
  readonly id: string;
  readonly first: number;
  readonly count: number;
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
  /** Relationships between its own. */
  readonly inner: number;
}

/** Relationships between two groups. */
export interface GroupTie {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly types: readonly { readonly type: string; readonly count: number }[];
}

/** The id of the group of those who are in no alliance. */
export const NO_ALLIANCE = 'none';

/** A network by the groups that its places belong to: the largest first, then by id; ties in the order of their ends. */
export function groupNetwork(
  snapshot: Snapshot,
  places: readonly number[],
  groupOf: (place: number) => string,
  selection: EdgeSelection,
): { groups: Group[]; ties: GroupTie[] } {
  const members = new Map<string, number[]>();
  for (const place of places) {
    const group = groupOf(place);
    const own = members.get(group);
    if (own) own.push(place);
    else members.set(group, [place]);
  }
  const { inner, ties } = tiesOf(snapshot, edgesAmong(snapshot, places, selection), groupOf);
  const groups = [...members].map(([id, own]) => ({
    id,
    first: own.reduce((most, place) => (snapshot.degree(place) > snapshot.degree(most) ? place : most)),
    count: own.length,
    kinds: countKinds(snapshot, own),
    inner: inner.get(id) ?? 0,
  }));
  return { groups: groups.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)), ties };
}

/** One in several alliances counts to the one with most members in the network, then to the smaller id; an alliance to itself. */
export function allianceOf(snapshot: Snapshot, places: readonly number[]): (place: number) => string {
  const alliances = new Map(
    places.map((place) => [place, [...new Set(linked(snapshot, place, 'MEMBER_OF', 'from').map(({ far }) => far))]]),
  );
  const sizes = new Map<number, number>();
  for (const own of alliances.values()) for (const each of own) sizes.set(each, (sizes.get(each) ?? 0) + 1);
  return (place) => {
    if (snapshot.kind(place) === 'Alliance') return snapshot.ids[place]!;
    const [largest] = [...(alliances.get(place) ?? [])].sort((a, b) => sizes.get(b)! - sizes.get(a)! || a - b);
    return largest === undefined ? NO_ALLIANCE : snapshot.ids[largest]!;
  };
}

function tiesOf(snapshot: Snapshot, edges: readonly number[], groupOf: (place: number) => string) {
  const inner = new Map<string, number>();
  const found = new Map<string, { from: string; to: string; types: Map<string, number> }>();
  for (const edge of edges) {
    const [one, two] = [snapshot.columns.from, snapshot.columns.to].map((ends) => groupOf(ends[edge]!));
    const [from, to] = one! < two! ? [one!, two!] : [two!, one!];
    if (from === to) inner.set(from, (inner.get(from) ?? 0) + 1);
    else {
      const tie = found.get(`${from} ${to}`) ?? { from, to, types: new Map<string, number>() };
      tie.types.set(snapshot.relationshipType(edge), (tie.types.get(snapshot.relationshipType(edge)) ?? 0) + 1);
      found.set(`${from} ${to}`, tie);
    }
  }
  const ties = [...found.values()].map(({ from, to, types }) => ({
    from,
    to,
    count: [...types.values()].reduce((sum, count) => sum + count, 0),
    types: [...types]
      .map(([type, count]) => ({ type, count }))
      .sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1)),
  }));
  return { inner, ties: ties.sort((a, b) => (a.from === b.from ? (a.to < b.to ? -1 : 1) : a.from < b.from ? -1 : 1)) };
}
