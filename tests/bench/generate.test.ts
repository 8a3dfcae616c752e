import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { generateDump, generateRecords, planNetwork } from '../../bench/generate/generate.ts';
import type { Network } from '../../bench/generate/network.ts';
import { loadNetwork } from '../../bench/store/load-network.ts';
import { readDump } from '../../src/export/read-dump.ts';
import type { AnyRecord, EntityRecord, RelationshipRecord } from '../../src/record/record.ts';
import { readRecords } from '../../src/record/read-records.ts';
import { openGraph } from '../../src/graph/open.ts';

const ENTITIES = 3_000;

type Of<K extends AnyRecord['record']> = Extract<AnyRecord, { record: K }>;

function ofKind<K extends AnyRecord['record']>(records: readonly AnyRecord[], kind: K): Of<K>[] {
  return records.filter((record): record is Of<K> => record.record === kind);
}

function shares(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1 / words.length);
  return counts;
}

/** The largest difference between two mixes, in shares of the whole. */
function difference(made: readonly string[], real: readonly string[]): number {
  const [ours, theirs] = [shares(made), shares(real)];
  const words = new Set([...ours.keys(), ...theirs.keys()]);
  return Math.max(...[...words].map((word) => Math.abs((ours.get(word) ?? 0) - (theirs.get(word) ?? 0))));
}

describe('a generated network', () => {
  let network: Network;
  let made: AnyRecord[];
  beforeAll(async () => {
    network = await planNetwork({ entities: ENTITIES });
    made = [...generateRecords(network)].flat();
  });

  test('has as many entities as asked for, and about as many relationships', () => {
    expect(ofKind(made, 'entity')).toHaveLength(ENTITIES);
    const perEntity = ofKind(made, 'relationship').length / ENTITIES;
    expect(Math.abs(perEntity - 3)).toBeLessThan(0.3);
  });

  test('is the same for the same seed, and another one for another', async () => {
    const digest = async (seed: number) => {
      const hash = createHash('sha256');
      for (const piece of generateDump(await planNetwork({ seed, entities: 500 }))) hash.update(piece);
      return hash.digest('hex');
    };
    expect(await digest(1)).toBe(await digest(1));
    expect(await digest(2)).not.toBe(await digest(1));
  });

  test('is a dump without a fault: ids once, ends that may join, evidence that is there', () => {
    const text = [...generateDump(network)].join('');
    expect(readDump('network.jsonl', text)).toHaveLength(made.length);
  });

  test('has facts at both ends of its evidence', () => {
    const places = new Map(ofKind(made, 'evidence').map(({ id, facts }) => [id, facts]));
    const facts = made.filter(({ evidence }) => evidence !== undefined);
    const unknown = facts.filter((fact) =>
      (fact['evidence'] as string[]).some((place) => !places.get(place)?.includes(fact.id)),
    );
    expect(facts.length).toBeGreaterThan(ENTITIES);
    expect(unknown).toEqual([]);
  });

  test('comes back from a store as it was written', async () => {
    const small = await planNetwork({ entities: 300 });
    const written = [...generateRecords(small)].flat();
    const graph = await openGraph({ engine: 'embedded' });
    expect(await loadNetwork(graph, small)).toBe(written.length);
    const read: AnyRecord[] = [];
    for await (const page of readRecords(graph)) read.push(...page);
    await graph.close();
    const sorted = (records: AnyRecord[]) => [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(sorted(read)).toEqual(sorted(JSON.parse(JSON.stringify(written)) as AnyRecord[]));
  });

  test('has degrees with a heavy tail, and few entities with none', () => {
    const degrees = new Map(ofKind(made, 'entity').map(({ id }) => [id, 0]));
    for (const { from, to } of ofKind(made, 'relationship'))
      for (const end of [from, to]) degrees.set(end, degrees.get(end)! + 1);
    const sorted = [...degrees.values()].sort((a, b) => b - a);
    const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0);
    expect(sum(sorted.slice(0, ENTITIES / 100)) / sum(sorted)).toBeGreaterThan(0.1);
    expect(sorted[0]! / (sum(sorted) / ENTITIES)).toBeGreaterThan(20);
    expect(sorted.filter((degree) => degree === 0).length / ENTITIES).toBeLessThan(0.05);
  });

  test('has bodies of very different size', () => {
    const members = ofKind(made, 'relationship').filter(({ type }) => type === 'MEMBER_OF');
    const sizes = [...shares(members.map(({ to }) => to)).values()].map((share) => Math.round(share * members.length));
    const sorted = sizes.sort((a, b) => b - a);
    const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0);
    expect(sorted[0]!).toBeGreaterThan(5 * sorted[Math.floor(sorted.length / 2)]!);
    expect(sum(sorted.slice(0, sorted.length / 10)) / members.length).toBeGreaterThan(1 / 3);
  });

  test('has namesakes', () => {
    const names = ofKind(made, 'entity').map(({ name }) => name);
    expect(new Set(names).size).toBeLessThan(names.length);
    expect(new Set(names).size).toBeGreaterThan(0.7 * names.length);
  });
});

describe('a network as dense as the real edition', () => {
  let real: { entities: EntityRecord[]; relationships: RelationshipRecord[]; figures: number; units: number };
  let made: AnyRecord[];
  beforeAll(async () => {
    const { shape } = await planNetwork({ entities: 1 });
    const entities = shape.patterns.map(({ entity }) => entity);
    const relationships = shape.patterns.flatMap(({ links }) => links.map(({ record }) => record));
    const figures = shape.patterns.flatMap((pattern) => pattern.figures).length;
    real = { entities, relationships, figures, units: shape.units.length };
    const relationshipsPerEntity = relationships.length / entities.length;
    made = [...generateRecords(await planNetwork({ entities: ENTITIES, relationshipsPerEntity }))].flat();
  });

  test('has its mix of kinds within one percent of the whole', () => {
    const kinds = (entities: readonly EntityRecord[]) => entities.map(({ kind }) => kind);
    expect(difference(kinds(ofKind(made, 'entity')), kinds(real.entities))).toBeLessThan(0.01);
  });

  test('has its mix of types, roles and forms of relationship within two percent of the whole', () => {
    const word = ({ type, role, form }: RelationshipRecord) => [type, role, form].join(' ');
    const words = (relationships: readonly RelationshipRecord[]) => relationships.map(word);
    expect(difference(words(ofKind(made, 'relationship')), words(real.relationships))).toBeLessThan(0.02);
  });

  test('has its names, figures, units and places of evidence an entity within a quarter', () => {
    const entities = ofKind(made, 'entity');
    const near = (ours: number, theirs: number) => expect(Math.abs(ours / theirs - 1)).toBeLessThan(0.25);
    const mean = (list: readonly number[]) => list.reduce((total, each) => total + each, 0) / list.length;
    const names = (list: readonly EntityRecord[]) => mean(list.map((entity) => entity.names.length));
    const places = (list: readonly RelationshipRecord[]) => mean(list.map(({ evidence }) => evidence.length));
    near(names(entities), names(real.entities));
    near(places(ofKind(made, 'relationship')), places(real.relationships));
    near(ofKind(made, 'figure').length / entities.length, real.figures / real.entities.length);
    near(ofKind(made, 'evidence').length / entities.length, real.units / real.entities.length);
  });
});
