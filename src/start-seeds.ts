import type { Config } from './config.ts';
import { applySeeds, newerSeeds } from './edition/seeds.ts';
import { StoreUnavailableError } from './graph/errors.ts';
import type { Graph } from './graph/graph.ts';
import { isEmpty } from './record/is-empty.ts';

/**
 * At start, an empty embedded store loads the seeds. Any other store keeps what it holds: seeds that say something else
 * than it was last given are announced, and applied only by `npm run seed`. A Neo4j that is away is no hindrance.
 */
export async function greetSeeds(
  { store, seedsFolder }: Config,
  graph: Graph,
  say: (text: string) => void,
): Promise<void> {
  try {
    const empty = await isEmpty(graph);
    if (empty && store.engine === 'embedded') {
      await applySeeds(graph, seedsFolder, { told: ({ edition }) => say(`Edition ${edition} is loaded.`) });
      return;
    }
    const newer = await newerSeeds(graph, seedsFolder);
    const state = empty
      ? 'The store is empty.'
      : `The seeds say something else than the store was last given: ${newer.join(', ')}.`;
    if (newer.length > 0)
      say(`${state} Apply them by: npm run seed (npm run seed -- --check tells what would change).`);
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
    say(`The store does not answer yet: ${error.message}`);
  }
}
