import { cp } from 'node:fs/promises';
import { applySeeds } from '../src/edition/seeds.ts';
import { openGraph } from '../src/graph/open.ts';
import { emptyFolder, madeOnce } from './made-once.ts';
import { seeds } from './seeds.ts';

/** The folder of an embedded store with the project's seeds, made once a run; to be copied, never to be opened. */
export function seededStore(): Promise<string> {
  return madeOnce('seeded', async (folder) => {
    const graph = await openGraph({ engine: 'embedded', folder });
    await applySeeds(graph, seeds);
    await graph.close();
  });
}

/** A copy of a store's folder. */
export async function copyOf(store: string): Promise<string> {
  const folder = await emptyFolder('store');
  await cp(store, folder, { recursive: true });
  return folder;
}
