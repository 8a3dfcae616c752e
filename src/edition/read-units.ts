import { evidenceId } from '../record/ids.ts';
import type { EvidenceRecord } from '../record/record.ts';
import type { Reading } from './reading.ts';
import type { Cells } from './cells.ts';

const columns = { required: ['address', 'kind', 'from', 'to', 'length', 'digest'], optional: [] };

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
  const unit = {
    record: 'evidence' as const,
    id: evidenceId(reading.edition, address),
    edition: reading.edition,
    address,
    kind: cells.required('kind'),
    lines: [cells.whole('from'), cells.whole('to')] as const,
    length: cells.whole('length'),
    digest: cells.required('digest'),
    facts: [],
    version: 1,
  };
  reading.check(cells, unit, ([field, index]) => (field === 'lines' ? (index === 0 ? 'from' : 'to') : String(field)));
  return unit as EvidenceRecord;
}
