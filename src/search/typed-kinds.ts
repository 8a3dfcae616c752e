import { entityKinds } from '../entity/entity-kinds.ts';

/** The words for the types of each kind. */
const words = entityKinds.flatMap(({ kind, types }) =>
  Object.values(types ?? {}).flatMap((type) => {
    const [zh = ''] = type.split(' · ');
    return zh.split(/[、，]/).map((word) => ({ kind, word }));
  }),
);
const firsts = new Set(words.map(({ word }) => word[0]));
const lasts = new Set(words.map(({ word }) => word.at(-1)));

const NONE: ReadonlySet<string> = new Set();
const MOST_KEPT = 10_000;
const known = new Map<string, ReadonlySet<string>>();

/** The kinds with a type that a word is for, whole or shortened: 职校 and 中职 for 中等职业学校. */
export function kindsTyped(word: string): ReadonlySet<string> {
  if (!firsts.has(word[0]) && !lasts.has(word.at(-1))) return NONE;
  const kept = known.get(word);
  if (kept) return kept;
  const kinds = new Set(words.filter(({ word: long }) => isShortFor(word, long)).map(({ kind }) => kind));
  if (known.size < MOST_KEPT) known.set(word, kinds);
  return kinds;
}

/** Whether the characters of a word stand in a longer one in order, its first or last among them. */
function isShortFor(short: string, long: string): boolean {
  if (long[0] !== short[0] && long.at(-1) !== short.at(-1)) return false;
  let at = -1;
  return [...short].every((character) => (at = long.indexOf(character, at + 1)) >= 0);
}
