import type { Snapshot } from './snapshot.ts';

/** Which relationships count; empty lists and `undefined` mean any. */
export interface EdgeSelection {
  readonly relationTypes: readonly string[];
  readonly period?: string | undefined;
}

/** A test whether a relationship of a snapshot is one of those selected. */
export function edgeFilter(snapshot: Snapshot, { relationTypes, period }: EdgeSelection): (edge: number) => boolean {
  const { relationshipType } = snapshot.columns;
  const types = snapshot.words.relationshipTypes.map(
    (type) => relationTypes.length === 0 || relationTypes.includes(type),
  );
  const inPeriod = snapshot.inPeriod(period);
  return (edge) => types[relationshipType[edge]!]! && inPeriod(edge);
}
