import type { Phrase } from './query.ts';
import type { Readings } from './readings.ts';
import { writtenPlaces, type SearchName } from './search-name.ts';
import { shortForm, type ShortForm } from './short-form.ts';
import type { Spelling, Unit } from './spelling.ts';

/** How a query matches a name, the closest first, each with its meaning. */
export const matchKinds = {
  EXACT: '相同 · the query is the name, or its core as registers compare names (without 上海市, 有限公司 and the like)',
  PREFIX: '开头 · the name, or its core, begins with the query',
  CONTAINED: '包含 · the name contains the query',
  ABBREVIATED: '缩略 · the characters of the query stand in the name in order, as in a short name (上信, 二工大)',
  INITIALS: '首字母 · the letters are the first letters of the pinyin',
  PINYIN: '拼音 · the letters are pinyin, whole or begun, alone or among characters',
  PARTIAL:
    '部分 · the telling part of the query stands in the name; a place, a form of company or another general word is not there',
  MISSPELT: '近似 · the name sounds or is spelled nearly like the query',
};

/** One of {@link matchKinds}. */
export type MatchKind = keyof typeof matchKinds;

/** How a query matches a name. */
export interface NameMatch {
  readonly match: MatchKind;
  /** 1 for the very name, less for all that is further away; comparable across names and kinds of match. */
  readonly score: number;
  /** The characters of the name's key that matched. */
  readonly places: readonly number[];
}

const SCORES = { exact: 1, core: 0.97, prefix: 0.9, corePrefix: 0.88, contained: 0.8, abbreviated: 0.7 };
/** By how much of the name the letters stand for: all of it, its beginning, or a part. */
const LETTER_SCORES = { INITIALS: [0.66, 0.62, 0.58], PINYIN: [0.64, 0.6, 0.56] } as const;
/** Letters stay in the order of their kinds, and gain less by being near. */
const LETTERS_NEARER = 0.4;
const PINYIN_IN_ORDER = 0.5;
/** Characters of a short name that people make up. */
const LONGEST_SHORT_NAME = 4;
/** Letters that begin a name or stand in it: below those that are the pinyin of a whole name, which is what people mostly type. */
const LATIN_SCORES = { prefix: 0.63, corePrefix: 0.63, contained: 0.55 };
const LATIN = /^[a-z0-9]+$/;

/** How a phrase matches a name as it is, misspellings apart; `null` where it does not. */
export function matchName(phrase: Phrase, name: SearchName, readings: Readings): NameMatch | null {
  const text = matchText(phrase, name);
  if (text) return text;
  const characters = [...name.key];
  if (phrase.spellings.length === 0) return matchShortForm(phrase, name, characters);
  return matchSpellings(phrase.spellings, name, characters, readings);
}

function matchText({ key, core }: Phrase, name: SearchName): NameMatch | null {
  if (key === name.key) return found('EXACT', SCORES.exact, 0, key);
  if (core === name.core) return found('EXACT', SCORES.core, Math.max(0, name.key.indexOf(core)), core);
  const at = placeOf(key, name);
  if (at < 0) return null;
  const before = name.key.slice(0, at);
  const scores = LATIN.test(key) && /[a-z]/.test(key) ? LATIN_SCORES : SCORES;
  const nearer = nearness(key.length, name);
  if (at === 0) return found('PREFIX', scores.prefix + nearer, 0, key);
  if (at === name.key.indexOf(name.core)) return found('PREFIX', scores.corePrefix + nearer, [...before].length, key);
  return found('CONTAINED', scores.contained + nearer, [...before].length, key);
}

/** What a match gains by how much of the name it is, in quarters: the shorter of two names that begin alike is nearer. */
export function nearness(matched: number, { core }: SearchName): number {
  return 0.005 * Math.min(3, Math.floor((4 * matched) / core.length));
}

function found(match: MatchKind, score: number, from: number, key: string): NameMatch {
  return { match, score: rounded(score), places: Array.from([...key], (_, index) => from + index) };
}

