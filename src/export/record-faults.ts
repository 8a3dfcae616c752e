import type { Fault } from '../edition/fault.ts';
import { entityKindOf } from '../entity/entity-kinds.ts';
import { metricOf } from '../figure/metrics.ts';
import type { AnyRecord, RecordKind } from '../record/record.ts';
import { nameKinds } from '../entity/name.ts';
import { statuses } from '../relationship/statuses.ts';
import { linkFault } from '../relationship/check-link.ts';

/** What does not hold between the records of a dump: ids twice, ends and evidence that are not there, links that may not join. */
export function recordFaults(file: string, records: ReadonlyMap<AnyRecord, number>): Fault[] {
  const known = new Map<string, AnyRecord>();
  const faults: Fault[] = [];
  for (const [record, row] of records) {
    if (known.has(record.id)) faults.push({ file, row, field: 'id', message: `"${record.id}" stands there twice.` });
    known.set(record.id, record);
  }
  for (const [record, row] of records) {
    for (const [field, message] of faultsOf(record, known)) faults.push({ file, row, field, message });
  }
  return faults;
}

type Found = readonly [field: string, message: string];
type Known = ReadonlyMap<string, AnyRecord>;

function faultsOf(record: AnyRecord, known: Known): Found[] {
  const evidence = missing(known, 'evidence', 'evidence', placesOf(record));
  switch (record.record) {
    case 'entity':
      return [...evidence, ...nameFaults(record, known)];
    case 'relationship':
      return [...evidence, ...endFaults(record, known)];
    case 'figure':
      return [
        ...evidence,
        ...missing(known, 'entity', 'subject', [record.subject]),
        ...missing(known, 'entity', 'about', list(record.about)),
        ...metricFault(record.metric),
      ];
    case 'discrepancy':
      return [
        ...evidence,
        ...missing(known, 'entity', 'about', list(record.about)),
        ...sideFaults(record.sides, known),
      ];
    case 'identity':
      return [...evidence, ...missing(known, 'entity', 'about', list(record.about))];
    case 'evidence':
      return [...missing(known, 'edition', 'edition', [record.edition]), ...shapeFault('lines', record.lines)];
    default:
      return [];
  }
}

function placesOf(record: AnyRecord): readonly string[] {
  return record.record === 'evidence' || record.record === 'edition' || record.record === 'judgement'
    ? []
    : list(record.evidence);
}

function nameFaults({ kind, names, name }: Extract<AnyRecord, { record: 'entity' }>, known: Known): Found[] {
  if (!entityKindOf(kind)) return [['kind', `there is no kind of entity "${kind}".`]];
  if (typeof name !== 'string' || name === '') return [['name', 'must not be empty.']];
  if (!Array.isArray(names) || names.some((each) => typeof each?.name !== 'string' || !(each.kind in nameKinds)))
    return [['names', 'must be a list of names, each with its kind.']];
  return missing(
    known,
    'evidence',
    'names',
    names.flatMap((each) => list(each.evidence)),
  );
}

function endFaults({ type, from, to, status }: Extract<AnyRecord, { record: 'relationship' }>, known: Known): Found[] {
  const absent = [...missing(known, 'entity', 'from', [from]), ...missing(known, 'entity', 'to', [to])];
  if (!(status in statuses)) absent.push(['status', `there is no status "${status}".`]);
  if (absent.length > 0) return absent;
  const fault = linkFault(type, String(known.get(from)?.['kind']), String(known.get(to)?.['kind']));
  return fault ? [['type', fault]] : [];
}

function metricFault(metric: string): Found[] {
  return metricOf(metric) ? [] : [['metric', `there is no metric "${metric}".`]];
}

function sideFaults(sides: unknown, known: Known): Found[] {
  const places = Array.isArray(sides) ? sides.map((side: { evidence?: unknown }) => String(side?.evidence)) : [];
  return [...shapeFault('sides', sides), ...missing(known, 'evidence', 'sides', places)];
}

function shapeFault(field: string, value: unknown): Found[] {
  return Array.isArray(value) ? [] : [[field, 'must be a list.']];
}

function missing(known: Known, kind: RecordKind, field: string, ids: readonly string[]): Found[] {
  return ids
    .filter((id) => known.get(id)?.record !== kind)
    .map((id) => [field, `the dump has no ${kind} "${id}".`] as const);
}

function list(value: unknown): readonly string[] {
  return Array.isArray(value) ? (value as string[]) : [];
}
