import type { Graph } from './graph.ts';
import { StoreFormatError } from './errors.ts';
import { one, write } from './statement.ts';

/** The number of the form that records have in a store; raised when older stores can no longer be read as they are. */
export const storeFormat = 1;

/** The version of the data, raised by each writing transaction, and the form that the store is written in. */
export const dataVersion = one<Record<string, never>, { dataVersion: number; format: number }>('dataVersion');

/** Asks the store for a sign of life. */
export const ping = one<Record<string, never>, { pong: number }>('ping');

/** Makes sure that a store has a data version. */
export const foundMeta = write<{ format: number }>('foundMeta');

/** Raises the data version by one. */
export const bumpDataVersion = write<{ format: number }>('bumpDataVersion');

/** Throws a `StoreFormatError` that says what to do, unless the store is written in the form that this version reads. */
export function checkFormat(format: unknown, rebuild: string): void {
  if (format === storeFormat) return;
  throw new StoreFormatError(
    `The store is written in format ${String(format)}, this version reads ${storeFormat}. ${rebuild}`,
  );
}

/** The number of writing transactions that the store has seen, read now. */
export function versionOf(graph: Graph): Promise<number> {
  return graph.versions.look(() => readVersion(graph));
}

/** The newest data version that this process knows of; it looks at the store at most once a second, and after a write of unknown outcome. */
export function currentVersion(graph: Graph): Promise<number> {
  return graph.versions.current(() => readVersion(graph));
}

async function readVersion(graph: Graph): Promise<number> {
  return (await graph.one(dataVersion, {}))?.dataVersion ?? 0;
}
