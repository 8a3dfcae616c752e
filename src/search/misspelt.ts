import { nearText, lettersApart } from './near-text.ts';
import { coreStart, matchSpellings, nearness, type NameMatch } from './match-name.ts';
import type { Phrase } from './query.ts';
import { looseSound, type Readings } from './readings.ts';
import { latinWords, type SearchName } from './search-name.ts';
import { shortForm, wordStarts } from './short-form.ts';
import type { Spelling } from './spelling.ts';

/** What it costs to write a character that sounds the same, and one that sounds nearly the same. */
const SAME_SOUND = 0.3;
const NEAR_SOUND = 0.4;
const BEST = 0.45;
const LETTERS_OFF = 0.2;
const SHORTEST_SHORT_FORM = 3;
/** Words that a misspelt short name passes over. */
const MOST_SKIPPED = 3;
const HAN = /\p{Script=Han}/u;

/** How much of what the characters tell may be strange to the name. */
const MOST_STRANGE = 0.4;

/** The characters of a phrase, and how much each tells. */
export interface Weighed {
  readonly characters: readonly string[];
  readonly weights: readonly number[];
}

/** How much a phrase of so many characters may differ from a name. */
export function mostWrong(characters: number): number {
  if (characters < 3) return 0.7;
  if (characters < 5) return 1.3;
  return characters < 8 ? 1.6 : 2;
}

/** What it costs to write one character for another: 0 where they are the same, 1 where they do not even sound alike. */
export type Wrongness = (written: string, meant: string) => number;

/**
 * How a phrase of Chinese characters matches a name that it nearly is; `null` where it differs too much: no slip makes two
 * neighbors into other words, and one character at least is right.
 */
export function matchMisspelt({ characters, weights }: Weighed, name: SearchName, wrong: Wrongness): NameMatch | null {
  const text = [...name.key];
  const most = mostWrong(characters.length);
  const strange = characters.map(
    (written) => !name.key.includes(written) && text.every((meant) => wrong(written, meant) === 1),
  );
  if (strange.filter(Boolean).length > most || strange.some((odd, place) => odd && strange[place + 1])) return null;
  if (!characters.some((character) => HAN.test(character) && text.includes(character))) return null;
  const told = weights.reduce((sum, weight, place) => sum + (strange[place] ? weight : 0), 0);
  if (told > MOST_STRANGE * weights.reduce((sum, weight) => sum + weight, 0)) return null;
  const near = matchNearText(characters, name, text, most, wrong);
  const short = matchNearShortForm(characters, name, text, wrong);
  if (near && characters.length < SHORTEST_SHORT_FORM && !isWords(near.places, text, coreStart(name))) return null;
  return (near?.score ?? 0) >= (short?.score ?? 0) ? near : short;
}

function matchNearText(
  characters: readonly string[],
  name: SearchName,
  text: readonly string[],
  most: number,
  wrong: Wrongness,
): NameMatch | null {
  const { cost, places } = nearText(characters, text, wrong);
  if (cost === 0 || cost > most || places.length < 2) return null;
  const whole = places.length === text.length ? 0.03 : nearness(places.length, name);
  return { match: 'MISSPELT', score: rounded(BEST - 0.3 * (cost / characters.length) + whole), places };
}

/** A short name with a character that only sounds the same. */
function matchNearShortForm(
  characters: readonly string[],
  name: SearchName,
  text: readonly string[],
  wrong: Wrongness,
): NameMatch | null {
  if (characters.length < SHORTEST_SHORT_FORM) return null;
  const costs = (piece: number, place: number) => wrong(characters[piece]!, text[place]!);
  const isSlip = (piece: number, place: number) =>
    characters.length > SHORTEST_SHORT_FORM && piece > 0 && costs(piece - 1, place - 1) === 0;
  const fits = (piece: number, place: number) => costs(piece, place) < 1 || (place > 0 && isSlip(piece, place));
  const laid = shortForm(characters.length, text, coreStart(name), fits);
  if (!laid || laid.skipped > MOST_SKIPPED) return null;
  const cost = laid.places.reduce((sum, place, piece) => sum + costs(piece, place), 0);
  if (cost > 1 || (cost > 0.45 && characters.length <= SHORTEST_SHORT_FORM)) return null;
  const off = (0.3 * cost) / characters.length + 0.01 * Math.min(laid.skipped, 6) + 0.05 * laid.odd;
  return { match: 'MISSPELT', score: rounded(BEST - off + nearness(laid.places.length, name)), places: laid.places };
}

/** Whether places are whole words of a name, or begin it and end with a word. */
function isWords(places: readonly number[], text: readonly string[], start: number): boolean {
  const starts = wordStarts(text, start);
  const end = places.at(-1)! + 1;
  return starts[places[0]!]! && (end === text.length || starts[end]!);
}

/** What it costs to write one character for another, each pair worked out once. */
export function wrongness(readings: Readings): Wrongness {
  const known = new Map<string, number>();
  return (written, meant) => {
    const pair = written + meant;
    const cost = known.get(pair) ?? costOf(written, meant, readings);
    known.set(pair, cost);
    return cost;
  };
}

function costOf(written: string, meant: string, readings: Readings): number {
  if (written === meant) return 0;
  const sounds = readings(meant);
  const other = readings(written);
  if (sounds.some((sound) => other.includes(sound))) return SAME_SOUND;
  const loose = new Set(sounds.map(looseSound));
  return other.some((sound) => loose.has(looseSound(sound))) ? NEAR_SOUND : 1;
}

/** How pinyin with one letter wrong, read as one of these spellings, matches a name. */
export function matchMisspeltPinyin(all: readonly Spelling[], name: SearchName, readings: Readings): NameMatch | null {
  const match = matchSpellings(all, name, [...name.key], readings);
  return match && { ...match, match: 'MISSPELT', score: rounded(match.score - LETTERS_OFF) };
}

/** How Latin words with a letter or two wrong match a name: each nearly a word of it, and one at least not quite. */
export function matchMisspeltWords({ latinWords: asked }: Phrase, name: SearchName): NameMatch | null {
  const words = latinWords(name.text);
  const places = new Set<number>();
  let apart = 0;
  for (const word of asked) {
    const [nearest] = words
      .map((each) => ({ each, letters: lettersApart(word, each, mostLetters(word)) }))
      .sort((a, b) => a.letters - b.letters);
    if (!nearest || nearest.letters > mostLetters(word)) return null;
    apart += nearest.letters;
    const from = name.key.indexOf(nearest.each);
    for (let place = from; from >= 0 && place < from + nearest.each.length; place += 1) places.add(place);
  }
  if (apart === 0) return null;
  const letters = asked.join('').length;
  return {
    match: 'MISSPELT',
    score: rounded(BEST - (0.3 * apart) / letters),
    places: [...places].sort((a, b) => a - b),
  };
}

/** How many letters of a Latin word may be wrong. */
export function mostLetters(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** All texts that a text with one letter wrong, missing, added or exchanged with the next may have meant. */
export function* oneLetterOff(text: string): Generator<string, void, undefined> {
  for (let place = 0; place <= text.length; place += 1) {
    const [head, tail] = [text.slice(0, place), text.slice(place)];
    if (tail.length > 1) yield head + tail[1]! + tail[0]! + tail.slice(2);
    for (const letter of LETTERS) {
      yield head + letter + tail;
      if (tail !== '' && letter !== tail[0]) yield head + letter + tail.slice(1);
    }
    if (tail !== '') yield head + tail.slice(1);
  }
}
