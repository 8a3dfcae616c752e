import type { NameMatch } from './match-name.ts';
import { lettersApart } from './near-text.ts';
import { mostLetters } from './misspelt.ts';
import type { SearchIndex } from './search-index.ts';
import { latinWords, type SearchName } from './search-name.ts';
import { tellingPhrase, type Telling } from './telling.ts';
import { wordWeight } from './weights.ts';

/** How much of what the query tells must stand in the name. */
const LEAST = 0.55;
/** The same where nearly all that the name tells stands in the query (波克网络, of 波克). */
const LEAST_OF_WHOLE = 0.4;
const WHOLE = 0.8;
const BEST = 0.74;
/** How much the rest of the name matters. */
const OF_NAME = 0.3;
/** What a thing gains whose kind is that of the word at the query's end. */
const KIND_MEANT = 1.05;
/** Where something is missing that tells as much as what is there: how nearly as much, and what is left of the score. */
const AS_TELLING = 0.85;
const HALF_TOLD = 0.7;
/** What a word tells that is only nearly there. */
const NEARLY = 0.7;
/** English words that tell nothing, and legal forms, which tell hardly more. */
const FUNCTION_WORDS = new Set(['and', 'of', 'the', 'for', 'in', 'at']);
const LEGAL_FORMS = new Set(
  'co company corp corporation inc incorporated ltd limited llc plc gmbh ag sa group holding holdings'.split(' '),
);
const LEGAL_FORM = 0.1;

/**
 * How the telling part of a phrase stands in a name, where a general word, a place or a form differs: pairs of neighboring
 * characters, in any order, the one that tells most among them; `null` where too little of it does.
 */
export function matchPartial(asked: Telling, name: SearchName, kind: string, index: SearchIndex): NameMatch | null {
  if (!pairsAt(asked).some((pair) => name.key.includes(pair))) return null;
  const text = [...name.key];
  const covered = new Set<number>();
  const places = new Set<number>();
  for (let start = 0; start + 1 < asked.characters.length;) {
    const { length, at } = longestRun(asked.characters, start, text);
    for (let step = 0; length > 1 && step < length; step += 1) {
      covered.add(start + step);
      places.add(at + step);
    }
    start += Math.max(1, length);
  }
  const most = asked.weights[asked.heaviest]!;
  const told = asked.weights.reduce((sum, weight, place) => sum + (covered.has(place) ? weight : 0), 0) / asked.total;
  if (told < LEAST_OF_WHOLE) return null;
  const own = tellingPhrase(name, index);
  const start = text.length - own.characters.length;
  const shared = own.weights.reduce((sum, weight, at) => sum + (places.has(start + at) ? weight : 0), 0) / own.total;
  if (told < LEAST && shared < WHOLE) return null;
  const asTelling = asked.weights.some((weight, place) => !covered.has(place) && weight > AS_TELLING * most);
  const factor = (asked.kinds.has(kind) ? KIND_MEANT : 1) * (asTelling ? HALF_TOLD : 1);
  return partial(told * factor, shared, places);
}

function partial(told: number, shared: number, places: ReadonlySet<number>): NameMatch {
  const score = BEST * told * (1 - OF_NAME + OF_NAME * Math.min(1, shared));
  return {
    match: 'PARTIAL',
    score: Math.round(score * 1000) / 1000,
    places: [...places].sort((a, b) => a - b),
  };
}

/** The most telling character with the one before it, and with the one after. */
function pairsAt({ characters, heaviest }: Telling): string[] {
  const pairs = [heaviest - 1, heaviest].map((place) => characters.slice(Math.max(0, place), place + 2));
  return pairs.filter(({ length }) => length === 2).map((pair) => pair.join(''));
}

/** The longest run of characters from `start` that stands in the text, and where. */
function longestRun(characters: readonly string[], start: number, text: readonly string[]) {
  let best = { length: 0, at: -1 };
  for (let at = 0; at < text.length; at += 1) {
    let length = 0;
    while (start + length < characters.length && characters[start + length] === text[at + length]) length += 1;
    if (length > best.length) best = { length, at };
  }
  return best;
}

/** A Latin word of a query with how much it tells. */
export interface TellingWord {
  readonly word: string;
  readonly weight: number;
}

/** The words of a Latin phrase with how much they tell: rare ones much, function words nothing. */
export function tellingWords(words: readonly string[], index: SearchIndex): TellingWord[] {
  return words
    .filter((word) => !FUNCTION_WORDS.has(word))
    .map((word) => ({ word, weight: wordWeight(word, index) * (LEGAL_FORMS.has(word) ? LEGAL_FORM : 1) }));
}

/** How the telling words of a phrase stand in a Latin name; `null` where too little of them does, or all do but are misspelt. */
export function matchPartialWords(
  asked: readonly TellingWord[],
  name: SearchName,
  index: SearchIndex,
): NameMatch | null {
  const words = latinWords(name.text);
  if (words.length === 0 || asked.length === 0) return null;
  const places = new Set<number>();
  const met = new Set<string>();
  let [told, found] = [0, 0];
  for (const { word, weight } of asked) {
    const known = words.find((each) => each === word) ?? words.find((each) => near(word, each));
    if (known === undefined) continue;
    told += known === word ? weight : weight * NEARLY;
    met.add(known);
    found += 1;
    const from = name.key.indexOf(known);
    for (let place = from; from >= 0 && place < from + known.length; place += 1) places.add(place);
  }
  const heaviest = asked.reduce((a, b) => (b.weight > a.weight ? b : a));
  const total = asked.reduce((sum, { weight }) => sum + weight, 0);
  if (found === asked.length && told < total) return null;
  if (told / total < LEAST || !words.some((each) => near(heaviest.word, each))) return null;
  const own = tellingWords(words, index);
  const all = own.reduce((sum, { weight }) => sum + weight, 0);
  const shared = own.reduce((sum, { word, weight }) => sum + (met.has(word) ? weight : 0), 0);
  return partial(told / total, all === 0 ? 0 : shared / all, places);
}

function near(word: string, known: string): boolean {
  const most = mostLetters(word);
  return word === known || (most > 0 && lettersApart(word, known, most) <= most);
}
