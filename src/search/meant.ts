import type { Context } from '../context.ts';
import { clearHit, likeHits } from './clear-hit.ts';
import { findHits } from './find-hits.ts';
import { foundNames } from './found-names.ts';
import { NameFinder, type NameHit } from './name-finder.ts';
import { nearNames, type NearName } from './near-names.ts';
import { LONGEST_QUERY, searchQuery } from './query.ts';
import { nameFault } from '../entity/name.ts';

/** What somebody may mean who writes a name that no entity has. */
export interface Meant {
  /** The entity that is plainly meant. */
  readonly hit?: NameHit;
  /** Entities that may be meant alike; empty where one is, or none comes near. */
  readonly like: readonly NameHit[];
  /** At most three names that come near, the nearest first: of the kinds asked for, or of any where none of these does. */
  readonly near: readonly NearName[];
}

const NOTHING: Meant = { like: [], near: [] };
const MOST_NEAR = 3;

/** What a mention means among the entities of some kinds (of any kind where none is given), as search ranks them. */
export async function meant(context: Context, mention: string, kinds: readonly string[]): Promise<Meant> {
  if (mention.length > LONGEST_QUERY || nameFault(mention) !== null) return NOTHING;
  const index = await context.search.current();
  const query = searchQuery(mention, index);
  const names = await foundNames(context, query, index);
  const ofKinds = (kind: string) => kinds.length === 0 || kinds.includes(kind);
  const hits = findHits(new NameFinder(index, names, ofKinds), query);
  const others = hits.length === 0 && kinds.length > 0 ? findHits(new NameFinder(index, names), query) : hits;
  const found = others.map(({ id, name: { text } }): NearName => ({ id, text }));
  const near = found.length > 0 ? found : nearNames(index, mention, query.whole);
  const hit = clearHit(hits);
  return {
    ...(hit && { hit }),
    like: likeHits(hits),
    near: [...new Map(near.map((each) => [each.text, each])).values()].slice(0, MOST_NEAR),
  };
}
