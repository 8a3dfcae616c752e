import type { Positions } from './laid-out.ts';
import { seededRandom } from './seeded-random.ts';
import { neighborsOf, type SimpleNetwork } from './simple-network.ts';

const SEED = 20_240_101;
/** The turn from one community to the next that spreads any number of them over a disk. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A disk over which the nodes of a community are spread. */
interface Disk extends Place {
  readonly radius: number;
}

/**
 * Where a layout begins: nodes that are placed where they are, new ones near their placed neighbors, the others with their
 * community (`of`, by node), each of which has its share of a disk.
 */
export function startPlaces(network: SimpleNetwork, of: Uint32Array, start: Positions | undefined): Positions {
  const { size } = network;
  const [x, y] = [new Float64Array(size), new Float64Array(size)];
  const placed = start?.placed ?? new Uint8Array(size);
  const random = seededRandom(SEED);
  const disks = disksOf(of);
  for (let node = 0; node < size; node += 1) {
    const [angle, distance] = [random() * 2 * Math.PI, Math.sqrt(random())];
    const near = placed[node] ? [] : [...neighborsOf(network, node)].filter((each) => placed[each]);
    const { x: across, y: up, radius } = near.length > 0 ? { ...middleOf(near, start!), radius: 5 } : disks[of[node]!]!;
    if (placed[node]) [x[node], y[node]] = [start!.x[node]!, start!.y[node]!];
    else [x[node], y[node]] = [across + Math.cos(angle) * distance * radius, up + Math.sin(angle) * distance * radius];
  }
  return { x, y, placed };
}

/** A disk for each community, in proportion to its size; the first in the middle, the others around it. */
function disksOf(of: Uint32Array): Disk[] {
  const sizes: number[] = [];
  for (const community of of) sizes[community] = (sizes[community] ?? 0) + 1;
  const radius = 10 * Math.sqrt(of.length);
  let before = 0;
  return sizes.map((size, community) => {
    const distance = radius * Math.sqrt((before + size / 2) / of.length);
    before += size;
    const angle = community * GOLDEN_ANGLE;
    return {
      x: Math.cos(angle) * distance,
      y: Math.sin(angle) * distance,
      radius: 0.5 * radius * Math.sqrt(size / of.length),
    };
  });
}

function middleOf(nodes: readonly number[], { x, y }: Positions): Place {
  const mean = (of: Float64Array) => nodes.reduce((sum, node) => sum + of[node]!, 0) / nodes.length;
  return { x: mean(x), y: mean(y) };
}
