import type { FolderReading } from '../edition/read-edition.ts';
import type {
  DiscrepancyRecord,
  EntityRecord,
  EvidenceRecord,
  FactRecord,
  FigureRecord,
  IdentityRecord,
  RelationshipRecord,
} from '../record/record.ts';
import type { At, Finding } from './finding.ts';

/** An edition as the checks see it: what was read, where each record stands, and the places by id. */
export interface Checked extends FolderReading {
  readonly at: At;
  readonly places: ReadonlyMap<string, EvidenceRecord>;
}

interface Kinds {
  readonly entity: EntityRecord;
  readonly relationship: RelationshipRecord;
  readonly figure: FigureRecord;
  readonly discrepancy: DiscrepancyRecord;
  readonly identity: IdentityRecord;
}

/** The facts of one kind of record. */
export function factsOf<K extends keyof Kinds>({ facts }: Checked, kind: K): Kinds[K][] {
  return facts.filter((fact): fact is FactRecord & Kinds[K] => fact.record === kind);
}

/** Places by their ids. */
export function evidenceById(evidence: readonly EvidenceRecord[]): Map<string, EvidenceRecord> {
  return new Map(evidence.map((place) => [place.id, place]));
}

/** Whether a discrepancy of one of these kinds is about one of the entities, so that what differs is told already. */
export function isTold(checked: Checked, kinds: readonly string[], ids: readonly string[]): boolean {
  return factsOf(checked, 'discrepancy').some(
    ({ kind, about }) => kinds.includes(kind) && about.some((id) => ids.includes(id)),
  );
}

/** A warning about a record. */
export function warning(
  { at }: Checked,
  id: string,
  check: string,
  field: string | undefined,
  message: string,
  hint: string,
): Finding {
  return { severity: 'warning', check, ...at(id), ...(field ? { field } : {}), message, hint };
}
