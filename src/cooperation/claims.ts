import type { Words } from '../entity/kind.ts';
import type { Speaker } from './speakers.ts';

/** Where the one who says something stands to the relationship that it is said of. */
export const claimSides: Words = {
  FROM: '起点一方 · the start of the relationship itself',
  TO: '终点一方 · the end of the relationship itself',
  THIRD_PARTY: '第三方 · neither end: for example a bureau that reports on its schools',
};

/** How many of its two ends say a relationship themselves. */
export const claimStandings: Words = {
  BOTH_SIDES: '双方都说 · both ends say it',
  ONE_SIDE: '只有一方说 · one of the two ends says it, the other does not',
  THIRD_PARTY_ONLY: '双方都没有自己说 · neither end says it, only a third party',
  NO_SOURCE: '没有来源 · no source says it',
};

type Ends = { readonly from: string; readonly to: string };

/** On which side of a relationship somebody with this id stands; a publisher that is no entity of the graph is a third party. */
export function sideOf({ from, to }: Ends, speaker: string | undefined): 'FROM' | 'TO' | 'THIRD_PARTY' {
  if (speaker === undefined) return 'THIRD_PARTY';
  return speaker === from ? 'FROM' : speaker === to ? 'TO' : 'THIRD_PARTY';
}

/** The standing of a relationship that these say. */
export function standingOf(ends: Ends, speakers: readonly Speaker[]): string {
  if (speakers.length === 0) return 'NO_SOURCE';
  const sides = new Set(speakers.map(({ entity }) => sideOf(ends, entity?.readableId)));
  const own = Number(sides.has('FROM')) + Number(sides.has('TO'));
  return own === 2 ? 'BOTH_SIDES' : own === 1 ? 'ONE_SIDE' : 'THIRD_PARTY_ONLY';
}

/** The different speakers of some editions. */
export function speakersOf(editions: readonly string[], speakers: ReadonlyMap<string, Speaker>): Speaker[] {
  return [...new Set(editions.map((id) => speakers.get(id)).filter((speaker) => speaker !== undefined))];
}
