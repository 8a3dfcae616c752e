import type { FastifyInstance } from 'fastify';
import type { ExplorerOperations } from './explorer-operations.ts';

/** What first searches make ready: the index of names, by characters, pinyin, initials; and, asked again and again, the code that answers. */
const FIRST_SEARCHES = ['学校', 'xuexiao', 'xx', '学xiao', 'x', 'xue', '职业', 'zy', '公司', 'g'];
const ROUNDS = 8;

/** Between two of them, in milliseconds: what a visitor asks meanwhile does not wait. */
const PAUSE = 15;

/** Waits for positions and communities where they are being worked out. */
const DRAWING = '{ network(limit: 1) { layoutVersion nodes { community } } }';

/** A small feed: at its first reading the embedded engine unfolds what it has of a property, once and for all. */
const SMALL_FEED = '/export/network-jsonl?limit=50';

/** How long after the first view is ready searches are made ready, in milliseconds: the index of names holds up everything else while it is made, and nobody types before the first view stands. */
const AFTER_FIRST_VIEW = 2_000;

/**
 * Once the service listens, it asks itself in the background what a first visitor will ask: the page, what the page names to be
 * loaded, and a search, so that nobody waits for what is worked out once. Where the store does not answer, a visitor finds out.
 */
export function prepareExplorer(app: FastifyInstance, operations: ExplorerOperations): void {
  const search = operations.byName.get('Search');
  const headers = { 'accept-encoding': 'br' };
  app.addHook('onListen', () => {
    const ask = async () => {
      await app.inject({ method: 'POST', url: '/graphql', payload: { query: DRAWING } });
      const page = await app.inject({ url: '/', headers: {} });
      for (const url of ['/', ...loadedBy(page.body)]) await app.inject({ url, headers });
      await pause(AFTER_FIRST_VIEW);
      for (const query of search ? Array.from({ length: ROUNDS }, () => FIRST_SEARCHES).flat() : []) {
        const payload = { id: search!.id, variables: { query, language: 'ZH' } };
        await app.inject({ method: 'POST', url: '/graphql', payload });
        await pause(PAUSE);
      }
      await app.inject({ url: SMALL_FEED });
    };
    setImmediate(() => void ask().catch(() => undefined));
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}

/** The files and answers that a page begins with. */
function loadedBy(page: string): string[] {
  return (page.match(/(?<=(?:src|href)=")\/(?:explorer\/assets|graphql)[^"]+/g) ?? []).map((url) =>
    url.replaceAll('&amp;', '&'),
  );
}
