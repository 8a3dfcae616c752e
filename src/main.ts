import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import closeWithGrace from 'close-with-grace';
import type { FastifyInstance } from 'fastify';
import type { Config } from './config.ts';
import { createContext } from './context.ts';
import { setHolderUrl } from './graph/embedded/holder.ts';
import type { Graph } from './graph/graph.ts';
import { ping } from './graph/meta.ts';
import { openGraph } from './graph/open.ts';
import { askedFeed } from './feeds/asked-feed.ts';
import { serveFeeds } from './http/feed-routes.ts';
import { serveData } from './http/data-routes.ts';
import { hostnameOf } from './http/host-names.ts';
import { waitingTime } from './http/limits.ts';
import { mayWrite } from './http/may-write.ts';
import { serveReportTables } from './http/report-table-routes.ts';
import { keep, stateOf } from './kept.ts';
import { keepOwnerSecret, type OwnerSecret } from './owner-secret.ts';
import { readStartConfig } from './read-start-config.ts';
import { buildSchema } from './schema.ts';
import { readings } from './search/readings.ts';
import { createServer } from './server.ts';
import { opennessLines } from './start-openness.ts';
import { greetSeeds } from './start-seeds.ts';
import { startFault } from './start-fault.ts';

/** Where the build puts the GraphiQL page, seen from `src/` and from `dist/` alike. */
const GRAPHIQL_FOLDER = fileURLToPath(new URL('../dist/graphiql', import.meta.url));

/** Where the build puts the explorer. */
const EXPLORER_FOLDER = fileURLToPath(new URL('../dist/explorer', import.meta.url));

/** How much longer than a request stopping may take, in milliseconds. */
const GRACE = 2_000;

/** By how much the heap may grow between collections of all of it, in percent: what an export leaves behind is not kept for long. */
const HEAP_GROWTH = 50;

try {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  const config = await readStartConfig(process.env);
  const graph = await openGraph(
    config.store.engine === 'embedded' ? { ...config.store, command: 'npm start' } : config.store,
  );
  await greetSeeds(config, graph, say).catch(closing(graph));
  const owner = ownerSecret(config);
  const app = await serve(config, graph, owner).catch(closing(graph, owner));
  closeOnSignal(app, graph, config);
} catch (error) {
  process.stderr.write(`${startFault(error)}\n`);
  process.exit(1);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Without it the service runs all the same: its folder may be one that nothing can be written to, where the store is elsewhere. */
function ownerSecret(config: Config): OwnerSecret | null {
  try {
    return keepOwnerSecret(config);
  } catch (error) {
    say(`未能保存所有者密钥，写入须 CURATOR_TOKEN。 · No secret of the owner could be kept: ${startFault(error)}`);
    return null;
  }
}

/** Gives the store back before a fault at start is told. */
function closing(graph: Graph, owner?: OwnerSecret | null): (error: unknown) => Promise<never> {
  return async (error) => {
    owner?.forget();
    await graph.close();
    throw error;
  };
}

async function serve(config: Config, graph: Graph, owner: OwnerSecret | null): Promise<FastifyInstance> {
  const kept = keep(graph, waitingTime(config.limits));
  const secrets = { curatorToken: config.curatorToken, ownerSecret: owner?.secret ?? null };
  const { admission } = config;
  const app = await createServer({
    schema: buildSchema(),
    context: async (request) => createContext(graph, kept, mayWrite(request, secrets)),
    stateOf: () => stateOf(graph, kept),
    ready: async () => (await graph.one(ping, {})) !== null,
    limits: config.limits,
    admission: { ...admission, hosts: [...admission.hosts, hostnameOf(config.host) ?? config.host] },
    introspection: config.introspection,
    logger: { level: config.logLevel },
    graphiqlFolder: GRAPHIQL_FOLDER,
    explorerFolder: EXPLORER_FOLDER,
  });
  serveData(app, graph, (request) => mayWrite(request, secrets));
  const exporting = () => createContext(graph, kept, 'Exports change nothing.');
  serveFeeds(
    app,
    (query) => askedFeed(exporting(), query),
    () => stateOf(graph, kept),
  );
  serveReportTables(app, exporting);
  await readings(); // before anybody waits
  app.addHook('onClose', async () => owner?.forget());
  const address = await app.listen({ port: config.port, host: config.host });
  if (config.store.engine === 'embedded') setHolderUrl(config.store.folder, address);
  for (const line of opennessLines(config)) say(line);
  say(`产教图谱 Chanjiao Graph answers at ${address}/graphql (store: ${graph.engine})`);
  return app;
}

function closeOnSignal(app: FastifyInstance, graph: Graph, config: Config): void {
  const delay = (config.limits.requestMilliseconds ?? 0) + GRACE;
  closeWithGrace({ delay, logger: { error: (error: unknown) => app.log.error(error) } }, async ({ err }) => {
    if (err) app.log.fatal({ err }, 'stopped by a fault');
    await app.close();
    await graph.close();
  });
}
