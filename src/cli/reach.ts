import type { Config } from '../config.ts';
import type { Graph } from '../graph/graph.ts';
import { readHolder } from '../graph/embedded/holder.ts';
import { openGraph } from '../graph/open.ts';
import { readOwnerSecret } from '../owner-secret.ts';
import type { RunningService } from './ask-service.ts';

/** Two ways to the same work: on the store itself, or through the service that holds it. */
export interface Ways<T> {
  readonly onStore: (graph: Graph) => Promise<T>;
  readonly throughService: (service: RunningService) => Promise<T>;
}

/** Does some work where the store can be reached: an embedded store that a running service holds, through that service; any other, by opening it. */
export async function reach<T>(config: Config, command: string, { onStore, throughService }: Ways<T>): Promise<T> {
  const url = config.store.engine === 'embedded' ? readHolder(config.store.folder)?.url : undefined;
  if (url) return throughService({ url, token: readOwnerSecret(config) ?? config.curatorToken });
  const graph = await openGraph(config.store.engine === 'embedded' ? { ...config.store, command } : config.store);
  try {
    return await onStore(graph);
  } finally {
    await graph.close();
  }
}
