import { DEEPEST, depthOf, depths } from '../cooperation/depth.ts';
import type { Entity } from '../entity/entity.ts';
import type { Words } from '../entity/kind.ts';
import type { Relationship } from '../relationship/relationship.ts';
import type { Sentence } from './answer.ts';

/** What the score of an introduction is made of. */
export const scoreParts: Words = {
  CLOSENESS: '近 · how few steps: one divided by their number',
  DEPTH: '深 · how deep the cooperation of each step goes, by the ranks of forms',
  RECENCY: '新 · how new the newest source of each step is; a fifth less for each year behind the newest edition',
  EVIDENCE: '实 · at how many places each step is written: one counts half, each further one half of the rest',
};

const weights: Readonly<Record<string, number>> = { CLOSENESS: 0.4, DEPTH: 0.25, RECENCY: 0.2, EVIDENCE: 0.15 };

/** A part of a score: its value, 0 to 1, what it weighs, and why. */
export interface PartOfScore {
  readonly part: string;
  readonly value: number;
  readonly weight: number;
  readonly words: Sentence;
}

/** A link of a path: from one thing to the next, by any of the relationships. */
export interface LinkOfPath {
  readonly from: Entity;
  readonly to: Entity;
  readonly relationships: readonly Relationship[];
}

/** The parts of a path's score: of each link the best relationship counts, of the path the mean of its links. */
export function scoreOf(
  links: readonly LinkOfPath[],
  length: number,
  yearOf: (relationship: Relationship) => number | null,
  newest: number,
): PartOfScore[] {
  const best = (of: (relationship: Relationship, link: LinkOfPath) => number) =>
    links.map((link) => Math.max(0, ...link.relationships.map((relationship) => of(relationship, link))));
  const ranks = best((relationship, link) => rankOf(relationship, link));
  const years = best((relationship) => (relationship.status === 'ENDED' ? 0 : (yearOf(relationship) ?? 0)));
  const strengths = best(({ evidence, status }) => (1 - 0.5 ** evidence.length) * (status === 'DISPUTED' ? 0.5 : 1));
  const places = best(({ evidence }) => evidence.length);
  return [
    part('CLOSENESS', 1 / length, { zh: `${length} 步`, en: length === 1 ? '1 step' : `${length} steps` }),
    part('DEPTH', mean(ranks) / DEEPEST, depthWords(ranks)),
    part('RECENCY', mean(years.map((year) => recency(year, newest))), recencyWords(years)),
    part('EVIDENCE', mean(strengths), {
      zh: `各环节出处数：${places.join('、')}`,
      en: `places where the links are written: ${places.join(', ')}`,
    }),
  ];
}

/** The score of the parts together, 0 to 1. */
export function totalOf(parts: readonly PartOfScore[]): number {
  return rounded(parts.reduce((sum, { value, weight }) => sum + value * weight, 0));
}

function part(name: string, value: number, words: Sentence): PartOfScore {
  return { part: name, value: rounded(value), weight: weights[name]!, words };
}

function rankOf(relationship: Relationship, { from, to }: LinkOfPath): number {
  return depthOf(relationship, relationship.to === to.readableId ? to : from);
}

function recency(year: number, newest: number): number {
  return year === 0 ? 0 : Math.max(0, 1 - 0.2 * Math.max(0, newest - year));
}

function depthWords(ranks: readonly number[]): Sentence {
  const weakest = depths[Math.min(...ranks)]!.split(' · ');
  return { zh: `最浅一环：${weakest[0]}`, en: `the shallowest link: ${weakest[1]}` };
}

function recencyWords(years: readonly number[]): Sentence {
  const oldest = Math.min(...years);
  if (oldest === 0) return { zh: '有一环已终止或时间不详', en: 'a link has ended, or its time is not known' };
  return { zh: `最旧一环见于 ${oldest} 年`, en: `the oldest link is of ${oldest}` };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
