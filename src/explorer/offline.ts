/** How long after the page has been loaded what was read is kept, in milliseconds: the first view comes first. */
const LATER = 3_000;

type Listener = (since: string | null) => void;

let since: string | null = null;
const listeners = new Set<Listener>();

/** Tells of each answer whether it is the service's (`null`) or one kept since a moment (ISO 8601). */
export function noteKept(moment: string | null): void {
  if (moment === since) return;
  since = moment;
  for (const listener of listeners) listener(moment);
}

/** Calls back when the service has gone or is back; gives back what ends that. */
export function onKept(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Has the browser keep what was read last, where it can: over HTTPS or on this machine. */
export function keepForOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  setTimeout(() => void begin().catch(() => undefined), LATER);
}

async function begin(): Promise<void> {
  const known = navigator.serviceWorker.controller;
  await navigator.serviceWorker.register('/offline-worker.js');
  const { active } = await navigator.serviceWorker.ready;
  if (known) return;
  const read = performance.getEntriesByType('resource').map(({ name }) => name);
  active?.postMessage([
    location.href,
    `${location.origin}/`,
    ...read.filter((name) => name.startsWith(location.origin)),
  ]);
}
