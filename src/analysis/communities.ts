import { asGraphology } from './as-graphology.ts';
import { louvain } from './graphology-library.ts';
import { groupsOf, type Groups } from './groups.ts';
import { seededRandom } from './seeded-random.ts';
import type { SimpleNetwork } from './simple-network.ts';
import { renumbered } from './structure.ts';

const SEED = 20_240_101;

/** A division into communities: the community of each node (the largest is 0), the communities, and how good the division is. */
export interface Communities {
  readonly of: Uint32Array;
  readonly groups: Groups;
  readonly modularity: number;
}

/** Communities by the Louvain method (Blondel et al. 2008, resolution 1), seeded: the same network gives the same ones. */
export function communitiesOf(network: SimpleNetwork): Communities {
  const { of, modularity } = divided(network);
  return { of, groups: groupsOf(network, of), modularity };
}

function divided(network: SimpleNetwork): Pick<Communities, 'of' | 'modularity'> {
  if (network.neighbors.length === 0)
    return { of: Uint32Array.from({ length: network.size }, (_, node) => node), modularity: 0 };
  const options = { rng: seededRandom(SEED), getEdgeWeight: null, resolution: 1 };
  const { communities, modularity } = louvain.detailed(asGraphology(network), options);
  const numbers = new Map<number, number>();
  const sizes: number[] = [];
  const groups = Array.from({ length: network.size }, (_, node) => {
    const community = communities[node]!;
    const number = numbers.get(community) ?? numbers.size;
    numbers.set(community, number);
    sizes[number] = (sizes[number] ?? 0) + 1;
    return number;
  });
  return { of: renumbered(groups, sizes), modularity };
}
