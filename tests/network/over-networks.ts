import fc from 'fast-check';
import { loadDump } from '../../src/export/load-dump.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { keep } from '../../src/kept.ts';
import { Snapshots } from '../../src/network/snapshots.ts';
import { engine, openEmptyGraph } from '../engine.ts';
import { asker } from '../service.ts';
import { ByHand } from './by-hand.ts';
import { dumpOfNetwork, randomNetwork, type RandomNetwork } from './random-network.ts';

/** Asks a service a question. */
export type Ask = ReturnType<typeof asker>;
const runs = { numRuns: engine === 'neo4j' ? 8 : 40 };
/** Loads each network into a fresh store and checks what the service says of it. */
export async function overNetworks(
  check: (network: RandomNetwork, hand: ByHand, ask: Ask, askStore: Ask, graph: Graph) => Promise<void>,
  networks = randomNetwork,
) {
  await fc.assert(
    fc.asyncProperty(networks, async (network) => {
      const graph = await openEmptyGraph();
      try {
        await loadDump(graph, 'random.jsonl', dumpOfNetwork(network));
        await check(
          network,
          new ByHand(network),
          asker(graph),
          asker(graph, true, { ...keep(graph), snapshots: new Snapshots(graph, -1) }),
          graph,
        );
      } finally {
        await graph.close();
      }
    }),
    runs,
  );
}

/** What a question answers; throws what the service calls an error. */
export async function answer<T>(ask: Ask, question: string): Promise<T> {
  const { data, errors } = await ask(`{ ${question} }`);
  if (errors) throw new Error(errors[0]!.message);
  return Object.values(data as Record<string, T>)[0]!;
}
