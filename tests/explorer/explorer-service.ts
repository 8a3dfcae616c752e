import type { AddressInfo } from 'node:net';
import { createContext } from '../../src/context.ts';
import { openGraph } from '../../src/graph/open.ts';
import { serveFeeds } from '../../src/http/feed-routes.ts';
import { wholeGraph } from '../../src/feeds/whole-graph.ts';
import { keep } from '../../src/kept.ts';
import { createServer, type ServerOptions } from '../../src/server.ts';
import { PATIENT } from '../patient.ts';
import { copyOf, seededStore } from '../seeded-store.ts';
import { serviceSchema } from '../service.ts';
import { EXPLORER_FOLDER } from './built-explorer.ts';

/** How long a layout may take, in milliseconds. */
const LAID_OUT = 120_000;

/** Starts a service on a free port with the project's seeds, laid out, and the explorer, open to this machine only unless `admission` says more. */
export async function startExplorer(
  admission: ServerOptions['admission'] = {},
): Promise<{ url: string; close(): Promise<void> }> {
  const graph = await openGraph({ engine: 'embedded', folder: await copyOf(await seededStore()) });
  const kept = keep(graph, LAID_OUT);
  await kept.layouts.current();
  const app = await createServer({
    schema: serviceSchema(),
    context: async () => createContext(graph, kept, 'No writing here.'),
    ready: async () => true,
    explorerFolder: EXPLORER_FOLDER,
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
    },
  };
}
