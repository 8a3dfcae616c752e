import type { EvidenceRow } from '../evidence/evidence.ts';
import { kindOfId } from '../record/ids.ts';

/** Ids of the entities that some units name, each once, in their order. */
export function entitiesAt(units: readonly EvidenceRow[]): string[] {
  return factsAt(units, 'entity');
}

/** Ids of the discrepancies that have a side in some units. */
export function discrepanciesAt(units: readonly EvidenceRow[]): string[] {
  return factsAt(units, 'discrepancy');
}

function factsAt(units: readonly EvidenceRow[], kind: string): string[] {
  return [...new Set(units.flatMap(({ facts }) => facts.filter((id) => kindOfId(id) === kind)))].sort();
}
