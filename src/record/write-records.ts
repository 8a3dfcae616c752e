import { looseKey, nameKey } from '../entity/name.ts';
import { step, write, type Parameters, type Statement, type Step, type Value } from '../graph/statement.ts';
import { entityKindOf } from '../entity/entity-kinds.ts';
import { relationshipKindOf } from '../relationship/relationship-kinds.ts';
import { nameId } from './ids.ts';
import type { AnyRecord, DiscrepancyRecord, EntityRecord, FigureRecord, RelationshipRecord } from './record.ts';

type Rows = { rows: readonly Parameters[] };
type Ids = { ids: readonly string[] };

const guardDataVersion = write<{ expected: number }>('guardDataVersion');
const deleteNames = write<Ids>('deleteNames');
const createNames = write<Rows>('createNames');
const merges = {
  edition: write<Rows>('mergeEditions'),
  evidence: write<Rows>('mergeEvidence'),
  figure: write<Rows>('mergeFigures'),
  discrepancy: write<Rows>('mergeDiscrepancies'),
  identity: write<Rows>('mergeIdentities'),
  judgement: write<Rows>('mergeJudgements'),
};
const deletions = {
  figure: write<Ids>('deleteFigures'),
  discrepancy: write<Ids>('deleteDiscrepancies'),
  identity: write<Ids>('deleteIdentities'),
  evidence: write<Ids>('deleteEvidence'),
};

/** A change of the graph: records as they shall be (whole), and records that shall go. */
export interface Change {
  readonly put: readonly AnyRecord[];
  readonly remove: readonly AnyRecord[];
  /** Entities whose kind changes: their label until now. */
  readonly relabel: ReadonlyMap<string, string>;
}

/** The steps that carry a change out, only if the data version is still `expected` (the one that the change was worked out on). */
export function stepsOf(change: Change, expected: number): Step[] {
  return [step(guardDataVersion, { expected: expected + 1 }), ...removalSteps(change), ...putSteps(change)];
}

function recordsOf<K extends AnyRecord['record']>(records: readonly AnyRecord[], kind: K) {
  return records.filter((record): record is Extract<AnyRecord, { record: K }> => record.record === kind);
}

function removalSteps({ remove, relabel }: Change): Step[] {
  const gone = recordsOf(remove, 'entity');
  return [
    ...recordsOf(remove, 'relationship').flatMap(deleteRelationship),
    ...deletionSteps(remove),
    ...(gone.length > 0 ? [step(deleteNames, { ids: gone.map(({ id }) => id) })] : []),
    ...byGroup(
      gone,
      ({ kind }) => kind,
      (kind, records) => step(retire(kind), { ids: records.map(({ id }) => id) }),
    ),
    ...byGroup(
      [...relabel],
      ([, kind]) => kind,
      (kind, ids) => step(removeLabel(kind), { ids: ids.map(([id]) => id) }),
    ),
  ];
}

function putSteps({ put }: Change): Step[] {
  const entities = recordsOf(put, 'entity');
  return [
    ...simpleSteps(put, 'edition'),
    ...simpleSteps(put, 'evidence'),
    ...byGroup(
      entities,
      ({ kind }) => kind,
      (kind, records) => step(mergeEntities(kind), { rows: records.map(entityRow) }),
    ),
    ...(entities.length > 0 ? [step(deleteNames, { ids: entities.map(({ id }) => id) })] : []),
    ...(entities.length > 0 ? [step(createNames, { rows: entities.flatMap(nameRows) })] : []),
    ...byGroup(
      recordsOf(put, 'relationship'),
      ({ type }) => type,
      (type, records) => step(mergeRelationships(type), { rows: records.map(relationshipRow) }),
    ),
    ...simpleSteps(put, 'figure'),
    ...simpleSteps(put, 'discrepancy'),
    ...simpleSteps(put, 'identity'),
    ...linkSteps('Figure', recordsOf(put, 'figure')),
    ...linkSteps('Discrepancy', recordsOf(put, 'discrepancy')),
    ...linkSteps('Identity', recordsOf(put, 'identity')),
    ...simpleSteps(put, 'judgement'),
  ];
}

function byGroup<T, S>(items: readonly T[], group: (item: T) => string, make: (group: string, items: T[]) => S): S[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const members = groups.get(group(item));
    if (members) members.push(item);
    else groups.set(group(item), [item]);
  }
  return [...groups].map(([name, members]) => make(name, members));
}

function simpleSteps(put: readonly AnyRecord[], kind: keyof typeof merges): Step[] {
  const records = put.filter(({ record }) => record === kind);
  return records.length > 0 ? [step(merges[kind], { rows: records.map(simpleRow) })] : [];
}

function deletionSteps(remove: readonly AnyRecord[]): Step[] {
  return Object.entries(deletions).flatMap(([kind, statement]) => {
    const ids = remove.filter(({ record }) => record === kind).map(({ id }) => id);
    return ids.length > 0 ? [step(statement, { ids })] : [];
  });
}

