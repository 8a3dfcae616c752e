import { BadUserInputError } from '../errors.ts';
import type { Atom, Condition } from '../graph/filter.ts';
import type { Value } from '../graph/statement.ts';

type Maps = { readonly [key: string]: Value };

/** Refuses a condition two parts of which cannot hold together, and says which two; each branch of an `or` is looked at by itself. */
export function refuseContradictions(condition: Condition): void {
  const asked: Atom[] = [];
  const excluded: Atom[] = [];
  gather(condition, asked, excluded);
  for (const one of asked) {
    const other = [
      ...asked.filter((each) => exclude(one, each) || exclude(each, one)),
      ...excluded.filter((each) => within(one, each)),
    ][0];
    if (!other) continue;
    const not = excluded.includes(other) && !other.said?.includes('.none') ? 'not ' : '';
    throw new BadUserInputError(
      `The filter contradicts itself: nothing fits both "${one.said}" and "${not}${other.said}". Drop one of the two.`,
      'filter',
    );
  }
}

/** The parts that must all hold, and those that must not. */
function gather(condition: Condition, asked: Atom[], excluded: Atom[]): void {
  if ('all' in condition) return condition.all.forEach((each) => gather(each, asked, excluded));
  if ('any' in condition) return condition.any.forEach(refuseContradictions);
  if (!('not' in condition)) return void (condition.said !== undefined && asked.push(condition));
  const denied = alone(condition.not);
  if (denied?.said !== undefined) excluded.push(denied);
}

/** The only part of a condition, where it has one only. */
function alone(condition: Condition): Atom | undefined {
  if ('fragment' in condition) return condition;
  if (!('all' in condition)) return undefined;
  const parts = condition.all.filter((part) => !('all' in part && part.all.length === 0));
  return parts.length === 1 ? alone(parts[0]!) : undefined;
}

/** Whether two parts that both must hold leave nothing: two texts, words without one in common, numbers out of reach of each other. */
function exclude(one: Atom, other: Atom): boolean {
  if (one.within && other.within && one.fragment === other.fragment && same(one.value, other.value))
    return one.within.atLeast > other.within.atMost;
  if (one.field === undefined || one.field !== other.field) return false;
  if (one.fragment === 'textEquals')
    return (
      (other.fragment === 'textEquals' && one.value !== other.value) ||
      (other.fragment === 'textContains' && !String(one.value).includes(String(other.value)))
    );
  if (one.fragment === 'wordIn' && other.fragment === 'wordIn')
    return !(one.value as readonly Value[]).some((word) => (other.value as readonly Value[]).includes(word));
  return leastOf(one) > mostOf(other);
}

function leastOf({ fragment, value }: Atom): number {
  return fragment === 'wholeEquals' || fragment === 'wholeAtLeast' ? Number(value) : -Infinity;
}

function mostOf({ fragment, value }: Atom): number {
  return fragment === 'wholeEquals' || fragment === 'wholeAtMost' ? Number(value) : Infinity;
}

/** Whether whatever passes `one` passes `other`, which must not hold. */
function within(one: Atom, other: Atom): boolean {
  if (one.fragment === 'isListable' && other.fragment === 'isTotal') return true;
  if (one.fragment !== other.fragment || one.field !== other.field) return false;
  if (one.within && other.within)
    return (
      same(one.value, other.value) &&
      one.within.atLeast >= other.within.atLeast &&
      one.within.atMost <= other.within.atMost
    );
  if (one.fragment === 'wholeAtLeast') return Number(one.value) >= Number(other.value);
  if (one.fragment === 'wholeAtMost') return Number(one.value) <= Number(other.value);
  if (isList(one.value) && isList(other.value)) return narrower(one.value, other.value);
  const [map, wider] = [one.value as Maps, other.value as Maps];
  if (typeof map !== 'object' || map === null) return same(one.value, other.value);
  return Object.entries(wider).every(([key, value]) => narrowerIn(key, map[key], value));
}

/** Whether a field of a plain value narrows at least as much as another one does. */
function narrowerIn(key: string, one: Value | undefined, other: Value): boolean {
  if (key === 'atLeast' || key === 'atMost') return isList(other) && (other.length === 0 || same(one, other));
  if (key === 'placesAtLeast') return Number(one) >= Number(other);
  if (key === 'placesAtMost') return Number(one) <= Number(other);
  if (key === 'direction') return other === 'BOTH' || one === other;
  if (key === 'periodEnd' || key === 'latest') return true;
  if (isList(one) && isList(other)) return other.length === 0 || (one.length > 0 && narrower(one, other));
  return other === '' || same(one, other);
}

function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

function narrower(one: readonly Value[], other: readonly Value[]): boolean {
  return one.every((word) => other.includes(word));
}

function same(one: Value | undefined, other: Value | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
