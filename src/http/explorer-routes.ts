import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ExplorerOperations } from './explorer-operations.ts';
import { prefersHtml } from './error-page.ts';
import { prepareExplorer } from './prepare-explorer.ts';
import { explorerPage, relationsOf, type Overview } from './explorer-page.ts';
import { PRESSURE_EXEMPT } from './pressure.ts';
import { serveHashedFiles } from './static-folder.ts';

/** The addresses that the page draws itself. */
const SCREENS = ['/', '/n/*', '/r/*', '/path', '/list', '/about-data'];

/** How many entities and relations the page draws at most, a larger network as groups; see `src/explorer/ask.ts`. */
const DRAWN = 3_000;
const DRAWN_RELATIONS = 8_000;

/** What keeps the page for when the service is away; it stands at the top, since it may keep only what is below its own address. */
const WORKER = 'offline-worker.js';

/** Asks the service one document and gives back its data, or `null` where it has no answer. */
export type Answer = (request: FastifyRequest, query: string) => Promise<unknown>;

/** Serves the built explorer: its screens, each with a first view that needs no script, and its files under `/explorer/assets/`; browsers that ask for a page that there is not get the first one, with status 404. Without a build, `/` leads to the API. */
export async function serveExplorer(
  app: FastifyInstance,
  folder: string | undefined,
  operations: ExplorerOperations,
  answer: Answer,
): Promise<void> {
  const shell = folder && (await readFile(join(folder, 'index.html'), 'utf8').catch(() => null));
  if (!folder || !shell) {
    app.get('/', async (_request, reply) => reply.redirect('/graphql'));
    return;
  }
  await serveHashedFiles(app, '/explorer/assets/', join(folder, 'assets'));
  await serveWorker(app, join(folder, WORKER));
  prepareExplorer(app, operations);
  const overview = operations.byName.get('Overview');
  const page = async (request: FastifyRequest, reply: FastifyReply) => {
    const data = (overview ? await answer(request, overview.query).catch(() => null) : null) as Overview | null;
    return sendPage(reply, explorerPage(shell, { ...asked(request, operations, data), overview: data }));
  };
  for (const screen of SCREENS) app.get(screen, { config: PRESSURE_EXEMPT }, page);
  app.get('/*', { config: PRESSURE_EXEMPT }, async (request, reply) =>
    prefersHtml(request) ? page(request, reply.code(404)) : reply.callNotFound(),
  );
}

async function serveWorker(app: FastifyInstance, path: string): Promise<void> {
  const script = await readFile(path).catch(() => null);
  if (!script) return;
  app.get(`/${WORKER}`, { config: PRESSURE_EXEMPT }, async (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(script),
  );
}

function asked(request: FastifyRequest, operations: ExplorerOperations, overview: Overview | null) {
  const query = request.query as Record<string, unknown>;
  const period = typeof query['y'] === 'string' && /^\d{4}$/.test(query['y']) ? query['y'] : null;
  const map = overview && isLarge(overview) ? groupsAddress(operations, period) : mapAddress(operations, period);
  return { language: query['lang'] === 'en' ? ('en' as const) : ('zh' as const), ahead: map ? [map] : [] };
}

/** Where the page will ask for the map of a year, or of all. */
function mapAddress(operations: ExplorerOperations, period: string | null): string | null {
  return addressOf(operations, 'Map', { limit: DRAWN, period });
}

/** Where it will ask for the groups of a network that is too large to be drawn whole. */
function groupsAddress(operations: ExplorerOperations, period: string | null): string | null {
  return addressOf(operations, 'Groups', { period });
}

function addressOf({ byName }: ExplorerOperations, name: string, variables: object): string | null {
  const found = byName.get(name);
  return found ? `/graphql?id=${found.id}&variables=${encodeURIComponent(JSON.stringify(variables))}` : null;
}

function isLarge({ kinds }: Overview): boolean {
  return kinds.total > DRAWN || relationsOf(kinds) > DRAWN_RELATIONS;
}

function sendPage(reply: FastifyReply, html: string): FastifyReply {
  return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html);
}
