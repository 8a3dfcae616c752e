import { entityKind } from '../entity/kind.ts';

/** 挑战: what a report names as still to be done. */
export const challenge = entityKind({
  kind: 'Challenge',
  root: 'challenge',
  roots: 'challenges',
  seeds: 'challenges',
  zh: '挑战',
  en: 'challenge',
  description: '面临挑战 · what a report names as a challenge, still to be met; no achievement.',
});
