import { createHash } from 'node:crypto';
import type { Value } from '../graph/statement.ts';
import type { AnyRecord, EntityRecord, FactRecord, NameRecord, RelationshipRecord } from '../record/record.ts';
import type { Change } from '../record/write-records.ts';
import { canonical, sameRecord } from '../record/canonical.ts';
import { historiesOf, judged, statedOf, type History } from '../record/judged.ts';
import type { KnownEntity, ReadEdition } from './read-edition.ts';
import { reportOf, type Clash, type Report } from './report.ts';

/** A change worked out from what the graph holds and what an edition states. */
export interface Merge {
  readonly change: Change;
  readonly report: Report;
}

const OWN = ['sources', 'version', 'status'];
const STATED_SEPARATOR = '=';

/**
 * Works out what an edition changes: new records, changed ones, and those that only this edition stated and states no
 * more. What other editions state of the same record stays. Judgements are laid over what the editions state; one on a
 * record that no edition states has no effect until an edition states it again.
 */
export function mergeEdition(read: ReadEdition, existing: ReadonlyMap<string, AnyRecord>): Merge {
  const { edition } = read;
  const histories = historiesOf(existing.values());
  const wanted = new Map<string, AnyRecord>();
  for (const fact of read.facts) {
    const old = existing.get(fact.id) as FactRecord | undefined;
    wanted.set(fact.id, mergedFact(fact, old, edition.id, histories.get(fact.id)) as AnyRecord);
  }
  const clashes = read.facts.flatMap(({ id }) => clashesOf(wanted.get(id) as FactRecord));
  for (const place of read.evidence) wanted.set(place.id, place);
  wanted.set(edition.id, edition);
  const remove: AnyRecord[] = [];
  for (const record of existing.values()) {
    if (wanted.has(record.id)) continue;
    const rest = withoutEdition(record, edition.id, histories.get(record.id));
    if (rest === null) remove.push(record);
    else if (rest !== record) wanted.set(record.id, rest);
  }
  return {
    change: changeOf([...wanted.values()], remove, existing),
    report: reportOf(edition.id, wanted, remove, existing, clashes),
  };
}

/**
 * A fact as it shall be: what the draft says, beside what other editions say of the same thing. Where two editions differ in
 * a field, the later one counts (by their ids, which end in the year). Which of two editions gave a field is not kept: a
 * field that one of them withdraws stays while another still states the thing.
 */
function mergedFact(
  draft: FactRecord,
  before: FactRecord | undefined,
  edition: string,
  history: History | undefined,
): FactRecord {
  const stated = [edition, digestOf(draft)].join(STATED_SEPARATOR);
  if (!before) return judged({ ...draft, sources: [stated] }, history);
  const old = statedOf(before, history);
  const elsewhere = old.sources.filter((source) => !isOf(source, edition));
  const base = elsewhere.length > 0 ? defined(withoutPlaces(old, edition)) : {};
  const later = elsewhere.some((source) => yearOf(source) > yearOf(stated));
  const merged = later ? { ...defined(draft), ...base } : { ...base, ...defined(draft) };
  merged.evidence = inOrderOfEditions([...((base.evidence ?? []) as string[]), ...draft.evidence]);
  if (draft.record === 'entity') merged.names = mergedNames(draft as EntityRecord, old as EntityRecord, edition);
  const sources = [...elsewhere, stated].sort();
  return judged({ ...merged, sources, version: old.version } as unknown as FactRecord, history, before);
}

function clashesOf(record: FactRecord): Clash[] {
  const { id, name, status, statedName, statedStatus } = record;
  return [
    { id, field: 'name', stated: statedName, kept: name },
    { id, field: 'status', stated: statedStatus, kept: status },
  ].flatMap(({ stated, kept, ...rest }) =>
    stated === undefined ? [] : [{ ...rest, stated: String(stated), kept: String(kept) }],
  );
}

/** Names of the draft and those that other editions gave; where only this edition speaks, in its own order. */
function mergedNames(draft: EntityRecord, old: EntityRecord, edition: string): NameRecord[] {
  const shared = old.sources.some((source) => !isOf(source, edition));
  const others = old.names
    .map((name) => ({ ...name, evidence: name.evidence.filter((place) => !isPlaceOf(place, edition)) }))
    .filter((name) => name.evidence.length > 0 || (shared && name.kind === 'EDITORIAL'));
  const told = draft.names.map((name) => {
    const also = others.find((other) => other.name === name.name);
    return also ? { ...name, evidence: inOrderOfEditions([...also.evidence, ...name.evidence]) } : name;
  });
  const names = [...told, ...others.filter((other) => !told.some(({ name }) => name === other.name))];
  if (!shared) return names;
  const known = old.names.flatMap(({ name }) => names.filter((each) => each.name === name));
  return [...known, ...names.filter((name) => !known.includes(name))];
}

