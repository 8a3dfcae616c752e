import { UndirectedGraph } from 'graphology';
import { neighborsOf, type SimpleNetwork } from './simple-network.ts';

/** The network as a graphology graph; keys are the numbers of its nodes. */
export function asGraphology(network: SimpleNetwork): UndirectedGraph {
  const graph = new UndirectedGraph({ allowSelfLoops: false });
  for (let node = 0; node < network.size; node += 1) graph.addNode(node);
  for (let node = 0; node < network.size; node += 1)
    for (const neighbor of neighborsOf(network, node)) if (neighbor > node) graph.addEdge(node, neighbor);
  return graph;
}
