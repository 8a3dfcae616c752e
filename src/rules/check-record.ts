import type { z } from 'zod';
import { didYouMeanSentence } from '../entity/suggest.ts';
import { recordKinds, type AnyRecord } from '../record/record.ts';
import { relationshipKindOf } from '../relationship/relationship-kinds.ts';
import { brokenAt, type Broken } from './broken.ts';
import { choices, entityShapes, nameShape, relationshipShapes, shapes } from './shapes.ts';
import { unknownWord } from './values.ts';
import { brokenName, brokenWithin } from './within-record.ts';

type Fields = Readonly<Record<string, unknown>>;
type Shape = z.ZodObject;

/**
 * The rules that a record breaks, taken by itself: unknown fields, missing ones, wrong types and words, numbers and dates out
 * of range, fields that contradict each other. Folders and dumps are held to these same rules.
 */
export function checkRecord(record: Fields): Broken[] {
  const shape = shapeOf(record);
  if (!('shape' in shape)) return shape;
  const broken = brokenShape(shape, record);
  return broken.length > 0 ? broken : brokenWithin(record as AnyRecord);
}

/** The rules that a name of an entity breaks, taken by itself. */
export function checkName(name: Fields): Broken[] {
  const broken = brokenShape(nameShape, name);
  return broken.length > 0 ? broken : brokenName(name as unknown as Parameters<typeof brokenName>[0]);
}

function shapeOf({ record, kind, type }: Fields): Shape | Broken[] {
  if (record === 'entity') return chosen('kind', 'kind of entity', kind, entityShapes);
  if (record === 'relationship') return chosen('type', 'type of relationship', type, relationshipShapes);
  if (Object.hasOwn(shapes, String(record))) return shapes[record as keyof typeof shapes];
  const words = Object.fromEntries(recordKinds.map((each) => [each, each]));
  return brokenAt('record', unknownWord(record, words, 'kind of record'));
}

function chosen(
  field: 'kind' | 'type',
  what: string,
  word: unknown,
  known: ReadonlyMap<string, Shape>,
): Shape | Broken[] {
  const shape = known.get(word as string);
  if (shape) return shape;
  return brokenAt(field, word === undefined ? 'must not be empty.' : unknownWord(word, choices[field], what));
}

function brokenShape(shape: Shape, record: Fields): Broken[] {
  const issues = shape.safeParse(record).error?.issues ?? [];
  return issues.flatMap((issue) => {
    const path = issue.path as Broken['path'];
    if (issue.code !== 'unrecognized_keys') return [{ path, message: explained(path, issue.message, record) }];
    return issue.keys.map((key) => ({ path: [...path, key], message: unknownField(key, path, shape, record) }));
  });
}

/** A word on what a type of relationship needs, where that is all that is wrong. */
function explained([field]: Broken['path'], message: string, record: Fields): string {
  const kind = record['record'] === 'relationship' ? relationshipKindOf(record['type'] as string) : undefined;
  return kind?.required === field && record[field!] === undefined ? `${kind?.type} needs a ${field}.` : message;
}

function unknownField(key: string, path: Broken['path'], shape: Shape, { record, type, kind }: Fields): string {
  if (record === 'relationship' && key === 'role') return `${String(type)} has no roles. Take it out.`;
  if (record === 'entity' && key === 'type') return `a ${String(kind)} has no finer types. Take it out.`;
  const meant = path.length === 0 ? didYouMeanSentence(key, Object.keys(shape.shape)) : '';
  return `there is no such field here.${meant || ' Take it out.'}`;
}
