import type { Context } from '../context.ts';
import { many } from '../graph/statement.ts';
import { sharedByPaths, walkOf } from './distances.ts';
import { findPaths, type FoundPaths } from './find-paths.ts';
import type { Snapshot } from './snapshot.ts';
import type { Holdings } from './snapshots.ts';
import { Surroundings } from './surroundings.ts';

/** What is asked: paths between two entities, all by id. */
export interface PathSearch {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly limit: number;
  readonly crossing: readonly string[];
  /** Entities that the path must pass, and kinds of which it must pass one each. */
  readonly through: readonly string[];
  readonly throughKinds: readonly string[];
  readonly measure: PathMeasure;
}

/** How the length of a path is counted: see `sharedByPaths` for steps. */
export type PathMeasure = 'STEPS' | 'RELATIONSHIPS';

/** A path by ids, with its length in steps and the ids of the relationships of each step. */
export interface PathOfIds {
  readonly ids: readonly string[];
  readonly length: number;
  readonly steps: readonly (readonly string[])[];
}

/** What a search found, and in what. */
export interface SearchedPaths {
  readonly paths: readonly PathOfIds[];
  readonly truncated: boolean;
  /** The search was cut short before all paths were looked at. */
  readonly exhausted: boolean;
  readonly searched: { readonly dataVersion: number; readonly size: number; readonly relationships: number | null };
}

type Pair = { readonly one: string; readonly two: string };

const relationshipsBetween = many<{ pairs: readonly Pair[] }, Pair & { id: string }>('relationshipsBetween');

/** Paths between two entities, from the snapshot, or in the store where that is too large for one; both find the same. */
export async function searchPaths(context: Context, search: PathSearch): Promise<SearchedPaths> {
  const beyond = await context.snapshots.beyond();
  if (beyond) return inStore(context, search, beyond);
  const snapshot = await context.snapshots.current();
  const found = pathsIn(snapshot, search, search.maxLength);
  const paths = found.paths.map(({ places, length }) => ({
    ids: places.map((place) => snapshot.ids[place]!),
    length,
    steps: places
      .slice(1)
      .map((place, index) => snapshot.between(places[index]!, place).map((each) => snapshot.relationshipId(each))),
  }));
  return { ...found, paths, searched: snapshot };
}

async function inStore(context: Context, search: PathSearch, beyond: Holdings): Promise<SearchedPaths> {
  const { from, to, crossing, throughKinds, maxLength } = search;
  const open = new Set(search.through);
  const around = new Surroundings(context.graph, [from, to], sharedIn(search), [...crossing, ...throughKinds], open);
  for (let steps = 1; ; steps += 1) {
    await around.grow(steps);
    const part = await around.part(beyond.dataVersion);
    const found = pathsIn(part, search, steps);
    const exhausted = found.exhausted || around.cut;
    if (!found.truncated && !exhausted && steps < maxLength) continue;
    const ids = found.paths.map(({ places }) => places.map((place) => part.ids[place]!));
    const relationships = await stepsOf(context, ids);
    const paths = found.paths.map(({ length }, index) => ({ ids: ids[index]!, length, steps: relationships[index]! }));
    return { paths, truncated: found.truncated || exhausted, exhausted, searched: { ...beyond, relationships: null } };
  }
}

async function stepsOf(context: Context, paths: readonly (readonly string[])[]): Promise<string[][][]> {
  const pairs = paths.flatMap((ids) => ids.slice(1).map((two, index) => ({ one: ids[index]!, two })));
  const different = [...new Map(pairs.map((pair) => [`${pair.one} ${pair.two}`, pair])).values()];
  const between = new Map<string, string[]>();
  const rows = different.length > 0 ? await context.graph.many(relationshipsBetween, { pairs: different }) : [];
  for (const { one, two, id } of rows) between.set(`${one} ${two}`, [...(between.get(`${one} ${two}`) ?? []), id]);
  return paths.map((ids) => ids.slice(1).map((two, index) => between.get(`${ids[index]!} ${two}`) ?? []));
}

function pathsIn(snapshot: Snapshot, search: PathSearch, maxLength: number): FoundPaths {
  const [from, to] = [snapshot.place(search.from), snapshot.place(search.to)];
  if (from === undefined || to === undefined) return { paths: [], truncated: false, exhausted: false };
  const through = search.through.map((id) => snapshot.place(id));
  const walk = walkOf(
    snapshot,
    sharedIn(search),
    [...search.crossing, ...search.throughKinds],
    through.filter((place) => place !== undefined),
  );
  const required = [
    ...through.map((place) => (place === undefined ? [] : [place])),
    ...search.throughKinds.map((kind) => placesOfKind(snapshot, kind)),
  ];
  return findPaths(snapshot, { ...walk, from, to, maxLength, limit: search.limit, required });
}

function sharedIn({ measure }: PathSearch): readonly string[] {
  return measure === 'STEPS' ? sharedByPaths : [];
}

function placesOfKind({ words, columns }: Snapshot, kind: string): number[] {
  const code = words.kinds.indexOf(kind);
  const places: number[] = [];
  columns.kind.forEach((each, place) => each === code && places.push(place));
  return places;
}
