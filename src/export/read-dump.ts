import { FaultsError, type Fault } from '../edition/fault.ts';
import { recordKinds, type AnyRecord } from '../record/record.ts';
import { checkRecord } from '../rules/check-record.ts';
import type { Broken } from '../rules/broken.ts';
import { brokenBetween } from './between-records.ts';
import { DUMP_FORMAT } from './dump.ts';

type Line = Readonly<Record<string, unknown>>;

/** A record of a dump and the line where it stands. */
interface Placed {
  readonly record: AnyRecord;
  readonly line: number;
}

/** The records of a dump, each checked by itself and against the others. Throws a `FaultsError` with all faults: line, record, field; `file` is what they call the dump. */
export function readDump(file: string, text: string): AnyRecord[] {
  if (text.trim() === '') throw new FaultsError([{ file, message: 'is empty.' }]);
  const faults: Fault[] = [];
  const placed: Placed[] = [];
  const sound = new Set<AnyRecord>();
  for (const [line, content] of linesOf(text)) {
    const value = parsed(content);
    const broken = line === 1 ? brokenHead(value) : brokenLine(value);
    faults.push(...broken.map((each) => faultOf(file, line, value, each)));
    if (line === 1 || !isRecord(value)) continue;
    placed.push({ record: value, line });
    if (broken.length === 0) sound.add(value);
  }
  if (placed.length === 0 && faults.length === 0) faults.push({ file, message: 'has no records.' });
  faults.push(...faultsBetween(file, placed, sound));
  if (faults.length > 0) throw new FaultsError(inOrder(faults));
  return placed.map(({ record }) => record);
}

/** The lines of a text with their numbers, blank ones left out; one at a time, since a dump may be large. */
function* linesOf(text: string): Iterable<[line: number, content: string]> {
  for (let start = 0, line = 1; start < text.length; line += 1) {
    const end = text.indexOf('\n', start);
    const content = text.slice(start, end < 0 ? text.length : end);
    if (content.trim() !== '') yield [line, content];
    start = end < 0 ? text.length : end + 1;
  }
}

/** What does not hold between the records. Those with faults of their own are known to others and not looked at again. */
function faultsBetween(file: string, placed: readonly Placed[], sound: ReadonlySet<AnyRecord>): Fault[] {
  const known = new Map(placed.map(({ record }) => [record.id, record]));
  const seen = new Map<string, number>();
  return placed.flatMap(({ record, line }) => {
    const first = seen.get(record.id);
    seen.set(record.id, first ?? line);
    const broken = [
      ...(first ? [{ path: ['id'], message: `"${record.id}" stands there twice, first in line ${first}.` }] : []),
      ...(sound.has(record) ? brokenBetween(record, known) : []),
    ];
    return broken.map((each) => faultOf(file, line, record, each));
  });
}

function faultOf(file: string, line: number, value: Line | null, { path, message }: Broken): Fault {
  const { id } = value ?? {};
  const field = path.map(String).join('.');
  const record = typeof id === 'string' && id !== '' ? { record: id } : {};
  return { file, line, ...record, ...(field ? { field } : {}), message };
}

function inOrder(faults: readonly Fault[]): Fault[] {
  return [...faults].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function parsed(line: string): Line | null {
  try {
    const value: unknown = JSON.parse(line);
    return value && typeof value === 'object' && !Array.isArray(value) ? (value as Line) : null;
  } catch {
    return null;
  }
}

/** Whether it is a record that others may name, be it broken elsewhere. */
function isRecord(value: Line | null): value is AnyRecord {
  return value !== null && typeof value['id'] === 'string' && recordKinds.includes(value['record'] as never);
}

function brokenLine(value: Line | null): Broken[] {
  return value === null ? [{ path: [], message: 'is not a JSON object.' }] : checkRecord(value);
}

function brokenHead(value: Line | null): Broken[] {
  const head = `must be the head of a dump: {"record":"dump","format":${DUMP_FORMAT}}.`;
  if (value === null || value['record'] !== 'dump') return [{ path: [], message: head }];
  if (value['format'] === DUMP_FORMAT) return [];
  const message = `is ${JSON.stringify(value['format']) ?? 'missing'}; this version reads dumps of format ${DUMP_FORMAT}. Load it with the version that made it, or export it anew.`;
  return [{ path: ['format'], message }];
}
