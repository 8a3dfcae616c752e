import { asGraphology } from './as-graphology.ts';
import { forceAtlas2 } from './graphology-library.ts';
import { seededRandom } from './seeded-random.ts';
import { neighborsOf, type SimpleNetwork } from './simple-network.ts';

/** Positions of nodes, by number; `placed` is 1 for those that have one already and stay there. */
export interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly placed: Uint8Array;
}

const SEED = 20_240_101;
/** Work that a layout may be, in nodes times iterations: large networks are laid out more coarsely. */
const MOST_WORK = 500_000;
const MOST_ITERATIONS = 500;
const FEWEST_ITERATIONS = 20;
/** From so many nodes on forces are approximated (Barnes–Hut). */
const APPROXIMATED = 200;

/**
 * Positions for drawing by ForceAtlas2, seeded: the same network and start give the same ones. Nodes that are placed stay
 * exactly where they are; new ones begin among their neighbors.
 */
export function laidOut(network: SimpleNetwork, start?: Positions): Positions {
  const { size } = network;
  const { x, y, placed } = begun(network, start);
  if (size > 0 && placed.some((each) => each === 0)) {
    const graph = asGraphology(network);
    for (let node = 0; node < size; node += 1)
      graph.mergeNodeAttributes(node, { x: x[node]!, y: y[node]!, fixed: placed[node] === 1 });
    const iterations = Math.max(FEWEST_ITERATIONS, Math.min(MOST_ITERATIONS, Math.round(MOST_WORK / size)));
    const settings = {
      ...{ gravity: 0.5, scalingRatio: 8, strongGravityMode: false, linLogMode: true, adjustSizes: false },
      ...{ slowDown: 1 + Math.log(size), barnesHutOptimize: size >= APPROXIMATED, barnesHutTheta: 0.7 },
    };
    forceAtlas2.assign(graph, { iterations, settings, getEdgeWeight: null });
    graph.forEachNode((key, attributes) => {
      const node = Number(key);
      if (placed[node]) return;
      x[node] = rounded(attributes['x'] as number);
      y[node] = rounded(attributes['y'] as number);
    });
  }
  return { x, y, placed: new Uint8Array(size).fill(1) };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Where the layout begins: placed nodes where they are, new ones near their neighbors or spread over a disk. */
function begun(network: SimpleNetwork, start: Positions | undefined): Positions {
  const { size } = network;
  const [x, y] = [new Float64Array(size), new Float64Array(size)];
  const placed = start?.placed ?? new Uint8Array(size);
  const random = seededRandom(SEED);
  const radius = 10 * Math.sqrt(size);
  for (let node = 0; node < size; node += 1) {
    const [angle, distance] = [random() * 2 * Math.PI, Math.sqrt(random()) * radius];
    const near = placed[node] ? [] : [...neighborsOf(network, node)].filter((each) => placed[each]);
    if (placed[node]) [x[node], y[node]] = [start!.x[node]!, start!.y[node]!];
    else if (near.length > 0) {
      x[node] = mean(near.map((each) => start!.x[each]!)) + Math.cos(angle) * 5;
      y[node] = mean(near.map((each) => start!.y[each]!)) + Math.sin(angle) * 5;
    } else [x[node], y[node]] = [Math.cos(angle) * distance, Math.sin(angle) * distance];
  }
  return { x, y, placed };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
