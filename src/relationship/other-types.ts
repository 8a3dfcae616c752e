import { entityKinds } from '../entity/entity-kinds.ts';
import { didYouMeanSentence } from '../entity/suggest.ts';
import { BadUserInputError } from '../errors.ts';

/** Refuses words that are no finer kind of any of these kinds of entity (of any kind where none is given). */
export function refuseUnknownTypes(words: readonly string[], kinds: readonly string[]): void {
  const asked = entityKinds.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  const known = [...new Set(asked.flatMap(({ types }) => Object.keys(types ?? {})))];
  const unknown = words.find((word) => !known.includes(word));
  if (unknown === undefined) return;
  const of = kinds.length === 0 ? '' : ` of ${kinds.join(', ')}`;
  const near = didYouMeanSentence(unknown, known) || ` There are: ${known.join(', ') || 'none'}.`;
  throw new BadUserInputError(`"${unknown}" is no finer kind${of}.${near}`, 'otherTypes');
}
