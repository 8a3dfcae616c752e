/** @engines both */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Graph } from '../../src/graph/graph.ts';
import { stepText } from '../statements.ts';
import { Snapshots } from '../../src/network/snapshots.ts';
import type { Snapshot } from '../../src/network/snapshot.ts';
import { spanCovers } from '../../src/network/span.ts';
import { readRecords } from '../../src/record/read-records.ts';
import type { AnyRecord } from '../../src/record/record.ts';
import { openSeededGraph } from '../service.ts';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

describe('the snapshot of the network', () => {
  let graph: Graph;
  let snapshot: Snapshot;
  const records: AnyRecord[] = [];
  beforeAll(async () => {
    graph = await openSeededGraph();
    snapshot = await new Snapshots(graph).current();
    for await (const page of readRecords(graph)) records.push(...page);
  });
  afterAll(() => graph.close());

  test('holds every entity with its name, kind and type, and every relationship with its ends, facts and periods', () => {
    const entities = records.filter(({ record }) => record === 'entity');
    expect(
      snapshot.ids.map((id, place) => [id, snapshot.names[place], snapshot.kind(place), snapshot.type(place)]),
    ).toEqual(entities.map(({ id, name, kind, type }) => [id, name, kind, type ?? '']));
    const { from, to, evidences } = snapshot.columns;
    const held = Array.from({ length: snapshot.relationships }, (_, number) => ({
      id: snapshot.relationshipId(number),
      ends: [snapshot.ids[from[number]!], snapshot.ids[to[number]!]],
      facts: snapshot.facts(number),
      evidences: evidences[number],
      periods: snapshot.periods(number),
    }));
    const relationships = records
      .filter(({ record }) => record === 'relationship')
      .sort((a, b) => compare(String(a['from']), String(b['from'])) || compare(a.id, b.id));
    expect(held).toEqual(
      relationships.map(({ id, from: start, to: end, role, form, status, since, until, evidence }) => ({
        id,
        ends: [start, end],
        facts: { role: role ?? '', form: form ?? '', status, since: since ?? '', until: until ?? '' },
        evidences: (evidence as string[]).length,
        periods: ['2024'],
      })),
    );
  });

  test('lists the relationships of each entity from both ends, in the order of the other end', () => {
    const relationships = records.filter(({ record }) => record === 'relationship');
    const { offset, other, relationship } = snapshot.columns;
    snapshot.ids.forEach((id, place) => {
      const others = [...other.subarray(offset[place], offset[place + 1])];
      expect(others).toEqual([...others].sort((a, b) => a - b));
      const own = [...relationship.subarray(offset[place], offset[place + 1])].map((each) =>
        snapshot.relationshipId(each),
      );
      const expected = relationships.filter(({ from, to }) => from === id || to === id).map((each) => each.id);
      expect([...own].sort()).toEqual([...expected].sort());
      expect(snapshot.degree(place)).toBe(expected.length);
    });
  });

  test('goes to a worker without copying its columns', () => {
    const { columns, dataVersion, words } = structuredClone(snapshot.shared);
    expect(dataVersion).toBe(snapshot.dataVersion);
    expect(words).toEqual(snapshot.words);
    for (const column of Object.values(columns)) expect(String(column.buffer)).toBe('[object SharedArrayBuffer]');
    expect([...columns.other]).toEqual([...snapshot.columns.other]);
  });

  test('is of the data version that the store holds, also after a write', async () => {
    const fresh = new Snapshots(graph);
    expect((await fresh.current()).dataVersion).toBe(snapshot.dataVersion);
    await graph.write([stepText('MATCH (e:Entity {id: $id}) SET e.note = $note', { id: 'school-caoyang', note: 'x' })]);
    expect((await new Snapshots(graph).current()).dataVersion).toBe(snapshot.dataVersion + 1);
  });
});

describe('the time of a relationship', () => {
  const stated = { periods: ['2023', '2024'], since: '', until: '' };
  test.each([
    ['an edition of the year states it', stated, '2024', true],
    ['no edition of the year states it', stated, '2022', false],
    ['it lasts since an earlier year', { ...stated, since: '2019-09' }, '2020', true],
    ['it began within the year', { ...stated, since: '2019-09' }, '2019', true],
    ['it began after the year', { ...stated, since: '2019-09' }, '2018', false],
    ['it ended before the year', { ...stated, since: '2019', until: '2021-06' }, '2022', false],
    ['it lasted into the year', { ...stated, since: '2019', until: '2022-06' }, '2022', true],
    ['it has not been said to end', { ...stated, since: '2019' }, '2025', true],
    ['the year is beyond the newest edition', { ...stated, since: '2019' }, '2026', false],
    ['only its end is stated', { ...stated, until: '2022-06' }, '2022', false],
  ])('%s', (_, span, period, covers) => {
    expect(spanCovers(span, period, '2025')).toBe(covers);
  });
});
