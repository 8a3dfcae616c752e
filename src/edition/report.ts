import { canonical, sameRecord } from '../record/canonical.ts';
import type { AnyRecord, RecordKind } from '../record/record.ts';

/** A field that a curator has set and that the edition states otherwise; the curator's word stands. */
export interface Clash {
  readonly id: string;
  readonly field: string;
  /** What the edition states. */
  readonly stated: string;
  readonly kept: string;
}

/** A record that an import adds, changes or removes, in words; for a changed one the fields that differ. */
export interface Changed {
  readonly what: 'added' | 'changed' | 'removed';
  readonly record: RecordKind;
  readonly id: string;
  readonly name: string;
  readonly fields?: readonly { readonly field: string; readonly was: string; readonly now: string }[];
}

/** What an import does, or would do: numbers of records by kind, and what a curator's word overrules. */
export interface Report {
  readonly edition: string;
  readonly added: Tally;
  readonly changed: Tally;
  readonly removed: Tally;
  readonly unchanged: Tally;
  /** Each record that is added, changed or removed. */
  readonly changes: readonly Changed[];
  readonly clashes: readonly Clash[];
}

/** How many records of each kind. */
export type Tally = Readonly<Partial<Record<RecordKind, number>>>;

/** The report of an edition's import: `wanted` are the records as they shall be, `remove` those that shall go. */
export function reportOf(
  edition: string,
  wanted: ReadonlyMap<string, AnyRecord>,
  remove: readonly AnyRecord[],
  existing: ReadonlyMap<string, AnyRecord>,
  clashes: readonly Clash[],
): Report {
  const all = [...wanted.values()];
  const old = all.filter(({ id }) => existing.has(id));
  const added = all.filter(({ id }) => !existing.has(id));
  const changed = old.filter((record) => !sameRecord(record, existing.get(record.id)));
  const names = (id: string) => String((wanted.get(id) ?? existing.get(id))?.['name'] ?? id);
  return {
    edition,
    added: tally(added),
    changed: tally(changed),
    removed: tally(remove),
    unchanged: tally(old.filter((record) => sameRecord(record, existing.get(record.id)))),
    changes: [
      ...added.map((record) => changeIn('added', record, names)),
      ...changed.map((record) => ({
        ...changeIn('changed', record, names),
        fields: differences(existing.get(record.id)!, record),
      })),
      ...remove.map((record) => changeIn('removed', record, names)),
    ],
    clashes,
  };
}

function tally(records: readonly AnyRecord[]): Tally {
  const counts: Partial<Record<RecordKind, number>> = {};
  for (const { record } of records) counts[record] = (counts[record] ?? 0) + 1;
  return counts;
}

function changeIn(what: Changed['what'], record: AnyRecord, names: (id: string) => string): Changed {
  const { id } = record;
  const name = record.record === 'relationship' ? `${names(record.from)} → ${names(record.to)}` : nameOf(record, names);
  return { what, record: record.record, id, name };
}

function nameOf(record: AnyRecord, names: (id: string) => string): string {
  if (record.record === 'figure') return `${names(record.subject)}: ${record.value} ${record.unit}`;
  if (record.record === 'discrepancy' || record.record === 'identity') return record.zh;
  return String(record['name'] ?? record['title'] ?? record['address'] ?? record.id);
}

const OWN = ['version', 'sources', 'digest', 'seeds', 'facts'];

function differences(was: AnyRecord, now: AnyRecord): NonNullable<Changed['fields']> {
  const fields = [...new Set([...Object.keys(was), ...Object.keys(now)])].filter((field) => !OWN.includes(field));
  return fields
    .map((field) => ({ field, was: canonical(was[field] ?? null), now: canonical(now[field] ?? null) }))
    .filter((each) => each.was !== each.now);
}
