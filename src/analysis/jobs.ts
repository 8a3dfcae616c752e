import type { SharedSnapshot } from '../network/snapshot.ts';
import { betweenness, degreeCentrality, eigenvector, pageRank } from './centralities.ts';
import { communitiesOf, type Communities } from './communities.ts';
import { laidOut, type Positions } from './laid-out.ts';
import { outlineOf, type Outline } from './outline.ts';
import { placesInOrder, type Ranked } from './places-in-order.ts';
import { simpleNetwork, type Part } from './simple-network.ts';
import { constraint, coreNumbers } from './structure.ts';

/** The measures of position, by name: a value for each node, NaN for one that has none. */
const MEASURES = {
  DEGREE: degreeCentrality,
  BETWEENNESS: betweenness,
  EIGENVECTOR: eigenvector,
  PAGERANK: pageRank,
  CONSTRAINT: constraint,
  CORE_NUMBER: coreNumbers,
};

/** A measure of position. */
export type Measure = keyof typeof MEASURES;

/** All that is worked out of a network, by name. */
export interface Results extends Readonly<Record<Measure, Ranked>> {
  readonly COMMUNITIES: Communities;
  readonly OUTLINE: Outline;
  readonly LAYOUT: Positions;
}

/** A name of what is worked out. */
export type JobName = keyof Results;

/** A piece of work: what to work out, of which part of which snapshot. */
export interface Job {
  readonly name: JobName;
  readonly snapshot: SharedSnapshot;
  readonly part: Part;
  /** For LAYOUT: where entities stand already. */
  readonly start?: Positions;
}

/** Does a piece of work; long for large networks, so it belongs into a worker. */
export function runJob({ name, snapshot, part, start }: Job): Results[JobName] {
  const network = simpleNetwork(snapshot, part);
  switch (name) {
    case 'COMMUNITIES':
      return communitiesOf(network);
    case 'LAYOUT':
      return laidOut(network, start);
    case 'OUTLINE':
      return outlineOf(network);
    default:
      return placesInOrder(network, MEASURES[name](network), name === 'CONSTRAINT');
  }
}