/** Where the key stands in the name; Latin letters only from the beginning of a word on. */
function placeOf(key: string, { key: within, text }: SearchName): number {
  let at = within.indexOf(key);
  while (at > 0 && /[a-z]/.test(key[0]!) && /[a-z]/.test(within[at - 1]!) && !beginsWord(text, within, at))
    at = within.indexOf(key, at + 1);
  return at;
}

function beginsWord(text: string, key: string, at: number): boolean {
  const place = writtenPlaces(text, key)?.[[...key.slice(0, at)].length];
  return place !== undefined && /[^\p{L}\p{N}]/u.test([...text][place - 1] ?? ' ');
}

function matchShortForm(
  { characters: pieces }: Phrase,
  name: SearchName,
  characters: readonly string[],
): NameMatch | null {
  const laid = shortForm(
    pieces.length,
    characters,
    coreStart(name),
    (piece, place) => pieces[piece] === characters[place],
  );
  if (!laid) return null;
  const score = less(SCORES.abbreviated, laid) + nearness(pieces.length, name);
  return { match: 'ABBREVIATED', score: rounded(score), places: laid.places };
}

/** Words that are passed over matter little in a short name, and more where most of a long one is written out. */
function less(score: number, { skipped, odd, places }: ShortForm): number {
  const each = places.length > LONGEST_SHORT_NAME ? 0.02 : 0.01;
  return rounded(score - Math.min(skipped, 6) * each - odd * 0.05);
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}

/** At which character of a name's key its core begins. */
export function coreStart({ key, core }: SearchName): number {
  return [...key.slice(0, Math.max(0, key.indexOf(core)))].length;
}

/** How the likeliest spelling matches the name. */
export function matchSpellings(
  all: readonly Spelling[],
  name: SearchName,
  characters: readonly string[],
  readings: Readings,
): NameMatch | null {
  const sounds = characters.map(readings);
  if (sounds.every(({ length }) => length === 0)) return null;
  const fits = (unit: Unit, place: number) => isUnit(unit, characters[place]!, sounds[place]!);
  const range = { start: coreStart(name), end: coreStart(name) + [...name.core].length, size: characters.length };
  let best: NameMatch | null = null;
  for (const units of all) {
    const match = matchRun(units, range, fits, nearness(units.length, name) * LETTERS_NEARER);
    if (match && match.score > (best?.score ?? 0)) best = match;
  }
  return best ?? matchSounds(all[0] ?? [], range.start, characters, fits);
}

type Fits = (unit: Unit, place: number) => boolean;

function isUnit({ text, kind }: Unit, character: string, sounds: readonly string[]): boolean {
  if (kind === 'character' || sounds.length === 0) return text === character;
  return kind === 'syllable' ? sounds.includes(text) : sounds.some((sound) => sound.startsWith(text));
}

/** The spelling as neighboring characters. */
function matchRun(
  units: Spelling,
  { start, end, size }: { start: number; end: number; size: number },
  fits: Fits,
  nearer: number,
): NameMatch | null {
  const kind = units.every((unit) => unit.kind === 'beginning') ? 'INITIALS' : 'PINYIN';
  const alone = units.length === 1 && units[0]!.text.length === 1;
  let best: NameMatch | null = null;
  for (let from = 0; from + units.length <= size; from += 1) {
    const begins = from === 0 || from === start;
    if ((alone && !begins) || !units.every((unit, index) => fits(unit, from + index))) continue;
    const ends = from + units.length === size || from + units.length === end;
    const score = LETTER_SCORES[kind][begins ? (ends ? 0 : 1) : 2] + nearer;
    if (score > (best?.score ?? 0))
      best = { match: kind, score: rounded(score), places: units.map((_, index) => from + index) };
  }
  return best;
}

/** Whole syllables that stand in the name in order, as in a short name: er gong da. */
function matchSounds(units: Spelling, start: number, characters: readonly string[], fits: Fits): NameMatch | null {
  if (units.some(({ kind }) => kind === 'beginning')) return null;
  const laid = shortForm(units.length, characters, start, (piece, place) => fits(units[piece]!, place));
  return laid && { match: 'PINYIN', score: less(PINYIN_IN_ORDER, laid), places: laid.places };
}
