import type { MapEdge } from './answers.ts';

/** How a line is drawn. */
export type LineStyle = 'solid' | 'dashed' | 'dotted';

/** Types by which something is given: drawn dotted. */
export const GIVING: ReadonlySet<string> = new Set(['FUNDS', 'DONATES_TO']);

/** Categories of working together: drawn dashed. What is left is belonging, which is solid. */
const TOGETHER: ReadonlySet<string> = new Set(['COOPERATION', 'PARTICIPATION', 'TEACHING', 'MENTION']);

/** Types whose direction the kinds of their ends do not tell: who gives, commissions, sets up, supervises, is part of what. */
export const DIRECTED: ReadonlySet<string> = new Set([
  ...GIVING,
  'ASSISTS',
  'COMMISSIONS',
  'ESTABLISHES',
  'PART_OF',
  'SUPERVISES',
]);

/** Dashes of each style, in pixels: drawn, left out. */
export const DASHES: Readonly<Record<LineStyle, readonly [number, number] | null>> = {
  solid: null,
  dashed: [6, 4],
  dotted: [1.6, 3.4],
};

/** How the relations between two are drawn as one line: as most of them are; of as many, working together before belonging before giving. */
export function styleOf(relations: readonly MapEdge[]): LineStyle {
  const counts = { dashed: 0, solid: 0, dotted: 0 };
  for (const { type, category, count = 1 } of relations)
    counts[GIVING.has(type) ? 'dotted' : TOGETHER.has(category) ? 'dashed' : 'solid'] += count;
  const most = Math.max(...Object.values(counts));
  return (Object.keys(counts) as LineStyle[]).find((style) => counts[style] === most)!;
}

/** At which end of a line from `from` there is an arrowhead: only where all relations go that way. */
export function arrowsOf(
  from: string,
  relations: readonly MapEdge[],
): { readonly start: boolean; readonly end: boolean } {
  const directed = relations.every(({ type }) => DIRECTED.has(type));
  return {
    start: directed && relations.every((edge) => edge.to === from),
    end: directed && relations.every((edge) => edge.from === from),
  };
}

/** Width of a line by how many relations it stands for, in pixels. */
export function lineWidthOf(relations: readonly MapEdge[]): number {
  const count = relations.reduce((sum, each) => sum + (each.count ?? 1), 0);
  return Math.min(3.5, 1 + Math.log2(count) * 0.6);
}

/** What each kind of line means. */
export const LINE_WORDS: Readonly<Record<LineStyle | 'arrow', { readonly zh: string; readonly en: string }>> = {
  solid: { zh: '隶属、成员、任职、荣誉、地点', en: 'belonging, membership, office, honor, place' },
  dashed: { zh: '合作、参与、教学、提及', en: 'cooperation, taking part, teaching, mention' },
  dotted: { zh: '资助、捐赠', en: 'funding, donation' },
  arrow: { zh: '箭头：由谁给谁', en: 'arrow: from whom to whom' },
};

/** All kinds of line, in the order of a legend. */
export const LINES = ['solid', 'dashed', 'dotted', 'arrow'] as const;
