import type { IdentityRecord } from '../record/record.ts';
import type { Reading } from './reading.ts';

const columns = { required: ['id', 'verdict', 'about', 'zh', 'en', 'evidence'], optional: [] };

/** Reads `identities.csv`: judgements on whether entities of like names are the same thing; `about` lists them, separated by semicolons. */
export function readIdentities(reading: Reading): IdentityRecord[] {
  const seen = new Set<string>();
  return reading.rows('identities.csv', columns).map((row) => {
    const cells = reading.cells(row);
    const id = cells.required('id');
    reading.note(id, row);
    if (seen.has(id)) cells.fault('id', `"${id}" stands there twice.`);
    seen.add(id);
    const about = [...new Set(reading.entities(cells, 'about'))];
    const record: IdentityRecord = {
      record: 'identity',
      id,
      verdict: cells.required('verdict'),
      zh: cells.required('zh'),
      en: cells.required('en'),
      about,
      evidence: reading.evidence(cells, 'evidence'),
      sources: [],
      version: 1,
    };
    reading.check(cells, record);
    return record;
  });
}
