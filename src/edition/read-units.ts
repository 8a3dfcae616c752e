import { evidenceId } from '../record/ids.ts';
import type { EvidenceRecord } from '../record/record.ts';
import type { Reading } from './reading.ts';
import type { Cells } from './cells.ts';
import { unitKinds } from './unit.ts';

const columns = { required: ['address', 'kind', 'from', 'to', 'length', 'digest'], optional: [] };
const kinds = Object.fromEntries(unitKinds.map((kind) => [kind, kind]));

/** Reads `units.csv`, the register of the edition's units; from here on the reading knows its addresses. */
export function readUnits(reading: Reading): EvidenceRecord[] {
  const rows = reading.rows('units.csv', columns);
  if (rows.length === 0)
    reading.faults.push({
      file: 'units.csv',
      message: 'is missing or empty. Make it from the report: npm run register.',
    });
  return rows.map((row) => {
    const unit = unitOf(reading, reading.cells(row));
    reading.note(unit.id, row);
    return unit;
  });
}

function unitOf(reading: Reading, cells: Cells): EvidenceRecord {
  const address = cells.required('address');
  if (reading.addresses.has(address)) cells.fault('address', `"${address}" stands there twice.`);
  reading.addresses.add(address);
  return {
    record: 'evidence',
    id: evidenceId(reading.edition, address),
    edition: reading.edition,
    address,
    kind: cells.word('kind', kinds) ?? '',
    lines: [cells.number('from') ?? 0, cells.number('to') ?? 0],
    length: cells.number('length') ?? 0,
    digest: cells.required('digest'),
    facts: [],
    version: 1,
  };
}
