import { linkFault } from '../relationship/check-link.ts';
import type { RelationshipKind } from '../relationship/relationship-kind.ts';
import { relationshipFields, relationshipKindOf } from '../relationship/relationship-kinds.ts';
import { relationshipId } from '../record/ids.ts';
import type { RelationshipRecord } from '../record/record.ts';
import type { Cells } from './cells.ts';
import type { Reading } from './reading.ts';

/** Files that list relationships; any type may stand in any of them. */
export const relationshipFiles = ['memberships.csv', 'cooperations.csv', 'relationships.csv'];

const columns = {
  required: ['from', 'type', 'to', 'evidence'],
  optional: ['role', ...Object.keys(relationshipFields)],
};

/** Reads the files of relationships. */
export function readRelationships(reading: Reading): RelationshipRecord[] {
  const seen = new Map<string, string>();
  return relationshipFiles.flatMap((file) =>
    reading.rows(file, columns).flatMap((row) => {
      const cells = reading.cells(row);
      const record = relationshipOf(reading, cells);
      if (!record) return [];
      reading.note(record.id, row);
      const first = seen.get(record.id);
      if (first) cells.fault('from', `says the same as ${first}. Put the places of both into one row.`);
      seen.set(record.id, first ?? `${row.file} row ${row.row}`);
      return first ? [] : [record];
    }),
  );
}

function relationshipOf(reading: Reading, cells: Cells): RelationshipRecord | null {
  const type = cells.required('type');
  const kind = relationshipKindOf(type);
  const from = reading.entity(cells, 'from');
  const to = reading.entity(cells, 'to');
  const [start = '', end = ''] = kind?.symmetric && from && to && to < from ? [to, from] : [from, to];
  const facts = factsOf(cells);
  const evidence = reading.evidence(cells, 'evidence');
  const record: RelationshipRecord = {
    record: 'relationship',
    id: relationshipId(type, start, end, facts.role ?? facts.form ?? facts.office),
    type,
    from: start,
    to: end,
    ...facts,
    status: 'ASSERTED',
    evidence,
    sources: [],
    version: 1,
  };
  reading.check(cells, record);
  return kind && from && to && endsFit(reading, cells, kind, from, to) ? record : null;
}

interface Facts {
  readonly role?: string | undefined;
  readonly form?: string | undefined;
  readonly office?: string | undefined;
}

function factsOf(cells: Cells): Facts {
  const own = Object.entries(relationshipFields).map(([field, definition]) => [field, cells.own(field, definition)]);
  return { ...(Object.fromEntries(own) as Facts), role: cells.text('role') };
}

function endsFit(reading: Reading, cells: Cells, kind: RelationshipKind, from: string, to: string): boolean {
  if (from === to) return false;
  const fault = linkFault(kind.type, reading.names.kindOf(from) ?? '', reading.names.kindOf(to) ?? '');
  if (fault) cells.fault('type', `"${cells.text('from')}" and "${cells.text('to')}" may not be joined: ${fault}`);
  return !fault;
}
