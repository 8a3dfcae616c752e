import { asGraphology } from './as-graphology.ts';
import { communitiesOf } from './communities.ts';
import { forceAtlas2 } from './graphology-library.ts';
import type { SimpleNetwork } from './simple-network.ts';
import { startPlaces } from './start-places.ts';

/** Positions of nodes, by number; `placed` is 1 for those that have one already and stay there. */
export interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly placed: Uint8Array;
}

/** Work that a layout may be, in nodes times iterations: large networks are laid out more coarsely. */
const MOST_WORK = 500_000;
const MOST_ITERATIONS = 500;
const FEWEST_ITERATIONS = 20;
/** From so many nodes on forces are approximated (Barnes–Hut). */
const APPROXIMATED = 200;
/** How strongly a tie between two communities pulls, beside one within a community, so that each stands together. */
const BETWEEN = 0.15;

/**
 * Positions for drawing by ForceAtlas2, seeded: the same network and start give the same ones. Communities begin apart and hold
 * together, so that a reader sees them. Nodes that are placed stay exactly where they are; new ones begin among their neighbors.
 */
export function laidOut(network: SimpleNetwork, start?: Positions): Positions {
  const { size } = network;
  const { of } = communitiesOf(network);
  const { x, y, placed } = startPlaces(network, of, start);
  if (size > 0 && placed.some((each) => each === 0)) {
    const graph = asGraphology(network);
    for (let node = 0; node < size; node += 1)
      graph.mergeNodeAttributes(node, { x: x[node]!, y: y[node]!, fixed: placed[node] === 1 });
    const iterations = Math.max(FEWEST_ITERATIONS, Math.min(MOST_ITERATIONS, Math.round(MOST_WORK / size)));
    const settings = {
      ...{ gravity: 0.01, scalingRatio: 8, strongGravityMode: true, linLogMode: true, adjustSizes: false },
      ...{ slowDown: 1, barnesHutOptimize: size >= APPROXIMATED, barnesHutTheta: 0.7 },
    };
    const weightOf = (from: number, to: number) => (of[from] === of[to] ? 1 : BETWEEN);
    forceAtlas2.assign(graph, {
      iterations,
      settings,
      getEdgeWeight: (_edge, _attributes, source, target) => weightOf(Number(source), Number(target)),
    });
    graph.forEachNode((key, attributes) => {
      const node = Number(key);
      if (placed[node]) return;
      x[node] = rounded(attributes['x'] as number);
      y[node] = rounded(attributes['y'] as number);
    });
  }
  return { x, y, placed: new Uint8Array(size).fill(1) };
}

/** A whole number, and never -0, which a store does not tell from 0. */
function rounded(value: number): number {
  return Math.round(value) + 0;
}
