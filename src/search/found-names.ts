import type { Context } from '../context.ts';
import { many } from '../graph/statement.ts';
import { indexKeys, type SearchIndex } from './search-index.ts';
import type { OwnedName } from './name-finder.ts';
import { pairsOf, type Phrase, type SearchQuery } from './query.ts';
import { searchName } from './search-name.ts';

type NameRow = { id: string; text: string; kind: string; owner: string; ownerKind: string };

const namesWithKeys = many<{ keys: readonly string[]; size: number }, NameRow>('namesWithKeys');
const namesWithPairs = many<{ pairs: string; size: number }, NameRow>('namesWithPairs');

/** Names that an engine is asked for; where it finds as many, it may not have found all, and the index is left to choose. */
const MOST_NAMES = 200;
/** Names that the rarer character of a pair may stand in, for an engine to be asked: its cost grows with them. */
const COMMON = 200;

/**
 * The names that the engine finds by its indexes of keys and of text, among them those that were written since the index in
 * the service was built. Of each part of the query the text index is asked for the rarest pair of characters, in which all
 * names that contain the part are; a part of common characters only is left to the index in the service, which knows the
 * best connected of them.
 */
export async function foundNames(context: Context, query: SearchQuery, index: SearchIndex): Promise<OwnedName[]> {
  const { key, core } = query.whole;
  const pairs = [query.whole, ...query.words].flatMap((part) => rarestPair(part, index) ?? []);
  const [keyed, paired] = await Promise.all([
    context.graph.many(namesWithKeys, { keys: [...new Set([key, core])], size: MOST_NAMES }),
    pairs.length === 0
      ? []
      : context.graph.many(namesWithPairs, { pairs: [...new Set(pairs)].join(' '), size: MOST_NAMES }),
  ]);
  return [...keyed, ...(paired.length < MOST_NAMES ? paired : [])].map((row) => ownedName(row, index));
}

/** The names with one of the keys or cores, by an engine's index of keys. */
export async function namesKeyed(context: Context, keys: readonly string[]): Promise<OwnedName[]> {
  const rows = await context.graph.many(namesWithKeys, { keys: [...new Set(keys)], size: MOST_NAMES });
  return rows.map((row) => ownedName(row));
}

function ownedName({ text, kind, owner, ownerKind }: NameRow, index?: SearchIndex): OwnedName {
  const name = index && indexed(index, owner, ownerKind, text);
  return { owner, ownerKind, name: name?.kind === kind ? name : searchName(text, kind, ownerKind) };
}

/** The name as the index has it, ready to be compared. */
function indexed({ entities, names, firsts }: SearchIndex, owner: string, kind: string, text: string) {
  const entity = entities.number(owner);
  if (entity === undefined || entities.kind(entity) !== kind) return undefined;
  for (let name = firsts[entity]!; name < firsts[entity + 1]!; name += 1)
    if (names[name]!.text === text) return names[name];
  return undefined;
}

function rarestPair(part: Phrase, { postings }: SearchIndex): string | undefined {
  const size = ([first, second]: Iterable<string>) =>
    Math.min(postings.size(indexKeys.character(first!)), postings.size(indexKeys.character(second!)));
  const [rarest] = pairsOf(part).sort((a, b) => size(a) - size(b));
  return rarest !== undefined && size(rarest) <= COMMON ? rarest : undefined;
}