/** The record without what this edition says of it: itself where that is nothing, `null` where no edition states it then. */
function withoutEdition(record: AnyRecord, edition: string, history?: History): AnyRecord | null {
  if (record.record === 'evidence') return record.edition === edition ? null : record;
  const fact = record as FactRecord;
  if (isLeftOver(fact)) return null;
  if (!fact.sources?.some((source) => isOf(source, edition))) return record;
  const sources = fact.sources.filter((source) => !isOf(source, edition));
  if (sources.length === 0) return null;
  const stated = withoutPlaces(statedOf(fact, history), edition);
  return judged<FactRecord>({ ...stated, sources }, history, fact) as AnyRecord;
}

/** Earlier versions kept a record that a curator had decided on where no edition stated it any more. */
function isLeftOver({ curated = [], sources = [], evidence = [] }: FactRecord): boolean {
  return curated.length > 0 && sources.length === 0 && evidence.length === 0;
}

/** The entities as they are without this edition. */
export function entitiesWithout(edition: string, existing: ReadonlyMap<string, AnyRecord>): KnownEntity[] {
  const histories = historiesOf(existing.values());
  const entities = [...existing.values()].filter((record): record is EntityRecord => record.record === 'entity');
  return entities.map((entity) => {
    const history = histories.get(entity.id);
    const rest = withoutEdition(entity, edition, history) as EntityRecord | null;
    const { names } = rest ?? judged({ ...statedOf(entity, history), names: [] }, history, entity);
    return { id: entity.id, kind: entity.kind, names, isGone: rest === null };
  });
}

function withoutPlaces(record: FactRecord, edition: string): FactRecord {
  const evidence = record.evidence.filter((place) => !isPlaceOf(place, edition));
  if (record.record !== 'entity') return { ...record, evidence };
  const names = (record as EntityRecord).names.flatMap((name) => {
    const left = name.evidence.filter((place) => !isPlaceOf(place, edition));
    return left.length > 0 || name.evidence.length === 0 ? [{ ...name, evidence: left }] : [];
  });
  return { ...record, evidence, names } as FactRecord;
}

function changeOf(
  wanted: readonly AnyRecord[],
  remove: readonly AnyRecord[],
  existing: ReadonlyMap<string, AnyRecord>,
): Change {
  const put = wanted
    .filter((record) => !sameRecord(record, existing.get(record.id)))
    .map((record) => ({ ...record, version: (existing.get(record.id)?.version ?? 0) + 1 }) as AnyRecord);
  const relabel = new Map<string, string>();
  for (const record of put) {
    const old = existing.get(record.id);
    if (record.record === 'entity' && old?.record === 'entity' && old.kind !== record.kind)
      relabel.set(record.id, old.kind);
  }
  return { put, remove, relabel };
}

/** Relationships, figures and discrepancies that would be left without one of their entities, each as `id needs entity`. */
export function orphansOf({ remove }: Change, kept: Iterable<AnyRecord>): string[] {
  const gone = new Set(remove.filter(({ record }) => record === 'entity').map(({ id }) => id));
  const removed = new Set(remove.map(({ id }) => id));
  return [...kept]
    .filter(({ id }) => !removed.has(id))
    .flatMap((record) =>
      entitiesNeeded(record)
        .filter((id) => gone.has(id))
        .map((id) => `${record.id} needs ${id}`),
    );
}

function entitiesNeeded(record: AnyRecord): readonly string[] {
  if (record.record === 'relationship') return [(record as RelationshipRecord).from, record.to];
  if (record.record === 'figure') return [record.subject, ...(record.about ?? [])];
  return record.record === 'discrepancy' || record.record === 'identity' ? record.about : [];
}

function digestOf(fact: FactRecord): string {
  const said = Object.fromEntries(Object.entries(fact).filter(([field]) => !OWN.includes(field)));
  return createHash('sha256').update(canonical(said)).digest('hex').slice(0, 12);
}

function defined(record: FactRecord): { [field: string]: Value | undefined } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

/** The year that an edition's id ends in. */
function yearOf(source: string): string {
  return source.slice(0, source.indexOf(STATED_SEPARATOR)).split('-').at(-1) ?? '';
}

/** Places, each once, by edition; within an edition in the order given. */
function inOrderOfEditions(places: readonly string[]): string[] {
  const editionOf = (place: string) => place.slice(0, place.indexOf('~'));
  return [...new Set(places)].sort((a, b) => (editionOf(a) < editionOf(b) ? -1 : editionOf(a) > editionOf(b) ? 1 : 0));
}

function isOf(source: string, edition: string): boolean {
  return source.startsWith(`${edition}${STATED_SEPARATOR}`);
}

function isPlaceOf(place: string, edition: string): boolean {
  return place.startsWith(`${edition}~`);
}
