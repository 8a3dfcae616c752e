/** How long after the page has been loaded what was read is kept, in milliseconds: the first view comes first. */
const LATER = 1_500;

/** How often a service that is away is looked for, in milliseconds. */
const LOOK = 5_000;

/** Where the service is not simply there: `kept` answers since a moment (ISO 8601) stand in for it, it is `away`, or it is `back` while what is shown is still kept. */
export type Standing = { readonly is: 'kept' | 'back'; readonly since: string } | { readonly is: 'away' } | null;

let standing: Standing = null;
const listeners = new Set<(standing: Standing) => void>();
const returns = new Set<() => void>();
let looking: ReturnType<typeof setTimeout> | undefined;

function stand(next: Standing): void {
  standing = next;
  for (const listener of listeners) listener(next);
}

/** Tells of each answer whether it is the service's (`null`) or one kept since a moment. */
export function noteKept(since: string | null): void {
  if (since !== null) {
    if (standing?.is !== 'kept' || standing.since !== since) stand({ is: 'kept', since });
    lookLater();
  } else if (standing && standing.is !== 'back') stand(standing.is === 'kept' ? { ...standing, is: 'back' } : null);
}

/** Tells that a question could not be asked: whether the service is away is looked into. */
export function noteAway(): void {
  void look();
}

/** Calls back with how the service stands, now and at each change; gives back what ends that. */
export function onStanding(listener: (standing: Standing) => void): () => void {
  listener(standing);
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Calls back when the service has been away and is there again; gives back what ends that. */
export function onReturn(listener: () => void): () => void {
  returns.add(listener);
  return () => returns.delete(listener);
}

/** Looks whether the service is there; where it is not, again and again until it is. */
async function look(): Promise<void> {
  clearTimeout(looking);
  looking = undefined;
  const wasAway = standing !== null && standing.is !== 'back';
  const isThere = await fetch('/healthz', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!isThere) {
    if (!wasAway) stand(standing?.is === 'back' ? { ...standing, is: 'kept' } : { is: 'away' });
    lookLater();
  } else if (wasAway) {
    noteKept(null);
    for (const listener of returns) listener();
  }
}

function lookLater(): void {
  looking ??= setTimeout(() => void look(), LOOK);
}

const sent = new Set<string>();

/** Tells of a question that was posted: as long as nobody keeps the answers, it is to be asked again by who will. */
export function noteSent(body: string): void {
  if (navigator.serviceWorker && !navigator.serviceWorker.controller) sent.add(body);
}

/** Has the browser keep what was read last, where it can: over HTTPS or on this machine. Says when it goes offline or comes back. */
export function keepForOffline(): void {
  for (const change of ['online', 'offline']) addEventListener(change, () => void look());
  if (!('serviceWorker' in navigator)) return;
  setTimeout(() => void begin().catch(() => undefined), LATER);
}

async function begin(): Promise<void> {
  const known = navigator.serviceWorker.controller;
  await navigator.serviceWorker.register('/offline-worker.js');
  const { active } = await navigator.serviceWorker.ready;
  if (known) return;
  const read = performance.getEntriesByType('resource').map(({ name }) => name);
  const addresses = [location.href, `${location.origin}/`, ...read.filter((name) => name.startsWith(location.origin))];
  active?.postMessage({ addresses, posted: [...sent] });
}
