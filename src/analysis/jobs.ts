import type { SharedSnapshot } from '../network/snapshot.ts';
import { betweenness, degreeCentrality, eigenvector, pageRank } from './centralities.ts';
import { communitiesOf, type Communities } from './communities.ts';
import { cutsOf, type Cuts } from './cuts.ts';
import { simpleNetwork, tiesOf, type Part } from './simple-network.ts';
import { laidOut, type Positions } from './laid-out.ts';
import { components, constraint, coreNumbers } from './structure.ts';

/** What a network comes to as a whole. */
export interface Outline extends Cuts {
  readonly ties: number;
  readonly components: Uint32Array;
  readonly cores: Float64Array;
}

/** All that is worked out of a network, by name. */
export interface Results {
  readonly DEGREE: Float64Array;
  readonly BETWEENNESS: Float64Array;
  readonly EIGENVECTOR: Float64Array;
  readonly PAGERANK: Float64Array;
  readonly CONSTRAINT: Float64Array;
  readonly CORE_NUMBER: Float64Array;
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
    case 'DEGREE':
      return degreeCentrality(network);
    case 'BETWEENNESS':
      return betweenness(network);
    case 'EIGENVECTOR':
      return eigenvector(network);
    case 'PAGERANK':
      return pageRank(network);
    case 'CONSTRAINT':
      return constraint(network);
    case 'CORE_NUMBER':
      return coreNumbers(network);
    case 'COMMUNITIES':
      return communitiesOf(network);
    case 'LAYOUT':
      return laidOut(network, start);
    case 'OUTLINE':
      return {
        ties: tiesOf(network),
        components: components(network),
        cores: coreNumbers(network),
        ...cutsOf(network),
      };
  }
}
