import { Cells } from '../edition/cells.ts';
import type { Folder } from '../edition/folder.ts';
import { rowsOf } from '../edition/table.ts';
import type { Fault } from '../edition/fault.ts';
import type { Checked } from './checked.ts';
import type { Finding } from './finding.ts';

const FILE = 'expectations.csv';
const columns = { required: ['record', 'count'], optional: ['kind', 'type', 'at', 'note'] };
const records = Object.fromEntries(
  ['entity', 'relationship', 'figure', 'discrepancy', 'identity', 'unit'].map((word) => [word, word]),
);

/**
 * Compares the folder with `expectations.csv`: how many records of a kind (and finer type; for relationships the type, for
 * figures the metric; with `at`, written there) there must be, as somebody who knows the report has counted them.
 */
export function expectationFindings(folder: Folder): (checked: Checked) => Finding[] {
  return (checked) => {
    const text = folder.get(FILE);
    if (text === undefined) return [];
    const faults: Fault[] = [];
    const found = rowsOf(FILE, text, columns, faults).flatMap((row): Finding[] => {
      const cells = new Cells(row, faults);
      const record = cells.required('record') && cells.word('record', records);
      const expected = cells.whole('count');
      if (!record || expected === undefined) return [];
      const asked = { record, kind: cells.text('kind'), type: cells.text('type'), at: cells.text('at') };
      const actual = countOf(checked, asked);
      if (actual === expected) return [];
      const what = [record, asked.kind, asked.type, asked.at && `at ${asked.at}`].filter(Boolean).join(' ');
      const message = `expects ${expected} of ${what}; the folder has ${actual}.`;
      const hint = 'Enter what is missing, take out what is too many, or mend the expectation.';
      return [{ severity: 'error', check: 'expected-counts', file: FILE, row: row.row, message, hint }];
    });
    const hint = 'Write record, count and, where it matters, kind and type.';
    return [...faults.map((fault): Finding => ({ ...fault, severity: 'error', check: 'reading', hint })), ...found];
  };
}

interface Asked {
  readonly record: string;
  readonly kind: string | undefined;
  readonly type: string | undefined;
  readonly at: string | undefined;
}

function countOf({ facts, evidence, places }: Checked, { record, kind, type, at }: Asked): number {
  const within = (address: string) => !at || address === at || address.startsWith(`${at}/`);
  if (record === 'unit')
    return evidence.filter((place) => (!kind || place.kind === kind) && within(place.address)).length;
  return facts.filter(
    (fact) =>
      fact.record === record &&
      (!kind || [fact.kind, fact.metric].includes(kind)) &&
      (!type || fact.type === type) &&
      (!at || fact.evidence.some((id) => within(places.get(id)?.address ?? ''))),
  ).length;
}
