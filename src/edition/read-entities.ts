import { entityKinds } from '../entity/entity-kinds.ts';
import type { EntityKind } from '../entity/kind.ts';
import type { EntityRecord, NameRecord } from '../record/record.ts';
import { checkName } from '../rules/check-record.ts';
import type { Cells } from './cells.ts';
import type { Reading } from './reading.ts';

const common = ['english', 'type', 'level', 'note'];
const nameColumns = { required: ['entity', 'name', 'kind', 'evidence'], optional: ['note'] };

type Draft = { -readonly [K in keyof EntityRecord]: EntityRecord[K] };

/** Reads the files of all kinds of entity, and `names.csv`; from here on the reading knows the names. */
export function readEntities(reading: Reading): EntityRecord[] {
  const drafts = new Map<string, Draft>();
  for (const kind of entityKinds) readKind(reading, kind, drafts);
  for (const { id, kind, name } of drafts.values()) {
    reading.names.addEntity(id, kind);
    reading.names.addName(id, name);
  }
  readNames(reading, drafts);
  return [...drafts.values()];
}

function readKind(reading: Reading, kind: EntityKind, drafts: Map<string, Draft>): void {
  const columns = { required: ['id', 'name', 'evidence'], optional: [...common, ...Object.keys(kind.fields)] };
  for (const row of reading.rows(`${kind.seeds}.csv`, columns)) {
    const cells = reading.cells(row);
    const draft = entityOf(reading, kind, cells);
    reading.check(cells, draft, ([field, , part]) => String(part ?? field));
    reading.note(draft.id, row);
    if (drafts.has(draft.id)) cells.fault('id', `"${draft.id}" stands there twice.`);
    else drafts.set(draft.id, draft);
  }
}

function entityOf(reading: Reading, kind: EntityKind, cells: Cells): Draft {
  const id = cells.required('id');
  const evidence = reading.evidence(cells, 'evidence');
  const name = cells.required('name');
  const own = Object.entries(kind.fields).map(([field, definition]) => [field, cells.own(field, definition)]);
  return {
    record: 'entity',
    id,
    kind: kind.kind,
    name,
    names: [{ name, kind: 'FULL', evidence }],
    english: cells.text('english'),
    type: cells.text('type'),
    level: cells.text('level'),
    note: cells.text('note'),
    ...Object.fromEntries(own),
    evidence,
    sources: [],
    version: 1,
  };
}

function readNames(reading: Reading, drafts: ReadonlyMap<string, Draft>): void {
  for (const row of reading.rows('names.csv', nameColumns)) {
    const cells = reading.cells(row);
    const id = reading.entity(cells, 'entity');
    const name = nameOf(reading, cells);
    if (!id) continue;
    reading.names.addName(id, name.name);
    const draft = drafts.get(id);
    if (draft) draft.names = withName(draft.names, name);
    else
      cells.fault(
        'entity',
        `"${id}" is not listed in this folder; list it in its file, with the names that this edition gives it.`,
      );
  }
}

function nameOf(reading: Reading, cells: Cells): NameRecord {
  const note = cells.text('note');
  const name = {
    name: cells.required('name'),
    kind: cells.required('kind'),
    evidence: reading.places(cells, 'evidence'),
    ...(note ? { note } : {}),
  };
  cells.refuse(checkName(name));
  return name;
}

/** A name told again replaces what was known of it: so the canonical name gets evidence of its own. */
function withName(names: readonly NameRecord[], name: NameRecord): NameRecord[] {
  const at = names.findIndex((each) => each.name === name.name);
  return at < 0 ? [...names, name] : names.map((each, index) => (index === at ? name : each));
}
