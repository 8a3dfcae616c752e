import didYouMean, { ReturnTypeEnums, ThresholdTypeEnums } from 'didyoumean2';
import { suggestions } from '../entity/suggest.ts';
import { indexKeys, type SearchIndex } from './search-index.ts';
import { sizeOf } from './postings.ts';
import type { Phrase } from './query.ts';

const MOST = 3;
/** Characters of the query that names are looked for by, and names of each that are compared. */
const CHARACTERS = 4;
const NAMES = 300;

/** A name that comes near, and the id of the entity that has it. */
export interface NearName {
  readonly text: string;
  readonly id: string;
}

/** At most three names that a query which found nothing comes nearest to; names of well connected entities are compared only. */
export function nearNames(index: SearchIndex, text: string, phrase: Phrase): NearName[] {
  return phrase.letters === '' ? nearWritten(index, text, phrase) : nearSpelled(index, phrase.letters);
}

function nearWritten(index: SearchIndex, text: string, { characters }: Phrase): NearName[] {
  const { postings } = index;
  const slots = [...new Set(characters)]
    .map((character) => postings.slot([indexKeys.character(character)]))
    .filter((slot) => slot.length > 0)
    .sort((a, b) => sizeOf(a) - sizeOf(b));
  const near = slots.slice(0, CHARACTERS).flatMap(([list]) => [...list!.subarray(0, NAMES)]);
  const byText = new Map<string, number>();
  for (const name of near) if (!byText.has(index.names[name]!.text)) byText.set(index.names[name]!.text, name);
  return suggestions(text, byText.keys()).map((each) => nearName(index, byText.get(each)!));
}

function nearSpelled(index: SearchIndex, letters: string): NearName[] {
  const { postings, names, readings } = index;
  const [list] = postings.slot([indexKeys.firstInitial(letters[0]!)]);
  const bySpelling = new Map<string, number>();
  for (const name of list?.subarray(0, NAMES * CHARACTERS) ?? []) {
    const { key } = names[name]!;
    const spelled = [...key].map((character) => readings(character)[0] ?? character).join('');
    if (!bySpelling.has(spelled)) bySpelling.set(spelled, name);
  }
  const near = didYouMean(letters, [...bySpelling.keys()], {
    returnType: ReturnTypeEnums.ALL_SORTED_MATCHES,
    thresholdType: ThresholdTypeEnums.SIMILARITY,
    threshold: 0.5,
  });
  return near.slice(0, MOST).map((spelled) => nearName(index, bySpelling.get(spelled)!));
}

function nearName({ names, owners, entities }: SearchIndex, name: number): NearName {
  return { text: names[name]!.text, id: entities.id(owners[name]!) };
}
