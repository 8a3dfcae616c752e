import { entityKinds } from '../entity/entity-kinds.ts';

/** The kinds with a type that a word is for, whole or shortened: 职校 and 中职 for 中等职业学校. */
export function kindsTyped(word: string): ReadonlySet<string> {
  const known = typed.get(word);
  if (known) return known;
  const kinds = entityKinds.filter(({ types }) => Object.values(types ?? {}).some((type) => isShortFor(word, type)));
  const found = new Set(kinds.map(({ kind }) => kind));
  if (typed.size < MOST_KEPT) typed.set(word, found);
  return found;
}

const MOST_KEPT = 10_000;
const typed = new Map<string, ReadonlySet<string>>();

/** Whether a word is one of a type's words, or its characters in order with the word's first or last among them. */
function isShortFor(word: string, type: string): boolean {
  const characters = [...word];
  return type
    .split(' · ')[0]!
    .split(/[、，]/)
    .some((long) => {
      if (!long.startsWith(characters[0]!) && !long.endsWith(characters.at(-1)!)) return false;
      let at = -1;
      return characters.every((character) => (at = long.indexOf(character, at + 1)) >= 0);
    });
}
