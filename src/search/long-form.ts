import { coreStart, type NameMatch } from './match-name.ts';
import type { Phrase } from './query.ts';
import type { SearchName } from './search-name.ts';
import { shortForm, wordStarts } from './short-form.ts';

const SCORE = 0.72;
const SHORTEST = 4;
const LONGEST_SHORT_NAME = 8;

/** The first character of the phrase and that of its second word, where it may be the long form of a short name. */
export function longFormStarts({ characters, spellings }: Phrase): readonly [string, string] | undefined {
  if (characters.length < SHORTEST || spellings.length > 0) return undefined;
  const second = wordStarts(characters, 0).indexOf(true, 1);
  return second < 0 ? undefined : [characters[0]!, characters[second]!];
}

/** How a phrase is the long form of a name that shortens it: 上海汽车集团 of 上汽集团; every word of it stands in the name. */
export function matchLongForm({ characters }: Phrase, name: SearchName): NameMatch | null {
  const start = coreStart(name);
  const short = [...name.core];
  if (short.length < 2 || short.length > LONGEST_SHORT_NAME || short.length >= characters.length) return null;
  const laid = shortForm(short.length, characters, 0, (piece, place) => short[piece] === characters[place]);
  if (!laid || laid.skipped > 0 || laid.odd > 0) return null;
  const rest = wordStarts(characters, 0).slice(laid.places.at(-1)! + 1);
  if (rest.includes(true)) return null;
  return { match: 'ABBREVIATED', score: SCORE, places: short.map((_, place) => start + place) };
}
