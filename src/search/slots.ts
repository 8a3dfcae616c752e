import { lettersApart } from './near-text.ts';
import { mostLetters, mostWrong } from './misspelt.ts';
import { indexKeys, initialsOf, type SearchIndex } from './search-index.ts';
import { sizeOf, type Slot } from './postings.ts';
import type { Phrase } from './query.ts';
import { looseSound } from './readings.ts';
import type { TellingWord } from './partial.ts';
import type { Spelling, Unit } from './spelling.ts';
import type { Telling } from './telling.ts';

/** Words of the vocabulary that one word of a query may begin. */
const MOST_WORDS = 60;

/** Ways to enter the index: each a list of slots that hold all names wanted, together with some that are not. */
type Entries = (readonly Slot[])[];

/** Where the names stand that may begin with the phrase. */
export function startSlots(phrase: Phrase, index: SearchIndex): Entries {
  const { postings } = index;
  const spelled = phrase.spellings
    .filter(([first]) => first)
    .map((spelling) => [
      postings.slot([indexKeys.firstInitial(spelling[0]!.text[0]!)]),
      ...spellingSlots(spelling, index, true),
    ]);
  const written = writtenSlots(phrase, index).map(
    ([key, slots]) => [postings.slot([indexKeys.start(key)]), ...slots] as const,
  );
  return [...written, ...spelled];
}

/** Where the names stand that may match the phrase anywhere. */
export function slotsOf(phrase: Phrase, index: SearchIndex): Entries {
  const { spellings, latinWords, letters } = phrase;
  const words = latinWords.map((word) => wordSlot(word, index));
  const spelled = spellings
    .filter((units) => units.length > 1 || units[0]!.text.length > 1)
    .map((units) => spellingSlots(units, index, true));
  const inOrder = spellings
    .slice(0, 1)
    .filter((units) => units.length > 1 && units.every(({ kind }) => kind !== 'beginning'));
  return [
    ...writtenSlots(phrase, index).map(([, slots]) => slots),
    ...(words.length > 0 ? [words] : []),
    ...(words.length > 1 && letters !== '' ? [[wordSlot(letters, index)]] : []),
    ...spelled,
    ...inOrder.map((units) => spellingSlots(units, index, false)),
  ];
}

/** By the characters of the phrase as written, and by those of its core; with the first of them. */
function writtenSlots({ key, core, spellings }: Phrase, { postings }: SearchIndex): [string, readonly Slot[]][] {
  if (spellings.length > 0) return [];
  return [...new Set([key, core])].map((text) => {
    const characters = [...text];
    return [characters[0]!, characters.map((character) => postings.slot([indexKeys.character(character)]))];
  });
}

/** By the sounds and, where the units are neighbors, by the pairs of first letters. */
export function spellingSlots(units: Spelling, index: SearchIndex, neighbors: boolean): readonly Slot[] {
  const own = units.map((unit) => unitSlot(unit, index)).filter((slot) => slot !== null);
  if (!neighbors) return own;
  const initials = units.map((unit) =>
    unit.kind === 'character' ? initialsOf(unit.text, index.readings(unit.text)) : [unit.text[0]!],
  );
  const pairs = initials
    .slice(1)
    .map((second, place) =>
      index.postings.slot(initials[place]!.flatMap((a) => second.map((b) => indexKeys.initials(a, b)))),
    );
  return [...own, ...pairs];
}

function unitSlot({ text, kind }: Unit, { postings, syllables }: SearchIndex): Slot | null {
  if (kind === 'character') return postings.slot([indexKeys.character(text)]);
  if (kind === 'syllable') return postings.slot([indexKeys.sound(looseSound(text)), indexKeys.character(text)]);
  if (text.length === 1) return null;
  const begun = [...syllables].filter((syllable) => syllable.startsWith(text));
  return postings.slot(begun.map((syllable) => indexKeys.sound(looseSound(syllable))));
}

/** By the Latin words that a word begins. */
function wordSlot(word: string, { postings, vocabulary }: SearchIndex): Slot {
  const from = firstNotBefore(vocabulary, word);
  const begun: string[] = [];
  for (let place = from; begun.length < MOST_WORDS && vocabulary[place]?.startsWith(word); place += 1)
    begun.push(indexKeys.word(vocabulary[place]!));
  return postings.slot(begun);
}

function firstNotBefore(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By the Latin words that are nearly those of the phrase. */
export function nearWordSlots(
  { latinWords }: Pick<Phrase, 'latinWords'>,
  { postings, vocabulary }: SearchIndex,
): readonly Slot[] {
  return latinWords.map((word) => {
    const most = mostLetters(word);
    const near = vocabulary.filter((known) => lettersApart(word, known, most) <= most);
    return postings.slot(near.map((known) => indexKeys.word(known)));
  });
}

/** By the sounds of the phrase's characters. */
export function soundSlots({ characters }: Phrase, { postings, readings }: SearchIndex): readonly Slot[] {
  if (characters.length < 2) return [];
  return characters.map((character) => {
    const sounds = readings(character).map((sound) => indexKeys.sound(looseSound(sound)));
    return postings.slot([indexKeys.character(character), ...sounds]);
  });
}

/**
 * By two of the phrase's rarest characters: where at most so many characters are wrong, two of so many and two more are
 * right.
 */
export function wrongCharacterSlots({ characters }: Phrase, { postings }: SearchIndex): Entries {
  if (characters.length < 3) return [];
  const slots = [...new Set(characters)].map((character) => postings.slot([indexKeys.character(character)]));
  const rarest = slots
    .filter((slot) => slot.length > 0)
    .sort((a, b) => sizeOf(a) - sizeOf(b))
    .slice(0, Math.floor(mostWrong(characters.length)) + 2);
  return rarest.flatMap((first, place) => rarest.slice(place + 1).map((second) => [first, second]));
}

/** By the phrase's most telling character and a neighbor of it. */
export function partialSlots({ characters, heaviest }: Telling, { postings }: SearchIndex): Entries {
  const pairs = [heaviest - 1, heaviest]
    .map((place) => characters.slice(Math.max(0, place), place + 2))
    .filter(({ length }) => length === 2);
  return pairs.map((pair) => pair.map((character) => postings.slot([indexKeys.character(character)])));
}

/** By the phrase's most telling word, as it is or nearly. */
export function partialWordSlots(words: readonly TellingWord[], index: SearchIndex): Entries {
  const [heaviest] = [...words].sort((a, b) => b.weight - a.weight);
  return heaviest ? [[wordSlot(heaviest.word, index)], nearWordSlots({ latinWords: [heaviest.word] }, index)] : [];
}
