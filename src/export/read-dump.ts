import { FaultsError, type Fault } from '../edition/fault.ts';
import { recordKinds, type AnyRecord } from '../record/record.ts';
import { recordFaults } from './record-faults.ts';
import { DUMP_FORMAT } from './dump.ts';

/** The records of a dump. Throws a `FaultsError` with all faults and their lines; `file` is what they call the dump. */
export function readDump(file: string, text: string): AnyRecord[] {
  const faults: Fault[] = [];
  const records = new Map<AnyRecord, number>();
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const value = parsed(line);
    const fault = value === null ? 'is no JSON object.' : index === 0 ? headFault(value) : kindFault(value);
    if (fault) faults.push({ file, row: index + 1, message: fault });
    else if (index > 0) records.set(value as unknown as AnyRecord, index + 1);
  });
  if (faults.length === 0 && text.trim() !== '' && records.size === 0)
    faults.push({ file, message: 'has no records.' });
  if (text.trim() === '') faults.push({ file, message: 'is empty.' });
  if (faults.length === 0) faults.push(...recordFaults(file, records));
  if (faults.length > 0) throw new FaultsError(faults);
  return [...records.keys()];
}

type Line = Readonly<Record<string, unknown>>;

function parsed(line: string): Line | null {
  try {
    const value: unknown = JSON.parse(line);
    return value && typeof value === 'object' && !Array.isArray(value) ? (value as Line) : null;
  } catch {
    return null;
  }
}

function headFault({ record, format }: Line): string | null {
  if (record !== 'dump') return 'must be the head of a dump: {"record":"dump","format":1}.';
  return format === DUMP_FORMAT
    ? null
    : `is a dump of format ${String(format)}; this version reads format ${DUMP_FORMAT}.`;
}

function kindFault({ record, id, version }: Line): string | null {
  if (!recordKinds.includes(record as never))
    return `there is no kind of record "${String(record)}". Known: ${recordKinds.join(', ')}.`;
  if (typeof id !== 'string' || id === '') return 'has no id.';
  return Number.isSafeInteger(version) ? null : `"${id}" has no version.`;
}
