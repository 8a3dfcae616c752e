import type { EvidenceRecord } from '../record/record.ts';
import type { Reading } from './reading.ts';

const columns = { required: ['address', 'reason'], optional: ['note'] };

/**
 * Reads `coverage.csv`, the units that were read and hold no fact, each with the reason, and gives the register with these
 * reasons. A unit that holds facts and stands there all the same is a fault.
 */
export function withReasons(reading: Reading, units: readonly EvidenceRecord[]): EvidenceRecord[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  for (const row of reading.rows('coverage.csv', columns)) {
    const cells = reading.cells(row);
    const address = cells.required('address');
    const reason = cells.required('reason');
    const note = cells.text('note');
    for (const id of address ? reading.place(cells, 'address', address) : []) {
      const unit = byId.get(id)!;
      if (unit.facts.length > 0)
        cells.fault(
          'address',
          `"${address}" holds ${unit.facts.length} facts, for example ${unit.facts[0]!}; take this row out.`,
        );
      if (unit.reason) cells.fault('address', `"${address}" stands there twice.`);
      const read = { ...unit, facts: [], reason, ...(note ? { note } : {}) };
      reading.check(cells, read);
      if (reason) byId.set(id, { ...read, facts: unit.facts });
    }
  }
  return [...byId.values()];
}
