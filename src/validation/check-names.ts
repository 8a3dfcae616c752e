import { distance } from 'fastest-levenshtein';
import { looseKey } from '../entity/name.ts';
import type { EntityRecord } from '../record/record.ts';
import { factsOf, warning, type Checked } from './checked.ts';
import type { Finding } from './finding.ts';

/** Names shorter than this are too short for one character to be a slip. */
const SHORTEST = 6;
const LIKENESS = 1;

/**
 * Entities of one kind with the same name, or with names that differ by one character only: one thing entered twice, very
 * often. Pairs that a judgement of identity speaks of, or that are part and whole, are left out.
 */
export function nameFindings(checked: Checked): Finding[] {
  const judged = new Set(factsOf(checked, 'identity').flatMap(({ about }) => pairsOf([...about]).map(pairKey)));
  for (const { type, from, to } of factsOf(checked, 'relationship'))
    if (type === 'PART_OF' || type === 'CAMPUS_OF') judged.add(pairKey([from, to]));
  const byKind = grouped(factsOf(checked, 'entity'));
  return [...byKind.values()]
    .flatMap((entities) => pairsOf(entities))
    .filter(([a, b]) => !judged.has(pairKey([a.id, b.id])))
    .flatMap(([a, b]) => likeness(checked, a, b));
}

function grouped(entities: readonly EntityRecord[]): Map<string, EntityRecord[]> {
  const groups = new Map<string, EntityRecord[]>();
  for (const entity of entities) groups.set(entity.kind, [...(groups.get(entity.kind) ?? []), entity]);
  return groups;
}

function likeness(checked: Checked, a: EntityRecord, b: EntityRecord): Finding[] {
  for (const one of keysOf(a)) {
    for (const other of keysOf(b)) {
      if (one !== other && !isNear(one, other)) continue;
      const how = one === other ? 'the same name' : 'names that differ by one character';
      const message = `"${a.name}" (${a.id}) and "${b.name}" (${b.id}) have ${how}.`;
      const hint = 'Make them one entity with two names, or say in identities.csv that they are two.';
      return [warning(checked, b.id, 'near-duplicate-names', 'name', message, hint)];
    }
  }
  return [];
}

function isNear(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < SHORTEST || Math.abs(one.length - other.length) > LIKENESS) return false;
  return withoutNumbers(one) !== withoutNumbers(other) && distance(one, other) <= LIKENESS;
}

/** Names that differ in a number only (第二批, 2023) are names of two things. */
function withoutNumbers(key: string): string {
  return key.replace(/[\d〇一二三四五六七八九十两]+/gu, '#');
}

function keysOf({ names, kind }: EntityRecord): string[] {
  return [...new Set(names.map(({ name }) => looseKey(name, kind)))];
}

function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b): [T, T] => [a, b]));
}

function pairKey(pair: readonly string[]): string {
  return [...pair].sort().join(' ');
}
