/** @engines both */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { FaultsError, lineOf, type Fault } from '../../src/edition/fault.ts';
import { dumpLines } from '../../src/export/dump.ts';
import { loadDump } from '../../src/export/load-dump.ts';
import { readDump } from '../../src/export/read-dump.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { openGraph } from '../../src/graph/open.ts';
import { openEmptyGraph } from '../engine.ts';
import { asker, openSmallGraph } from '../service.ts';

async function dumpOf(graph: Graph): Promise<string> {
  let text = '';
  for await (const lines of dumpLines(graph)) text += lines;
  return text;
}

describe('a dump', () => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await openSmallGraph();
  });
  afterEach(() => graph.close());

  test('has one record a line, each of the documented shape', async () => {
    const [head, ...records] = (await dumpOf(graph))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(head).toEqual({ record: 'dump', format: 1 });
    const first = (kind: string) => records.find(({ record }) => record === kind);
    expect(first('entity')).toMatchObject({
      id: expect.any(String),
      kind: expect.any(String),
      name: expect.any(String),
      names: expect.arrayContaining([
        { name: expect.any(String), kind: expect.any(String), evidence: expect.any(Array) },
      ]),
      evidence: expect.any(Array),
    });
    expect(records.find(({ id }) => id === 'MEMBER_OF~school-linjiang~alliance-jia~SECRETARIAT')).toMatchObject({
      record: 'relationship',
      type: 'MEMBER_OF',
      from: 'school-linjiang',
      to: 'alliance-jia',
      role: 'SECRETARIAT',
      evidence: ['jia-2024~1/p1'],
    });
    expect(first('figure')).toMatchObject({
      subject: expect.any(String),
      metric: expect.any(String),
      value: expect.any(Number),
      unit: expect.any(String),
      basis: expect.any(String),
      comparator: expect.any(String),
      period: '2024',
    });
    expect(first('discrepancy')).toMatchObject({ kind: expect.any(String), evidence: expect.any(Array) });
    expect(records.find(({ id }) => id === 'jia-2024~1/p3')).toMatchObject({
      record: 'evidence',
      edition: 'jia-2024',
      address: '1/p3',
      lines: [8, 9],
    });
  });

  test('loaded into an empty store of either engine gives the same graph', async () => {
    const ask = asker(graph);
    await ask(
      'mutation { renameEntity(input: {entity: "蓝海", name: "蓝海科技股份有限公司", reason: "register"}) { userErrors { code } } }',
    );
    const dump = await dumpOf(graph);
    expect(dump).toContain('"record":"judgement"');
    const copy = await openGraph({ engine: 'embedded' });
    await loadDump(copy, 'dump.jsonl', dump);
    expect(await dumpOf(copy)).toBe(dump);
    await copy.close();
    await graph.close();
    graph = await openEmptyGraph();
    await loadDump(graph, 'dump.jsonl', dump);
    expect(await dumpOf(graph)).toBe(dump);
  });

  test('is refused by a store that holds something', async () => {
    await expect(loadDump(graph, 'dump.jsonl', await dumpOf(graph))).rejects.toThrow(
      'can only be loaded into an empty store',
    );
  });

  test('with faults is refused with all of them and their lines', async () => {
    const dump = (await dumpOf(graph)).split('\n');
    const at = (id: string) => dump.findIndex((line) => line.includes(`"id":"${id}"`));
    dump[at('MEMBER_OF~school-linjiang~alliance-jia~SECRETARIAT')] = dump[
      at('MEMBER_OF~school-linjiang~alliance-jia~SECRETARIAT')
    ]!.replace('"to":"alliance-jia"', '"to":"alliance-none"');
    const metric = dump.findIndex((line) => line.includes('"record":"figure"'));
    dump[metric] = dump[metric]!.replace(/"metric":"[A-Z_]+"/, '"metric":"NONE"');
    const faults = (() => {
      try {
        readDump('dump.jsonl', dump.join('\n'));
        return [];
      } catch (error) {
        return error instanceof FaultsError ? error.faults.map(lineOf) : [];
      }
    })();
    expect(faults).toEqual([
      `dump.jsonl line ${at('MEMBER_OF~school-linjiang~alliance-jia~SECRETARIAT') + 1} (MEMBER_OF~school-linjiang~alliance-jia~SECRETARIAT) "to": the dump has no entity "alliance-none".`,
      `dump.jsonl line ${metric + 1} (${(JSON.parse(dump[metric]!) as { id: string }).id}) "metric": there is no metric "NONE".`,
    ]);
    expect(() => readDump('dump.jsonl', 'nonsense\n{"record":"x"}')).toThrow(
      /line 1: must be the head of a dump.*\n.*line 2 "record": there is no kind of record "x"/,
    );
  });

  test.each<[string, string, Record<string, unknown>, string, string]>([
    ['without a publisher', 'edition', { publisher: undefined }, 'publisher', 'must not be empty.'],
    [
      'with a field that is not there',
      'edition',
      { publishers: '甲' },
      'publishers',
      'there is no such field here. Did you',
    ],
    [
      'with another type',
      'evidence',
      { length: '120' },
      'length',
      'must be a whole number from 0 to 2147483647; it is "120".',
    ],
    ['with lines that go back', 'evidence', { lines: [9, 8] }, 'lines.1', 'the lines end (8) before they begin (9).'],
    [
      'with a fact that is not there',
      'evidence',
      { facts: ['school-none'], reason: undefined },
      'facts',
      'the dump has no fact "school-none".',
    ],
    [
      'of an edition that is not there',
      'evidence',
      { edition: 'yi-2024' },
      'edition',
      'the dump has no edition "yi-2024".',
    ],
    ['without names', 'entity', { names: undefined }, 'names', 'must be a list of names, each with its kind.'],
    [
      'of no kind',
      'entity',
      { kind: 'Schools' },
      'kind',
      'there is no kind of entity "Schools". Did you mean "School"?',
    ],
    ['of no status', 'relationship', { status: 'ENDING' }, 'status', 'there is no status "ENDING".'],
    ['that ends where it starts', 'relationship', { to: 'center-binhe-xinxi' }, 'to', 'is the same entity as "from".'],
    ['of no comparator', 'figure', { comparator: 'MORE' }, 'comparator', 'there is no "MORE". Known: EXACT'],
    ['with a number beyond 2^53', 'figure', { value: 1e17 }, 'value', 'is 100000000000000000, a number beyond'],
    ['of a month that is none', 'figure', { period: '2024-13' }, 'period', '"2024-13" is no date.'],
    ['of a subject that is not there', 'figure', { subject: 'school-none' }, 'subject', 'the dump has no entity'],
    ['of one entity', 'identity', { about: ['school-binhe'] }, 'about', 'must name at least two entities'],
    ['without sides', 'discrepancy', { sides: [] }, 'sides', 'must name the places'],
    ['of a version that is none', 'discrepancy', { version: 1.5 }, 'version', 'must be a whole number from 1'],
  ])('with a record %s is refused with line, record and field: %s', async (_, kind, change, field, message) => {
    const lines = (await dumpOf(graph)).trimEnd().split('\n');
    const at = lines.findIndex((line) => line.startsWith(`{"record":"${kind}"`));
    const record = JSON.parse(lines[at]!) as { id: string };
    lines[at] = JSON.stringify({ ...record, ...change });
    const faults = faultsIn(lines.join('\n'));
    expect(faults).toContainEqual({
      file: 'dump.jsonl',
      line: at + 1,
      record: record.id,
      field,
      message: expect.stringContaining(message),
    });
  });

  test('of another format is refused with what to do', () => {
    expect(faultsIn('{"record":"dump","format":2}\n').map(lineOf)).toEqual([
      'dump.jsonl line 1 "format": is 2; this version reads dumps of format 1. Load it with the version that made it, or export it anew.',
    ]);
  });

  test('with very many faults is refused with the first of them and their number', async () => {
    const dump = `{"record":"dump","format":1}\n${'{"record":"edition"}\n'.repeat(100)}`;
    const faults = faultsIn(dump);
    expect(faults).toHaveLength(201);
    expect(faults.at(-1)?.message).toBe('has 400 more faults, which are not listed. Correct these first.');
  });
});

function faultsIn(dump: string): readonly Fault[] {
  try {
    readDump('dump.jsonl', dump);
    return [];
  } catch (error) {
    if (error instanceof FaultsError) return error.faults;
    throw error;
  }
}
