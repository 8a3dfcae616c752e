import { closedKinds } from './distances.ts';
import { edgeFilter, type EdgeSelection } from './edge-filter.ts';
import type { Snapshot } from './snapshot.ts';

/** Which part of the network is meant; empty lists mean any. */
export interface NetworkQuestion extends EdgeSelection {
  /** Places in the middle; the whole network where empty. */
  readonly around: readonly number[];
  /** How many relationships away from the middle. */
  readonly depth: number;
  readonly kinds: readonly string[];
  readonly withoutKinds: readonly string[];
  readonly without: readonly number[];
  readonly crossing: readonly string[];
  /** Only these places, beside the middle; all unless given. */
  readonly within?: ReadonlySet<number> | undefined;
  /** Relationships that an entity must have in the whole network. */
  readonly minDegree: number;
}

/** A part of a network: its places, in order, each with its distance from the middle; none where there is no middle. */
export interface NetworkPart {
  readonly places: readonly number[];
  readonly depths: ReadonlyMap<number, number>;
}

/**
 * The part of the network that is meant. What does not pass the filters is neither in it nor passed; what is in the middle is
 * in it always. Closed kinds are reached, not passed, unless they are in the middle. Without a middle, where only some
 * relationships count, an entity needs one of them.
 */
export function selectNetwork(snapshot: Snapshot, question: NetworkQuestion): NetworkPart {
  const allowed = allowedPlaces(snapshot, question);
  const depths = question.around.length > 0 ? depthsAround(snapshot, question, allowed) : new Map<number, number>();
  if (question.around.length > 0) return { places: [...Uint32Array.from(depths.keys()).sort()], depths };
  const picky = question.relationTypes.length > 0 || question.period !== undefined;
  const touched = picky ? touchedPlaces(snapshot, question, allowed) : allowed;
  const places: number[] = [];
  touched.forEach((each, place) => each === 1 && places.push(place));
  return { places, depths };
}

function allowedPlaces(
  snapshot: Snapshot,
  { kinds, withoutKinds, without, within, minDegree }: NetworkQuestion,
): Uint8Array {
  const { kind, offset } = snapshot.columns;
  const fitting = snapshot.words.kinds.map(
    (each) => (kinds.length === 0 || kinds.includes(each)) && !withoutKinds.includes(each),
  );
  const allowed = new Uint8Array(snapshot.size);
  for (let place = 0; place < snapshot.size; place += 1)
    if (fitting[kind[place]!] && offset[place + 1]! - offset[place]! >= minDegree && (!within || within.has(place)))
      allowed[place] = 1;
  for (const place of without) allowed[place] = 0;
  return allowed;
}

function depthsAround(snapshot: Snapshot, question: NetworkQuestion, allowed: Uint8Array): Map<number, number> {
  const { offset, other, relationship } = snapshot.columns;
  const counted = edgeFilter(snapshot, question);
  const depths = new Map(question.around.map((place): [number, number] => [place, 0]));
  for (const [place, depth] of depths) {
    if (depth === question.depth) break;
    if (depth > 0 && isClosedKind(snapshot.kind(place), question)) continue;
    for (let index = offset[place]!; index < offset[place + 1]!; index += 1) {
      const next = other[index]!;
      if (allowed[next] && !depths.has(next) && counted(relationship[index]!)) depths.set(next, depth + 1);
    }
  }
  return depths;
}

function isClosedKind(kind: string, { crossing }: NetworkQuestion): boolean {
  return closedKinds.includes(kind) && !crossing.includes(kind);
}

function touchedPlaces(snapshot: Snapshot, question: NetworkQuestion, allowed: Uint8Array): Uint8Array {
  const { from, to } = snapshot.columns;
  const counted = edgeFilter(snapshot, question);
  const touched = new Uint8Array(snapshot.size);
  for (let edge = 0; edge < from.length; edge += 1) {
    if (allowed[from[edge]!] && allowed[to[edge]!] && counted(edge)) touched[from[edge]!] = touched[to[edge]!] = 1;
  }
  return touched;
}

/** At most `limit` places of a part: the nearest first, then the most connected in the whole network, then by id. */
export function keptPlaces(snapshot: Snapshot, { places, depths }: NetworkPart, limit: number): number[] {
  const rings = depths.size === 0 ? [places] : ringsOf(places, depths);
  return rings.reduce<number[]>(
    (kept, ring) =>
      kept.length < limit ? [...kept, ...mostConnected(snapshot, ring ?? [], limit - kept.length)] : kept,
    [],
  );
}

function ringsOf(places: readonly number[], depths: NetworkPart['depths']): (readonly number[])[] {
  const rings: number[][] = [];
  for (const place of places) (rings[depths.get(place) ?? 0] ??= []).push(place);
  return rings;
}

/** Places that are sorted are few: the others are told apart by the number of places of each degree. */
function mostConnected(snapshot: Snapshot, places: readonly number[], count: number): number[] {
  const byDegree = new Map<number, number>();
  for (const place of places) {
    const degree = snapshot.degree(place);
    byDegree.set(degree, (byDegree.get(degree) ?? 0) + 1);
  }
  let [least, above] = [Infinity, 0];
  for (const [degree, number] of [...byDegree].sort(([a], [b]) => b - a)) {
    if (above >= count) break;
    above += number;
    least = degree;
  }
  const beyond = places.filter((place) => snapshot.degree(place) > least);
  const last = places.filter((place) => snapshot.degree(place) === least).slice(0, count - beyond.length);
  return [...beyond.sort((a, b) => snapshot.degree(b) - snapshot.degree(a) || a - b), ...last];
}

/** The relationships between places of a network that count, in the order of their numbers. */
export function edgesAmong(snapshot: Snapshot, places: readonly number[], selection: EdgeSelection): number[] {
  const { offset, other, relationship, from } = snapshot.columns;
  const counted = edgeFilter(snapshot, selection);
  const inside = new Uint8Array(snapshot.size);
  for (const place of places) inside[place] = 1;
  const edges: number[] = [];
  for (const place of places)
    for (let index = offset[place]!; index < offset[place + 1]!; index += 1) {
      const edge = relationship[index]!;
      if (from[edge] === place && inside[other[index]!] && counted(edge)) edges.push(edge);
    }
  return edges.sort((a, b) => a - b);
}

/** How many of the places are of each kind, the most first, then by kind. */
export function countKinds(snapshot: Snapshot, places: Iterable<number>): { kind: string; count: number }[] {
  const { columns, words } = snapshot;
  const counts = new Uint32Array(words.kinds.length);
  for (const place of places) counts[columns.kind[place]!]! += 1;
  return words.kinds
    .map((kind, code) => ({ kind, count: counts[code]! }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
}
