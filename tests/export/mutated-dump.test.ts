/** @engines both */
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FaultsError, type Fault } from '../../src/edition/fault.ts';
import { dumpLines } from '../../src/export/dump.ts';
import { loadDump } from '../../src/export/load-dump.ts';
import { readDump } from '../../src/export/read-dump.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { isEmpty } from '../../src/record/is-empty.ts';
import type { AnyRecord } from '../../src/record/record.ts';
import { checkRecord } from '../../src/rules/check-record.ts';
import { openEmptyGraph } from '../engine.ts';
import { asker, openSmallGraph } from '../service.ts';
import { everyField } from './every-field.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Path = readonly (string | number)[];
type Ask = ReturnType<typeof asker>;

/** What a field may be turned into; `undefined` takes it away. */
const turns: readonly (Json | undefined)[] = [
  ...[undefined, null, '', ' ', '无此项', 'nothing-there', 'NOTHING', 'a\u0000b', 'e\u0301', '2024-13-40', '1'],
  ...[-1, 0, 0.5, 6, 2 ** 31, 2 ** 53, 1e17, 1e308, true, [], ['nothing-there'], [1, 'a'], [[]], [null]],
  ...[{}, { evidence: 'nothing-there' }],
];

/** All places in a record where something stands. */
function pathsIn(value: Json, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: [string | number, Json][] = Array.isArray(value)
    ? value.map((each: Json, index) => [index, each])
    : Object.entries(value);
  return [...(path.length > 0 ? [path] : []), ...entries.flatMap(([key, each]) => pathsIn(each, [...path, key]))];
}

/** The value with another one at a path. */
function turned(value: Json, [key, ...rest]: Path, turn: Json | undefined): Json | undefined {
  if (key === undefined) return turn;
  const parts = Object.entries(value as Record<string, Json>).map(([name, each]) => [
    name,
    name === String(key) ? turned(each, rest, turn) : each,
  ]);
  if (!Array.isArray(value)) return Object.fromEntries(parts.filter(([, each]) => each !== undefined)) as Json;
  return parts.map(([, each]) => each).filter((each) => each !== undefined) as Json;
}

async function dumpOf(graph: Graph): Promise<string[]> {
  const lines: string[] = [];
  for await (const text of dumpLines(graph)) lines.push(...text.trimEnd().split('\n'));
  return lines;
}

/** Asks everything of all records; the codes and messages of what went wrong. */
async function faultsIn(ask: Ask, ids: readonly string[]): Promise<unknown[]> {
  const faults: unknown[] = [];
  for (const { source, variables } of everyField(ids)) {
    const { errors = [] } = await ask(source, variables);
    faults.push(...errors);
  }
  return faults;
}

/** One field of one line of a dump, changed. */
interface Change {
  readonly line: number;
  readonly path: Path;
  readonly turn: Json | undefined;
}

const changed = (lines: readonly string[], { line, path, turn }: Change): string[] =>
  lines.map((each, index) => (index === line ? JSON.stringify(turned(JSON.parse(each) as Json, path, turn)) : each));

const changesOf = (lines: readonly string[]) =>
  fc.integer({ min: 1, max: lines.length - 1 }).chain((line) =>
    fc.record({
      line: fc.constant(line),
      path: fc.constantFrom(...pathsIn(JSON.parse(lines[line]!) as Json)),
      turn: fc.constantFrom(...turns),
    }),
  );

/** The faults of a dump; none where it is taken. */
function faultsOf(lines: readonly string[]): readonly Fault[] {
  try {
    readDump('dump.jsonl', lines.join('\n'));
    return [];
  } catch (error) {
    if (error instanceof FaultsError) return error.faults;
    throw error;
  }
}

const idsIn = (lines: readonly string[]) => lines.slice(1).map((line) => (JSON.parse(line) as { id: string }).id);

describe('a dump of which one field was changed', () => {
  let lines: string[];
  beforeAll(async () => {
    const graph = await openSmallGraph();
    const ask = asker(graph);
    const said = '{ userErrors { code } }';
    await ask(`mutation { renameEntity(input: {entity: "蓝海", name: "蓝海科技", reason: "登记"}) ${said} }`);
    await ask(`mutation { addName(input: {entity: "红图", name: "红图公司", kind: SHORT, reason: "登记"}) ${said} }`);
    lines = await dumpOf(graph);
    await graph.close();
  });

  test('is refused with line, record and field, or taken', () => {
    const property = fc.property(changesOf(lines), (change) => {
      for (const fault of faultsOf(changed(lines, change))) {
        expect(fault).toMatchObject({ file: 'dump.jsonl', line: expect.any(Number), field: expect.any(String) });
        expect(fault.record !== undefined || change.path[0] === 'id').toBe(true);
      }
    });
    fc.assert(property, { numRuns: 300 });
  });

  test('leaves the store empty where it is refused', async () => {
    const graph = await openEmptyGraph();
    const refused = fc.sample(changesOf(lines), 20).filter((change) => faultsOf(changed(lines, change)).length > 0);
    for (const change of refused)
      await expect(loadDump(graph, 'dump.jsonl', changed(lines, change).join('\n'))).rejects.toThrow(FaultsError);
    expect([refused.length > 0, await isEmpty(graph)]).toEqual([true, true]);
    await graph.close();
  });

  test('has all questions answered where it is taken; one change a record, of all records at once', async () => {
    const seed = fc.sample(fc.integer(), 1)[0]!;
    let taken = lines;
    const touched = new Set<number>();
    for (const change of fc.sample(changesOf(lines), { numRuns: 1000, seed })) {
      const next = changed(taken, change);
      const same = touched.has(change.line) || next[change.line] === lines[change.line];
      if (same || checkRecord(JSON.parse(next[change.line]!) as object as AnyRecord).length > 0) continue;
      if (faultsOf(next).length > 0) continue;
      touched.add(change.line);
      taken = next;
    }
    expect(touched.size).toBeGreaterThan(10);
    const graph = await openEmptyGraph();
    expect(await loadDump(graph, 'dump.jsonl', taken.join('\n'))).toBe(lines.length - 1);
    expect({ seed, faults: await faultsIn(asker(graph), idsIn(taken)) }).toEqual({ seed, faults: [] });
    expect(faultsOf(await dumpOf(graph))).toEqual([]);
    await graph.close();
  });
});
