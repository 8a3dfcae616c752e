import { rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createContext } from '../../src/context.ts';
import { serveFeeds } from '../../src/http/feed-routes.ts';
import { wholeGraph } from '../../src/feeds/whole-graph.ts';
import { keep } from '../../src/kept.ts';
import { createServer } from '../../src/server.ts';
import { openSeededGraph, serviceSchema } from '../service.ts';
import { builtExplorer } from './built-explorer.ts';

/** A running service with the project's seeds and a freshly built explorer. */
export interface ExplorerService {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts it on a free port. */
export async function startExplorer(): Promise<ExplorerService> {
  const folder = builtExplorer();
  const graph = await openSeededGraph();
  const kept = keep(graph);
  const app = await createServer({
    schema: serviceSchema(),
    context: async () => createContext(graph, kept, 'No writing here.'),
    ready: async () => true,
    explorerFolder: folder,
    limits: { loopDelayMilliseconds: 10_000 }, // the browser shares the machine with the service
    drainMilliseconds: 0,
  });
  serveFeeds(app, () => wholeGraph(graph));
  await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`,
    close: async () => {
      await app.close();
      await graph.close();
      await rm(folder, { recursive: true });
    },
  };
}
