import { discrepancyKinds } from '../discrepancy/discrepancy-kinds.ts';
import type { DiscrepancyRecord } from '../record/record.ts';
import type { Cells } from './cells.ts';
import type { Reading } from './reading.ts';

const columns = { required: ['id', 'kind', 'about', 'zh', 'en', 'sides'], optional: [] };
const ID = /^discrepancy-[a-z0-9-]+$/;

/** Reads `discrepancies.csv`; `sides` lists the places as `address=what it says`, separated by semicolons. */
export function readDiscrepancies(reading: Reading): DiscrepancyRecord[] {
  const seen = new Set<string>();
  return reading.rows('discrepancies.csv', columns).map((row) => {
    const cells = reading.cells(row);
    const id = cells.required('id');
    reading.note(id, row);
    if (id && !ID.test(id))
      cells.fault('id', `"${id}" is no id of a discrepancy. Write discrepancy- and lower-case Latin letters.`);
    if (seen.has(id)) cells.fault('id', `"${id}" stands there twice.`);
    seen.add(id);
    return discrepancyOf(reading, cells, id);
  });
}

function discrepancyOf(reading: Reading, cells: Cells, id: string): DiscrepancyRecord {
  const sides = cells.list('sides').flatMap((side) => sideOf(reading, cells, side));
  if (sides.length === 0) cells.fault('sides', 'must name the places, each as address=what it says.');
  const about = reading.entities(cells, 'about');
  return {
    record: 'discrepancy',
    id,
    kind: cells.word('kind', discrepancyKinds) ?? '',
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
