import type { Value } from '../graph/statement.ts';

/** Kinds of record that the graph holds and a dump lists, in the order in which a dump lists them. */
export const recordKinds = [
  'edition',
  'evidence',
  'entity',
  'relationship',
  'figure',
  'discrepancy',
  'identity',
  'judgement',
] as const;

/** One of {@link recordKinds}. */
export type RecordKind = (typeof recordKinds)[number];

/** What every record has: a readable id, and its version, raised by each change of it. */
export interface BaseRecord {
  readonly record: RecordKind;
  readonly id: string;
  readonly version: number;
  readonly [field: string]: Value | undefined;
}

/** A record that states something and stands on evidence. */
export interface FactRecord extends BaseRecord {
  readonly record: 'entity' | 'relationship' | 'figure' | 'discrepancy' | 'identity';
  /** Ids of the evidence where the fact stands. */
  readonly evidence: readonly string[];
  /** The editions that state it, each as `edition=digest of what it states`. */
  readonly sources: readonly string[];
  /** Names of the fields in which the judgements in force differ from what the editions state. */
  readonly curated?: readonly string[];
}

/** A thing with an identity; fields of its kind stand beside these. */
export interface EntityRecord extends FactRecord {
  readonly record: 'entity';
  /** Label of its kind, for example `School`. */
  readonly kind: string;
  readonly name: string;
  /** What the editions call it, where a curator has renamed it. */
  readonly statedName?: string;
  /** All names, the canonical one first. */
  readonly names: readonly NameRecord[];
}

/** A name of an entity, with its own evidence. */
export interface NameRecord {
  readonly name: string;
  readonly kind: string;
  readonly evidence: readonly string[];
  readonly note?: string;
  /** `curator`, where no edition but a curator gave it. */
  readonly origin?: string;
  readonly [field: string]: Value | undefined;
}

/** A link between two entities; role, form, office and other facts of the link stand beside these. */
export interface RelationshipRecord extends FactRecord {
  readonly record: 'relationship';
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly status: string;
  /** The status that the editions state, where a curator has set another. */
  readonly statedStatus?: string;
}

/** A number that somebody states. */
export interface FigureRecord extends FactRecord {
  readonly record: 'figure';
  readonly subject: string;
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  readonly basis: string;
  readonly comparator: string;
  readonly period: string;
  /** Ids of the entities beside the subject that it is about: the competition of a medal, the partner of a training. */
  readonly about?: readonly string[] | undefined;
  readonly counts?: Counts;
}

/** What a stated total counts in the graph: relationships of its subject, narrowed by the far end and by facts of the link. */
export interface Counts {
  readonly relationship: string;
  /** Direction seen from the subject; a symmetric relationship has none that matters. */
  readonly direction: 'IN' | 'OUT';
  readonly endKind?: string;
  readonly endTypes?: readonly string[];
  readonly roles?: readonly string[];
  readonly forms?: readonly string[];
  readonly since?: string;
  /** Ids of just those that the total counts, where nothing else tells them apart. */
  readonly ends?: readonly string[];
  /** The total is the sum of this metric over the far ends, as stated at `place` (the address of a table) where given. */
  readonly metric?: string;
  readonly place?: string;
  readonly [field: string]: Value | undefined;
}

/** A disagreement of a source with itself, both places named. */
export interface DiscrepancyRecord extends FactRecord {
  readonly record: 'discrepancy';
  readonly kind: string;
  readonly zh: string;
  readonly en: string;
  /** Ids of the entities that it is about. */
  readonly about: readonly string[];
  readonly sides: readonly { readonly evidence: string; readonly says: string }[];
}

/** A judgement of the editors on whether entities of like names are the same thing. */
export interface IdentityRecord extends FactRecord {
  readonly record: 'identity';
  readonly verdict: string;
  readonly zh: string;
  readonly en: string;
  /** Ids of the entities that it is about. */
  readonly about: readonly string[];
}

/** A place in an edition, and the facts that were read there. */
export interface EvidenceRecord extends BaseRecord {
  readonly record: 'evidence';
  readonly edition: string;
  readonly address: string;
  readonly kind: string;
  /** First and last line of the text file that was read, counted from 1. */
  readonly lines: readonly [number, number];
  readonly length: number;
  readonly digest: string;
  /** Ids of the facts that stand there. */
  readonly facts: readonly string[];
  /** Why it holds no fact, where it was read and holds none. */
  readonly reason?: string;
  readonly note?: string;
}

/** A report in one edition. */
export interface EditionRecord extends BaseRecord {
  readonly record: 'edition';
  readonly title: string;
  readonly publisher: string;
  readonly period: string;
  /** Digest of the folder that it was read from. */
  readonly seeds: string;
}

/** What a curator decided on a field of a record, and why. */
export interface JudgementRecord extends BaseRecord {
  readonly record: 'judgement';
  readonly about: string;
  readonly field: string;
  readonly was: string;
  readonly now: string;
  /** What the editions said of the field at that moment; absent where the field is `names`. */
  readonly stated?: string;
  /** Kind of the name that it added, where it added one. */
  readonly nameKind?: string;
  readonly reason: string;
  /** Moment of the decision, ISO 8601 in UTC. */
  readonly at: string;
}

/** Any record. */
export type AnyRecord =
  | EntityRecord
  | RelationshipRecord
  | FigureRecord
  | DiscrepancyRecord
  | IdentityRecord
  | EvidenceRecord
  | EditionRecord
  | JudgementRecord;
