import { indexKeys, type SearchIndex } from './search-index.ts';

/** How much a character tells: the more, the fewer names it stands in. */
export function characterWeight(character: string, { postings, names }: SearchIndex): number {
  return Math.log1p(names.length / (1 + postings.size(indexKeys.character(character))));
}

/** How much a Latin word tells: the more, the fewer names it stands in. */
export function wordWeight(word: string, { postings, names }: SearchIndex): number {
  return Math.log1p(names.length / (1 + postings.size(indexKeys.word(word))));
}
