import { coreKey, nameKey } from '../entity/name.ts';
import { BadUserInputError } from '../errors.ts';
import type { SearchIndex } from './search-index.ts';
import { latinWords, plainLetters } from './search-name.ts';
import { characterWeight, wordWeight } from './weights.ts';
import { spellings, type Spelling } from './spelling.ts';

/** Characters that a query may have: as many as a name. */
export const LONGEST_QUERY = 200;
/** Words of a query that are looked for one by one. */
const MOST_WORDS = 6;
const HAN = /\p{Script=Han}/u;
const CONTROL = /[\p{Cc}\p{Cs}]/u;

/** A part of a query that one name must match as a whole. */
export interface Phrase {
  /** As it was written. */
  readonly text: string;
  /** As names are compared. */
  readonly key: string;
  /** As registers compare names: without 上海市 and 有限公司. */
  readonly core: string;
  readonly characters: readonly string[];
  /** Latin letters in it, and what they may spell; empty where there are none. */
  readonly spellings: readonly Spelling[];
  /** The letters without tones, where there are no Chinese characters beside them. */
  readonly letters: string;
  readonly latinWords: readonly string[];
}

/** A query made ready: the whole of it, and its words where there are several. */
export interface SearchQuery {
  readonly whole: Phrase;
  readonly words: readonly Phrase[];
}

/** The query that a text means; a `BadUserInputError` where it says nothing or is too long. */
export function searchQuery(text: string, index: SearchIndex): SearchQuery {
  checkQuery(text);
  return queryOf(text, index);
}

/** The query that a text means which has a sign to look for. */
export function queryOf(text: string, index: SearchIndex): SearchQuery {
  const words = text.normalize('NFKC').split(/[\s\p{P}\p{S}]+/u);
  const phrases = words.filter((word) => nameKey(word) !== '').map((word) => phrase(word, index));
  return { whole: phrase(text, index), words: looked(phrases, index) };
}

/** The words that are looked for: the most telling, in their order; none where there is one, or all are single signs. */
function looked(words: readonly Phrase[], index: SearchIndex): readonly Phrase[] {
  if (words.length < 2 || words.every(({ characters }) => characters.length === 1)) return [];
  if (words.length <= MOST_WORDS) return words;
  const told = new Map(words.map((word) => [word, tellingOf(word, index)]));
  const most = [...words].sort((a, b) => told.get(b)! - told.get(a)!).slice(0, MOST_WORDS);
  return words.filter((word) => most.includes(word));
}

function tellingOf({ characters, latinWords }: Phrase, index: SearchIndex): number {
  if (latinWords.length > 0) return Math.max(...latinWords.map((word) => wordWeight(word, index)));
  return Math.max(...characters.map((character) => characterWeight(character, index)));
}

/** Throws a `BadUserInputError` where a text cannot be a query. */
export function checkQuery(text: string): void {
  const { length } = text;
  if (length > LONGEST_QUERY)
    throw new BadUserInputError(
      `A query may have at most ${LONGEST_QUERY} characters; it has ${length}. Give one name or a few words of it.`,
      'query',
    );
  if (CONTROL.test(text.replace(/[\t\r\n]/g, ' ')))
    throw new BadUserInputError('A query must not have control characters or broken ones.', 'query');
  if (nameKey(text) === '')
    throw new BadUserInputError(
      'A query must have a letter, a character or a digit. Give a name, a part of one, its pinyin or initials.',
      'query',
    );
}

/** A text made ready to be looked for as a whole. */
export function phrase(text: string, { syllables }: Pick<SearchIndex, 'syllables'>): Phrase {
  const key = nameKey(text);
  const plain = nameKey(plainLetters(text)).replace(/(?<=[a-z])[1-5](?!\d)/g, '');
  const hasLetters = /[a-z]/.test(plain);
  return {
    text,
    key,
    core: coreKey(text),
    characters: [...key],
    spellings: hasLetters ? spellings(plain, syllables) : [],
    letters: hasLetters && !HAN.test(plain) ? plain : '',
    latinWords: hasLetters ? latinWords(text) : [],
  };
}

/** Two neighboring Chinese characters. */
export function pairsOf({ characters }: Phrase): string[] {
  return characters
    .slice(1)
    .map((second, place) => [characters[place]!, second] as const)
    .filter(([first, second]) => HAN.test(first) && HAN.test(second))
    .map((pair) => pair.join(''));
}
