import { entityKinds } from '../entity/entity-kinds.ts';
import { placesInFront } from './places-in-front.ts';
import type { Phrase } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import { kindsTyped } from './typed-kinds.ts';
import { characterWeight } from './weights.ts';

/** What is left of the weight of a place or a year in front, and of the word for the kind of thing at the end. */
const PLACE = 0.15;
const KIND_WORD = 0.3;
const LONGEST_KIND_WORD = 6;
const YEAR = /^\d{4}(?:学?年度?)?/;

/** A text with how much each of its characters tells. */
export interface Telling {
  readonly characters: readonly string[];
  readonly weights: readonly number[];
  readonly total: number;
  /** The place of the character that tells most. */
  readonly heaviest: number;
  /** The kinds of thing that the word at its end stands for; none where it has no such word. */
  readonly kinds: ReadonlySet<string>;
}

/**
 * What the characters of a phrase tell: rare ones much, common ones little, and least of all a place or a year in front
 * (普陀区, 2024年) and the word for the kind of thing at the end (学校, 职校, 集团).
 */
export function tellingPhrase({ core, key }: Pick<Phrase, 'core' | 'key'>, index: SearchIndex): Telling {
  const text = core.length > 1 ? core : key;
  const characters = [...text];
  const back = characters.length - kindWordLength(characters, index);
  const places = [...text.slice(0, frontLength(text, index))].length;
  const front = places < back ? places : 0;
  const weights = characters.map((character, place) => {
    const part = place < front ? PLACE : place >= back ? KIND_WORD : 1;
    return characterWeight(character, index) * part;
  });
  const kinds = kindsMeant(characters.slice(back).join(''), index);
  return { characters, weights, total: sum(weights), heaviest: weights.indexOf(Math.max(...weights)), kinds };
}

function sum(weights: readonly number[]): number {
  return weights.reduce((all, weight) => all + weight, 0);
}

function frontLength(text: string, index: SearchIndex): number {
  const year = YEAR.exec(text)?.[0].length ?? 0;
  const places = placesInFront(text.slice(year), index.places);
  const front = year + (places.at(-1)?.end ?? 0);
  return front < text.length - 1 ? front : 0;
}

/** How many of the last characters are a word for a kind of thing, where something is before it. */
function kindWordLength(characters: readonly string[], index: SearchIndex): number {
  for (let length = Math.min(LONGEST_KIND_WORD, characters.length - 2); length > 1; length -= 1)
    if (kindsMeant(characters.slice(-length).join(''), index).size > 0) return length;
  return 0;
}

/**
 * The kinds that a word stands for: by its own name (学校), by the many names that end with it (大学, 公司), or by that of one
 * of their types, whole or shortened (职校, 中职).
 */
export function kindsMeant(word: string, { endings }: Pick<SearchIndex, 'endings'>): ReadonlySet<string> {
  return kindsNamed.get(word) ?? endings.get(word) ?? kindsTyped(word);
}

const kindsNamed = new Map(entityKinds.map(({ zh, kind }) => [zh, new Set([kind])]));
