import type { DiscrepancyRecord } from '../record/record.ts';
import type { Cells } from './cells.ts';
import type { Reading } from './reading.ts';

const columns = { required: ['id', 'kind', 'about', 'zh', 'en', 'sides'], optional: [] };

/** Reads `discrepancies.csv`; `sides` lists the places as `address=what it says`, separated by semicolons. */
export function readDiscrepancies(reading: Reading): DiscrepancyRecord[] {
  const seen = new Set<string>();
  return reading.rows('discrepancies.csv', columns).map((row) => {
    const cells = reading.cells(row);
    const id = cells.required('id');
    reading.note(id, row);
    if (seen.has(id)) cells.fault('id', `"${id}" stands there twice.`);
    seen.add(id);
    const record = discrepancyOf(reading, cells, id);
    reading.check(cells, record);
    return record;
  });
}

function discrepancyOf(reading: Reading, cells: Cells, id: string): DiscrepancyRecord {
  const sides = cells.list('sides').flatMap((side) => sideOf(reading, cells, side));
  const about = reading.entities(cells, 'about');
  return {
    record: 'discrepancy',
    id,
    kind: cells.required('kind'),
    zh: cells.required('zh'),
    en: cells.required('en'),
    about: [...new Set(about)],
    sides,
    evidence: [...new Set(sides.map(({ evidence }) => evidence))],
    sources: [],
    version: 1,
  };
}

function sideOf(reading: Reading, cells: Cells, side: string): { evidence: string; says: string }[] {
  const at = side.indexOf('=');
  if (at < 0) {
    cells.fault('sides', `"${side}" must be written as address=what it says.`);
    return [];
  }
  return reading
    .place(cells, 'sides', side.slice(0, at).trim())
    .map((evidence) => ({ evidence, says: side.slice(at + 1).trim() }));
}
