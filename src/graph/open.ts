import { catalog } from './catalog.ts';
import type { Deadlines } from './deadline.ts';
import type { EmbeddedOptions } from './embedded/open-embedded.ts';
import { StoreSettingsError } from './errors.ts';
import type { Graph } from './graph.ts';
import type { Neo4jOptions } from './neo4j/open-neo4j.ts';
import type { Store } from './store.ts';
import { StoredGraph } from './stored-graph.ts';

/** Which store to open, and how long its verbs may take (milliseconds; 5 s to read and 30 s to write unless given). */
export type GraphOptions = (EmbeddedOptions | Neo4jOptions) & {
  readonly [key in keyof Deadlines]?: number | undefined;
};

/**
 * Opens the graph store that the options name, with keys and data version. A Neo4j that is away is no error: it is asked
 * again by each verb. Throws a `StoreHeldError`, `StoreFormatError` or `StoreSettingsError` that says what to do.
 */
export async function openGraph(options: GraphOptions): Promise<Graph> {
  const deadlines = { readDeadline: options.readDeadline ?? 5_000, writeDeadline: options.writeDeadline ?? 30_000 };
  return new StoredGraph(await openStore(options, deadlines), catalog(), deadlines);
}

/** Only the engine in use is loaded: the embedded one does not run on every platform. */
async function openStore(options: GraphOptions, deadlines: Deadlines): Promise<Store> {
  if (options.engine === 'neo4j') {
    const { openNeo4j } = await import('./neo4j/open-neo4j.ts');
    return openNeo4j(options, deadlines);
  }
  const { openEmbedded } = await import('./embedded/open-embedded.ts').catch((error: unknown) => {
    const platform = `${process.platform} ${process.arch}`;
    throw new StoreSettingsError(`The embedded engine does not load on this platform (${platform}): use Neo4j.`, {
      cause: error,
    });
  });
  return openEmbedded(options);
}
