import type { Sentence } from '../network/answer.ts';
import type { Snapshot } from '../network/snapshot.ts';
import { industries } from './industries.ts';
import type { ReasonFound } from './missing-links.ts';

/** Names that a sentence lists. */
const LISTED = 3;

/** A reason in words. */
export function wordsOf(snapshot: Snapshot, { reason, shared }: ReasonFound): Sentence {
  const names = shared.map((each) => snapshot.names[each] ?? '');
  const trades = shared.map((each) => industries[each]);
  switch (reason) {
    case 'SHARED_PARTNERS':
      return {
        zh: `有 ${shared.length} 个共同伙伴：${listedZh(names)}`,
        en: `${shared.length} ${shared.length === 1 ? 'partner' : 'partners'} in common: ${listedEn(names)}`,
      };
    case 'SAME_BODY':
      return { zh: `同在${listedZh(names)}`, en: `both are members of ${listedEn(names)}` };
    case 'SAME_INDUSTRY':
      return {
        zh: `行业对口：${listedZh(trades.map((trade) => trade?.zh ?? ''))}`,
        en: `of one industry: ${listedEn(trades.map((trade) => trade?.en ?? ''))}`,
      };
    case 'SAME_PLACE':
      return { zh: `同在${listedZh(names)}`, en: `both in ${listedEn(names)}` };
  }
}

function listedZh(names: readonly string[]): string {
  return names.slice(0, LISTED).join('、') + (names.length > LISTED ? ` 等 ${names.length} 项` : '');
}

function listedEn(names: readonly string[]): string {
  return names.slice(0, LISTED).join(', ') + (names.length > LISTED ? ` and ${names.length - LISTED} more` : '');
}