function simpleRow(record: AnyRecord): Parameters {
  const flat =
    record.record === 'figure'
      ? flatFigure(record)
      : record.record === 'discrepancy'
        ? flatDiscrepancy(record)
        : record;
  const subject = record.record === 'figure' ? { subject: record.subject } : {};
  return { id: record.id, ...subject, properties: stored(flat) };
}

function flatFigure({ counts, ...rest }: FigureRecord): Parameters {
  if (!counts) return rest;
  return {
    ...rest,
    countsRelationship: counts.relationship,
    countsDirection: counts.direction,
    countsKind: counts.endKind,
    countsTypes: counts.endTypes,
    countsRoles: counts.roles,
    countsForms: counts.forms,
    countsSince: counts.since,
    countsEnds: counts.ends,
    countsMetric: counts.metric,
    countsPlace: counts.place,
  };
}

function flatDiscrepancy({ sides, ...rest }: DiscrepancyRecord): Parameters {
  return { ...rest, sideEvidence: sides.map(({ evidence }) => evidence), sideSays: sides.map(({ says }) => says) };
}

/** Links records to the entities that they are about, after letting go of those that they were about. */
function linkSteps(
  label: AboutLabel,
  records: readonly { id: string; about?: readonly string[] | undefined }[],
): Step[] {
  if (records.length === 0) return [];
  const rows = records.flatMap(({ id, about = [] }) => about.map((entity) => ({ id, about: entity })));
  const unlink = step(unlinkAbout(label), { ids: records.map(({ id }) => id) });
  return rows.length > 0 ? [unlink, step(linkAbout(label), { rows })] : [unlink];
}

function entityRow({ names: _, ...record }: EntityRecord): Parameters {
  return { id: record.id, properties: stored(record) };
}

function nameRows({ id: owner, kind: ownerKind, names }: EntityRecord): Parameters[] {
  return names.map(({ name, kind, evidence, note, origin }, place) => {
    const id = nameId(owner, name);
    const properties = {
      id,
      text: name,
      key: nameKey(name),
      core: looseKey(name, ownerKind),
      kind,
      evidence,
      note,
      origin,
      place,
    };
    return { owner, id, properties: stored(properties) };
  });
}

function relationshipRow(record: RelationshipRecord): Parameters {
  return { id: record.id, from: record.from, to: record.to, properties: stored(record) };
}

/** The properties that the store keeps: without the word that tells the kind of record, and without what is absent. */
function stored({ record: _, ...properties }: Parameters): { [key: string]: Value } {
  return Object.fromEntries(
    Object.entries(properties).filter((entry): entry is [string, Value] => entry[1] !== undefined && entry[1] !== null),
  );
}

/** Labels and types come from the registers, never from outside. */
function labelOf(kind: string): string {
  const known = entityKindOf(kind);
  if (!known) throw new Error(`There is no kind of entity "${kind}".`);
  return known.kind;
}

function typeOf(type: string): string {
  const known = relationshipKindOf(type);
  if (!known) throw new Error(`There is no type of relationship "${type}".`);
  return known.type;
}

function composed<P extends Parameters>(name: string, text: string): Statement<'write', P, never> {
  return { name, verb: 'write', text };
}

const mergeEntities = (kind: string) =>
  composed<Rows>(
    'mergeEntities',
    `UNWIND $rows AS row MERGE (e:Entity {id: row.id}) SET e:${labelOf(kind)} SET e = row.properties`,
  );

const removeLabel = (kind: string) =>
  composed<Ids>('removeLabel', `UNWIND $ids AS id MATCH (e:Entity {id: id}) REMOVE e:${labelOf(kind)}`);

const retire = (kind: string) =>
  composed<Ids>(
    'retireEntities',
    `UNWIND $ids AS id MATCH (e:Entity {id: id}) SET e:Retired REMOVE e:${labelOf(kind)} REMOVE e:Entity`,
  );

/** Labels of records that are about entities. */
type AboutLabel = 'Figure' | 'Discrepancy' | 'Identity';

const unlinkAbout = (label: AboutLabel) =>
  composed<Ids>('unlinkAbout', `UNWIND $ids AS id MATCH (d:${label} {id: id})-[r:ABOUT]->(:Entity) DELETE r`);

const linkAbout = (label: AboutLabel) =>
  composed<Rows>(
    'linkAbout',
    `UNWIND $rows AS row MATCH (d:${label} {id: row.id}) MATCH (e:Entity {id: row.about}) MERGE (d)-[:ABOUT]->(e)`,
  );

const mergeRelationships = (type: string) =>
  composed<Rows>(
    'mergeRelationships',
    `UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) ` +
      `MERGE (a)-[r:${typeOf(type)} {id: row.id}]->(b) SET r = row.properties`,
  );

function deleteRelationship({ id, from, type }: RelationshipRecord): Step[] {
  const statement = composed<{ id: string; from: string }>(
    'deleteRelationship',
    `MATCH (a:Entity {id: $from})-[r:${typeOf(type)}]->(:Entity) WHERE r.id = $id DELETE r`,
  );
  return [step(statement, { id, from })];
}
