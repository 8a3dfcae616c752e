import { linked } from './interlocks.ts';
import { countKinds } from './select-network.ts';
import { edgeFilter, type EdgeSelection } from './edge-filter.ts';
import { inSlices } from './slices.ts';
import type { Snapshot } from './snapshot.ts';

/** Places that are looked at before other work gets its turn. */
const SLICE = 5000;

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
export async function groupNetwork(
  snapshot: Snapshot,
  places: readonly number[],
  groupOf: (place: number) => string,
  selection: EdgeSelection,
): Promise<{ groups: Group[]; ties: GroupTie[] }> {
  const members = await membersOf(places, groupOf);
  const { inner, ties } = await tiesOf(snapshot, places, members, selection);
  const groups = [...members].map(([id, own]) => ({
    id,
    first: own.reduce((most, place) => (snapshot.degree(place) > snapshot.degree(most) ? place : most)),
    count: own.length,
    kinds: countKinds(snapshot, own),
    inner: inner.get(id) ?? 0,
  }));
  return { groups: groups.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)), ties };
}

/** The places of each group, by its id. */
export async function membersOf(
  places: readonly number[],
  groupOf: (place: number) => string,
): Promise<Map<string, number[]>> {
  const members = new Map<string, number[]>();
  await inSlices(places.length, SLICE, (start, end) => {
    for (const place of places.slice(start, end)) {
      const group = groupOf(place);
      const own = members.get(group);
      if (own) own.push(place);
      else members.set(group, [place]);
    }
  });
  return members;
}

/** One in several alliances counts to the one with most members in the network, then to the smaller id; an alliance to itself. */
export async function allianceOf(snapshot: Snapshot, places: readonly number[]): Promise<(place: number) => string> {
  const alliances = new Map<number, readonly number[]>();
  const sizes = new Map<number, number>();
  await inSlices(places.length, SLICE, (start, end) => {
    for (const place of places.slice(start, end)) {
      const own = [...new Set(linked(snapshot, place, 'MEMBER_OF', 'from').map(({ far }) => far))];
      if (own.length > 0) alliances.set(place, own);
      for (const each of own) sizes.set(each, (sizes.get(each) ?? 0) + 1);
    }
  });
  return (place) => {
    if (snapshot.kind(place) === 'Alliance') return snapshot.ids[place]!;
    const [largest] = [...(alliances.get(place) ?? [])].sort((a, b) => sizes.get(b)! - sizes.get(a)! || a - b);
    return largest === undefined ? NO_ALLIANCE : snapshot.ids[largest]!;
  };
}

/** Relationships within each group, by its id, and those between two groups, each counted where it starts. */
async function tiesOf(
  snapshot: Snapshot,
  places: readonly number[],
  members: ReadonlyMap<string, readonly number[]>,
  selection: EdgeSelection,
): Promise<{ inner: Map<string, number>; ties: GroupTie[] }> {
  const ids = [...members.keys()].sort();
  const group = new Int32Array(snapshot.size).fill(-1);
  ids.forEach((id, number) => members.get(id)!.forEach((place) => (group[place] = number)));
  const { offset, other, relationship, from, relationshipType } = snapshot.columns;
  const types = snapshot.words.relationshipTypes;
  const counted = edgeFilter(snapshot, selection);
  /** By the numbers of two groups, the smaller first, and of a type, as one number. */
  const counts = new Map<number, number>();
  await inSlices(places.length, SLICE, (start, end) => {
    for (const place of places.slice(start, end))
      for (let index = offset[place]!; index < offset[place + 1]!; index += 1) {
        const [edge, one, two] = [relationship[index]!, group[place]!, group[other[index]!]!];
        if (from[edge] !== place || two < 0 || !counted(edge)) continue;
        const pair = Math.min(one, two) * ids.length + Math.max(one, two);
        const key = pair * types.length + relationshipType[edge]!;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
  });
  return tiesCounted(counts, ids, types);
}

async function tiesCounted(counts: ReadonlyMap<number, number>, ids: readonly string[], types: readonly string[]) {
  const inner = new Map<string, number>();
  const pairs = new Map<number, { type: string; count: number }[]>();
  const keys = Float64Array.from(counts.keys()).sort();
  await inSlices(keys.length, SLICE, (start, end) => {
    for (const key of keys.subarray(start, end)) {
      const [pair, type, count] = [Math.floor(key / types.length), types[key % types.length]!, counts.get(key)!];
      const own = pairs.get(pair);
      if (own) own.push({ type, count });
      else pairs.set(pair, [{ type, count }]);
    }
  });
  const ties: GroupTie[] = [];
  const counted = [...pairs];
  await inSlices(counted.length, SLICE, (start, end) => {
    for (const [pair, own] of counted.slice(start, end)) {
      const [from, to] = [ids[Math.floor(pair / ids.length)]!, ids[pair % ids.length]!];
      const count = own.reduce((sum, each) => sum + each.count, 0);
      if (from === to) inner.set(from, count);
      else ties.push({ from, to, count, types: own.sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1)) });
    }
  });
  return { inner, ties };
}
