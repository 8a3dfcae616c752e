import { cp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createContext } from '../../src/context.ts';
import { applySeeds } from '../../src/edition/seeds.ts';
import { openGraph } from '../../src/graph/open.ts';
import { serveFeeds } from '../../src/http/feed-routes.ts';
import { wholeGraph } from '../../src/feeds/whole-graph.ts';
import { keep } from '../../src/kept.ts';
import { createServer, type ServerOptions } from '../../src/server.ts';
import { seeds } from '../seeds.ts';
import { PATIENT } from '../patient.ts';
import { serviceSchema } from '../service.ts';
import { builtExplorer } from './built-explorer.ts';
import { emptyFolder, madeOnce } from './made-once.ts';

/** How long a layout may take, in milliseconds. */
const LAID_OUT = 60_000;

/** A running service with the project's seeds and a freshly built explorer. */
export interface ExplorerService {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts it on a free port, open to this machine only unless `admission` says more. */
export async function startExplorer(admission: ServerOptions['admission'] = {}): Promise<ExplorerService> {
  const built = await builtExplorer();
  const store = await storeOfItsOwn();
  const graph = await openGraph({ engine: 'embedded', folder: store });
  const kept = keep(graph);
  const app = await createServer({
    schema: serviceSchema(),
    context: async () => createContext(graph, kept, 'No writing here.'),
    ready: async () => true,
    explorerFolder: built.folder,
    limits: PATIENT,
    admission,
    drainMilliseconds: 0,
  });
  serveFeeds(app, () => wholeGraph(graph));
  await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`,
    close: async () => {
      await app.close();
      await graph.close();
      await Promise.all([built.giveBack(), rm(store, { recursive: true })]);
    },
  };
}

/** A copy of a store with the project's seeds, laid out. */
async function storeOfItsOwn(): Promise<string> {
  const seeded = await madeOnce('seeded', async (folder) => {
    const graph = await openGraph({ engine: 'embedded', folder });
    await applySeeds(graph, seeds);
    await keep(graph, LAID_OUT).layouts.current();
    await graph.close();
  });
  const folder = await emptyFolder('store');
  await cp(seeded.folder, folder, { recursive: true });
  await seeded.giveBack();
  return folder;
}
