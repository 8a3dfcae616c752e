import { evidenceById, type Checked } from './checked.ts';
import { countFindings } from './check-counts.ts';
import { coverageFindings } from './check-coverage.ts';
import { expectationFindings } from './check-expectations.ts';
import { nameFindings } from './check-names.ts';
import { orphanFindings } from './check-orphans.ts';
import { valueFindings } from './check-values.ts';
import type { Finding } from './finding.ts';
import type { Folder } from '../edition/folder.ts';
import { readAll, type Known } from '../edition/read-edition.ts';

/** What a curator would want to know of an edition's folder before it is loaded. */
export interface Validation {
  readonly edition: string;
  /** How many rows of each kind of record were read. */
  readonly read: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
}

/** Checks an edition's folder whole: what keeps it from being loaded (errors), and what asks for a look (warnings). Nothing is loaded. */
export function validate(folder: Folder, known: Known = () => []): Validation {
  const reading = readAll(folder, known);
  const errors = reading.faults.map((fault): Finding => ({
    ...fault,
    severity: 'error',
    check: 'reading',
    hint: 'Mend the cell and validate again.',
  }));
  const checked: Checked = {
    ...reading,
    at: (id) => reading.origins.get(id) ?? { file: 'edition.csv' },
    places: evidenceById(reading.evidence),
  };
  const checks = [
    valueFindings,
    nameFindings,
    orphanFindings,
    countFindings,
    coverageFindings,
    expectationFindings(folder),
  ];
  return {
    edition: reading.edition.id,
    read: tally(reading.facts),
    findings: [...errors, ...checks.flatMap((check) => check(checked))],
  };
}

function tally(facts: Checked['facts']): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { record } of facts) counts[record] = (counts[record] ?? 0) + 1;
  return counts;
}
