import type { Postings } from './postings.ts';
import type { Readings } from './readings.ts';
import type { SearchName } from './search-name.ts';

/** Entities in the order of how connected they are, then of their ids; an entity's number is its place in that order. */
export interface RankedEntities {
  readonly size: number;
  id(entity: number): string;
  kind(entity: number): string;
  /** Number of relationships. */
  degree(entity: number): number;
  /** The number of the entity with this id, or `undefined`. */
  number(id: string): number | undefined;
  /** The neighbors of an entity, once for each relationship. */
  neighbors(entity: number): Iterable<number>;
}

/**
 * All names of one data version, compact, for what an engine's text index does not find: names by single characters, in
 * order with gaps, by sound, by initials, misspelt; and common words by how connected their bearers are. Names are numbered
 * in the order of their entities, so that the first names of any list belong to the best connected.
 */
export interface SearchIndex {
  readonly dataVersion: number;
  readonly entities: RankedEntities;
  readonly names: readonly SearchName[];
  /** The entity of each name. */
  readonly owners: Uint32Array;
  /** First name of each entity, and after the last entity the number of all names. */
  readonly firsts: Uint32Array;
  /** Names by what stands in them; see `indexKeys`. */
  readonly postings: Postings;
  /** All syllables that a character of a name is read as. */
  readonly syllables: ReadonlySet<string>;
  /** All Latin words of names, in order. */
  readonly vocabulary: readonly string[];
  readonly readings: Readings;
  /** Names of places in short: 普陀区 and 普陀. */
  readonly places: ReadonlySet<string>;
  /** The kinds of thing whose names mostly end with a word of two characters, where many do. */
  readonly endings: ReadonlyMap<string, ReadonlySet<string>>;
  readonly offices: Offices;
}

/** The offices that persons hold. */
export interface Offices {
  /** The offices of a person by the person's number, as their keys. */
  readonly of: ReadonlyMap<number, readonly string[]>;
  /** All offices, and what deputies are called: 副局长 and 局长. */
  readonly titles: ReadonlySet<string>;
}

/** The keys under which the index lists names. */
export const indexKeys = {
  /** A Chinese character or digit, anywhere in the name. */
  character: (character: string) => `c${character}`,
  /** A character at the beginning of the name or of its core. */
  start: (character: string) => `b${character}`,
  /** A syllable that a character is read as, by its loose sound. */
  sound: (loose: string) => `s${loose}`,
  /** The first letters of two neighboring characters. */
  initials: (first: string, second: string) => `i${first}${second}`,
  /** The first letter of the name's or its core's first character. */
  firstInitial: (letter: string) => `f${letter}`,
  /** A Latin word. */
  word: (word: string) => `w${word}`,
};

/** The letters that a character may begin with when it is typed; a letter or digit is its own. */
export function initialsOf(character: string, sounds: readonly string[]): readonly string[] {
  if (sounds.length === 0) return [character];
  return sounds.length === 1 ? [sounds[0]![0]!] : [...new Set(sounds.map((sound) => sound[0]!))];
}
