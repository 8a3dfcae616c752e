import type { Words } from '../entity/kind.ts';

/** What the editors hold of entities with like names. */
export const verdicts: Words = {
  SAME: '相同 · very probably one thing, kept as two until a source says so',
  DIFFERENT: '不同 · two things, in spite of their names',
  UNSURE: '未定 · cannot be told from the sources',
};
