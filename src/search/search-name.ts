import { looseKey, nameKey } from '../entity/name.ts';

/** A name as search compares it. */
export interface SearchName {
  /** The name as written. */
  readonly text: string;
  readonly kind: string;
  /** The name without width, case, spaces, punctuation and traditional characters. */
  readonly key: string;
  /** Its core as registers compare bodies, without 上海市 and 有限公司; the key itself for other kinds. */
  readonly core: string;
}

const WORDS = /[^a-z0-9]+/;

/** A name of an entity of a kind, made ready to be compared. */
export function searchName(text: string, kind: string, ownerKind: string): SearchName {
  const key = nameKey(text);
  const core = looseKey(text, ownerKind);
  return { text, kind, key: key === text ? text : key, core: core === key ? key : core };
}

/** Latin words of a text in small letters without accents, each with a letter in it. */
export function latinWords(text: string): string[] {
  return plainLetters(text)
    .split(WORDS)
    .filter((word) => /[a-z]/.test(word));
}

/** The text in small letters without accents and tone marks, ü as v, whatever its width. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/u:|[ü\u01d6\u01d8\u01da\u01dc]/g, 'v')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC');
}

/** Where each character of a name's key stands in the name as written, in characters; `undefined` where that cannot be told. */
export function writtenPlaces(text: string, key: string): number[] | undefined {
  const places: number[] = [];
  let place = 0;
  for (const character of text) {
    for (let left = keyLength(character); left > 0; left -= 1) places.push(place);
    place += 1;
  }
  return places.length === [...key].length ? places : undefined;
}

/** How many characters of a key each character of names becomes: asked for each name that a search looks at. */
const keyLengths = new Map<string, number>();

function keyLength(character: string): number {
  const known = keyLengths.get(character);
  if (known !== undefined) return known;
  const { length } = [...nameKey(character)];
  keyLengths.set(character, length);
  return length;
}
