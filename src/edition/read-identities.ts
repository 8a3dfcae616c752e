import { verdicts } from '../identity/verdicts.ts';
import type { IdentityRecord } from '../record/record.ts';
import type { Reading } from './reading.ts';

const columns = { required: ['id', 'verdict', 'about', 'zh', 'en', 'evidence'], optional: [] };
const ID = /^identity-[a-z0-9-]+$/;

/** Reads `identities.csv`: judgements on whether entities of like names are the same thing; `about` lists them, separated by semicolons. */
export function readIdentities(reading: Reading): IdentityRecord[] {
  const seen = new Set<string>();
  return reading.rows('identities.csv', columns).map((row) => {
    const cells = reading.cells(row);
    const id = cells.required('id');
    reading.note(id, row);
    if (id && !ID.test(id))
      cells.fault('id', `"${id}" is no id of a judgement of identity. Write identity- and lower-case Latin letters.`);
    if (seen.has(id)) cells.fault('id', `"${id}" stands there twice.`);
    seen.add(id);
    const about = [...new Set(reading.entities(cells, 'about'))];
    if (about.length < 2) cells.fault('about', 'must name at least two entities, separated by semicolons.');
    return {
      record: 'identity',
      id,
      verdict: cells.word('verdict', verdicts) ?? '',
      zh: cells.required('zh'),
      en: cells.required('en'),
      about,
      evidence: reading.evidence(cells, 'evidence'),
      sources: [],
      version: 1,
    };
  });
}
