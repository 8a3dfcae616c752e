/**
 * Keeps what was read last beside the page, so that it opens while the service is away: its files, its pages, the answers
 * to its own documents. What the service answers always goes first. An answer kept says since when, in `x-kept-since`.
 */

const STORE = 'last-read';
const MOST_KEPT = 150;
const MOST_FILES = 60;
const SCREENS = /^\/($|n\/|r\/|path$|list$|about-data$)/;

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => event.waitUntil(keepAll(event.data)));
self.addEventListener('fetch', (event) => {
  const how = howToAnswer(event.request);
  if (how) event.respondWith(how(event.request));
});

/** How a request is answered; nothing where it is not the explorer's own. */
function howToAnswer(request) {
  const { origin, pathname, searchParams } = new URL(request.url);
  if (origin !== self.location.origin) return null;
  if (pathname.startsWith('/explorer/assets/')) return fromStore;
  if (request.mode === 'navigate' && SCREENS.test(pathname)) return page;
  if (pathname !== '/graphql' || request.mode === 'navigate') return null;
  return request.method === 'POST' ? posted : searchParams.has('id') ? asked : null;
}

/** A file, whose name changes with its contents. */
async function fromStore(request) {
  return (await kept(request.url)) ?? keep(request.url, await fetch(request));
}

async function page(request) {
  return orKept(() => fetch(request), request.url, `${self.location.origin}/`);
}

async function asked(request) {
  return orKept(() => fetch(request), request.url);
}

/** Only the page's own documents are kept, and no search: what is typed is gone when it is typed on. */
async function posted(request) {
  const text = await request.clone().text();
  const { id, variables } = told(text);
  if (!id || variables?.query !== undefined) return fetch(request);
  return orKept(() => fetch(request), `${self.location.origin}/graphql?posted=${encodeURIComponent(text)}`);
}

function told(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

/** What the service answers, which is kept under the first address; where it is away, what is kept under the first that there is. */
async function orKept(ask, ...addresses) {
  try {
    const answer = await ask();
    if (answer.status !== 502 && answer.status !== 504) return keep(addresses[0], answer);
  } catch (error) {
    if (error.name === 'AbortError') throw error;
  }
  for (const address of addresses) {
    const found = await kept(address);
    if (found) return found;
  }
  return Response.error();
}

async function kept(address) {
  return (await caches.open(STORE)).match(address);
}

/** Whether a kept address is of what the page itself consists of, which many answers must not push out. */
function isShell(address) {
  const { pathname } = new URL(address);
  return pathname === '/' || pathname.startsWith('/explorer/assets/');
}

/** Keeps an answer with the time at which it came; the oldest make room. */
async function keep(address, answer) {
  if (answer.status !== 200) return answer;
  const copy = answer.clone();
  const headers = new Headers(copy.headers);
  headers.set('x-kept-since', new Date().toISOString());
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  const store = await caches.open(STORE);
  await store.delete(address);
  await store.put(address, new Response(await copy.blob(), { status: 200, headers }));
  const [shell, answers] = [[], []];
  for (const request of await store.keys()) (isShell(request.url) ? shell : answers).push(request);
  const tooMany = [...shell.slice(0, -MOST_FILES), ...answers.slice(0, -MOST_KEPT)];
  await Promise.all(tooMany.map((oldest) => store.delete(oldest)));
  return answer;
}

/** Keeps what a page had read before there was anybody to keep it: pages, files and answers, and what it had posted, asked again. */
async function keepAll({ addresses, posted: bodies }) {
  const headers = { 'content-type': 'application/json' };
  const mine = (address) => howToAnswer(new Request(address)) || SCREENS.test(new URL(address).pathname);
  const wanted = [
    ...addresses
      .filter(mine)
      .map((address) => async () => (await kept(address)) ?? keep(address, await fetch(address))),
    ...bodies.map(
      (body) => () => posted(new Request(`${self.location.origin}/graphql`, { method: 'POST', headers, body })),
    ),
  ];
  for (const read of wanted) await read().catch(() => undefined); // one that does not come leaves the others
}
