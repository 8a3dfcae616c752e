import { linkFault } from '../relationship/check-link.ts';
import type { RelationshipKind } from '../relationship/relationship-kind.ts';
import { relationshipFields, relationshipKindOf, relationshipKinds } from '../relationship/relationship-kinds.ts';
import { relationshipId } from '../record/ids.ts';
import type { RelationshipRecord } from '../record/record.ts';
import { didYouMeanSentence } from '../entity/suggest.ts';
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
  const kind = kindOf(cells);
  const from = reading.entity(cells, 'from');
  const to = reading.entity(cells, 'to');
  const facts = factsOf(cells, kind);
  const evidence = reading.evidence(cells, 'evidence');
  if (!kind || !from || !to || !endsFit(reading, cells, kind, from, to)) return null;
  const [start, end] = kind.symmetric && to < from ? [to, from] : [from, to];
  const distinction = facts.role ?? facts.form ?? facts.office;
  const id = relationshipId(kind.type, start, end, distinction);
  return {
    record: 'relationship',
    id,
    type: kind.type,
    from: start,
    to: end,
    ...facts,
    status: 'ASSERTED',
    evidence,
    sources: [],
    version: 1,
  };
}

function kindOf(cells: Cells): RelationshipKind | undefined {
  const type = cells.required('type');
  const kind = relationshipKindOf(type);
  if (type && !kind) {
    cells.fault(
      'type',
      `there is no type "${type}".${didYouMeanSentence(
        type,
        relationshipKinds.map((each) => each.type),
      )}`,
    );
  }
  return kind;
}

interface Facts {
  readonly role?: string | undefined;
  readonly form?: string | undefined;
  readonly office?: string | undefined;
}

function factsOf(cells: Cells, kind: RelationshipKind | undefined): Facts {
  const facts: Record<string, unknown> = {};
  for (const [field, definition] of Object.entries(relationshipFields)) facts[field] = cells.own(field, definition);
  const role = cells.text('role');
  if (role && kind && !kind.roles) cells.fault('role', `${kind.type} has no roles.`);
  else if (role && kind?.roles) facts.role = cells.word('role', kind.roles);
  if (kind?.required && !cells.text(kind.required))
    cells.fault(kind.required, `${kind.type} needs a ${kind.required}.`);
  return facts;
}

function endsFit(reading: Reading, cells: Cells, kind: RelationshipKind, from: string, to: string): boolean {
  if (from === to) return cells.fault('to', 'is the same entity as "from".') ?? false;
  const fault = linkFault(kind.type, reading.names.kindOf(from) ?? '', reading.names.kindOf(to) ?? '');
  if (fault) cells.fault('type', `"${cells.text('from')}" and "${cells.text('to')}" may not be joined: ${fault}`);
  return !fault;
}
