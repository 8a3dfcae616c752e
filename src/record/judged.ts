import type { AnyRecord, EntityRecord, FactRecord, JudgementRecord, NameRecord } from './record.ts';

/** Judgements on one record, in the order in which they were made. */
export type History = readonly JudgementRecord[];

/** The fields that curators set, each with the field that keeps what the sources say of it meanwhile. */
const statedFields = { name: 'statedName', status: 'statedStatus' } as const;

type SetField = keyof typeof statedFields;

/** What curators say of a record, without what they took back. */
interface Word {
  readonly set: Map<SetField, string>;
  /** Names that they added by a judgement on the field `by`. */
  readonly names: Map<string, { readonly kind: string; readonly by: string }>;
}

/** The judgements among records, by the record that each is about. */
export function historiesOf(records: Iterable<AnyRecord>): ReadonlyMap<string, History> {
  const histories = new Map<string, JudgementRecord[]>();
  for (const record of records) {
    if (record.record !== 'judgement') continue;
    const history = histories.get(record.about);
    if (history) history.push(record);
    else histories.set(record.about, [record]);
  }
  for (const history of histories.values()) history.sort((a, b) => (a.id < b.id ? -1 : 1));
  return histories;
}

/** What the sources say of a record: the record without anything that curators decided. */
export function statedOf<R extends FactRecord>(record: R, history: History = []): R {
  const { curated: _, statedName: __, statedStatus: ___, ...rest } = record;
  const stated: Record<string, unknown> = rest;
  for (const field of setFields()) if (field in record) stated[field] = statedValue(record, field, history);
  if (isEntity(record)) stated['names'] = record.names.filter(({ origin }) => origin !== 'curator');
  return stated as R;
}

/**
 * The record as it shall be: what its sources say, overlaid by the judgements still in force. A judgement that says what
 * the sources say changes nothing; one that sets a field back to it takes back the earlier ones on that field. `before`
 * is the record until now.
 */
export function judged<R extends FactRecord>(stated: R, history: History = [], before?: FactRecord): R {
  const word = wordOf(history, before);
  const differing = [...word.set].filter(([field, value]) => stated[field] !== value);
  const added = isEntity(stated) ? addedNames(stated, word) : [];
  const curated = [...differing.map(([field]) => field), ...(added.length > 0 ? ['names'] : [])];
  if (curated.length === 0) return stated;
  return {
    ...stated,
    ...Object.fromEntries(differing.map(([field]) => [statedFields[field], stated[field]])),
    ...Object.fromEntries(differing),
    ...(isEntity(stated) ? { names: [...stated.names, ...added] } : {}),
    curated,
  };
}

/** Whether a curator's addition of a name still stands. */
export function isAddedName(name: string, history: History, before: FactRecord): boolean {
  return wordOf(history, before).names.has(name);
}

function setFields(): SetField[] {
  return Object.keys(statedFields) as SetField[];
}

function isEntity(record: FactRecord): record is EntityRecord {
  return record.record === 'entity';
}

/** Records of earlier versions do not keep what the sources say; their first judgement found it as it was. */
function statedValue(record: FactRecord, field: SetField, history: History): unknown {
  const found = record.curated?.includes(field) ? firstFound(history, field) : undefined;
  return record[statedFields[field]] ?? found ?? record[field];
}

function firstFound(history: History, field: string): string | undefined {
  return history.find((judgement) => judgement.field === field)?.was;
}

/** The names that only curators give; a canonical name that they chose is one of them. */
function addedNames({ names }: EntityRecord, word: Word): NameRecord[] {
  const chosen = word.set.get('name');
  const kinds = new Map([...word.names].map(([name, { kind }]) => [name, kind]));
  if (chosen !== undefined && !kinds.has(chosen)) kinds.set(chosen, 'VARIANT');
  return [...kinds]
    .filter(([text]) => !names.some(({ name }) => name === text))
    .map(([name, kind]) => ({ name, kind, evidence: [], origin: 'curator' }));
}

function wordOf(history: History, before?: FactRecord): Word {
  const word: Word = { set: new Map(), names: new Map() };
  for (const judgement of history) {
    if (judgement.field === 'names') takeName(word, judgement, before);
    else takeField(word, judgement, judgement.field as SetField, history);
  }
  return word;
}

function takeName({ names }: Word, { was, now, nameKind }: JudgementRecord, before?: FactRecord): void {
  if (now === '') names.delete(was);
  else names.set(now, { kind: nameKind ?? kindBefore(now, before), by: 'names' });
}

function takeField({ set, names }: Word, judgement: JudgementRecord, field: SetField, history: History): void {
  const { now, stated, nameKind = stated === undefined && field === 'name' ? 'VARIANT' : undefined } = judgement;
  if (now === (stated ?? firstFound(history, field))) {
    set.delete(field);
    for (const [name, { by }] of names) if (by === field) names.delete(name);
    return;
  }
  set.set(field, now);
  if (nameKind && !names.has(now)) names.set(now, { kind: nameKind, by: field });
}

/** Judgements of earlier versions do not keep the kind of a name that they added; the record does. */
function kindBefore(name: string, before?: FactRecord): string {
  const names = before && isEntity(before) ? before.names : [];
  return names.find((each) => each.name === name && each.origin === 'curator')?.kind ?? 'VARIANT';
}
