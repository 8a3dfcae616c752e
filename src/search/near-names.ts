import didYouMean, { ReturnTypeEnums, ThresholdTypeEnums } from 'didyoumean2';
import { suggestions } from '../entity/suggest.ts';
import { indexKeys, type SearchIndex } from './search-index.ts';
import { sizeOf } from './postings.ts';
import type { Phrase } from './query.ts';

const MOST = 3;
/** Characters of the query that names are looked for by, and names of each that are compared. */
const CHARACTERS = 4;
const NAMES = 300;

/** At most three names that a query which found nothing comes nearest to; names of well connected entities are compared only. */
export function nearNames(index: SearchIndex, text: string, phrase: Phrase): string[] {
  return phrase.letters === '' ? nearWritten(index, text, phrase) : nearSpelled(index, phrase.letters);
}

function nearWritten({ postings, names }: SearchIndex, text: string, { characters }: Phrase): string[] {
  const slots = [...new Set(characters)]
    .map((character) => postings.slot([indexKeys.character(character)]))
    .filter((slot) => slot.length > 0)
    .sort((a, b) => sizeOf(a) - sizeOf(b));
  const near = slots.slice(0, CHARACTERS).flatMap(([list]) => [...list!.subarray(0, NAMES)]);
  return suggestions(
    text,
    near.map((name) => names[name]!.text),
  );
}

function nearSpelled({ postings, names, readings }: SearchIndex, letters: string): string[] {
  const [list] = postings.slot([indexKeys.firstInitial(letters[0]!)]);
  const bySpelling = new Map<string, string>();
  for (const name of list?.subarray(0, NAMES * CHARACTERS) ?? []) {
    const { key, text } = names[name]!;
    const spelled = [...key].map((character) => readings(character)[0] ?? character).join('');
    if (!bySpelling.has(spelled)) bySpelling.set(spelled, text);
  }
  const near = didYouMean(letters, [...bySpelling.keys()], {
    returnType: ReturnTypeEnums.ALL_SORTED_MATCHES,
    thresholdType: ThresholdTypeEnums.SIMILARITY,
    threshold: 0.5,
  });
  return near.slice(0, MOST).map((spelled) => bySpelling.get(spelled)!);
}
