import { entityKindOf } from '../entity/entity-kinds.ts';
import type {
  AnyRecord,
  DiscrepancyRecord,
  EntityRecord,
  EvidenceRecord,
  FactRecord,
  FigureRecord,
  IdentityRecord,
  RelationshipRecord,
} from '../record/record.ts';
import { relationshipKindOf } from '../relationship/relationship-kinds.ts';
import { brokenAt, type Broken } from './broken.ts';
import { unknownWord } from './values.ts';

/** What does not hold between the fields of a record whose fields are each as they must be. */
export function brokenWithin(record: AnyRecord): Broken[] {
  switch (record.record) {
    case 'entity':
      return [...groundless(record), ...namesOf(record)];
    case 'relationship':
      return [...groundless(record), ...linkOf(record)];
    case 'figure':
      return [...groundless(record), ...figureOf(record)];
    case 'discrepancy':
      return sidesOf(record);
    case 'identity':
      return [...groundless(record), ...identityOf(record)];
    case 'evidence':
      return placeOf(record);
    default:
      return [];
  }
}

/** Only what a curator has decided on may stand without a place: no edition states it any more. */
function groundless({ evidence, curated = [] }: FactRecord): Broken[] {
  const sound = evidence.length > 0 || curated.length > 0;
  return brokenAt('evidence', sound ? null : 'must name at least one place, for example 6.1/p4.');
}

function namesOf({ name, names, curated = [] }: EntityRecord): Broken[] {
  const texts = names.map((each) => each.name);
  const twice = texts.find((text, index) => texts.indexOf(text) !== index);
  return [
    ...brokenAt('names', twice === undefined ? null : `list "${twice}" twice. List each name once.`),
    ...brokenAt('names', texts.includes(name) || curated.length > 0 ? null : `must list "${name}", the name itself.`),
    ...names.flatMap((each, index) => brokenName(each, ['names', index, 'evidence'])),
  ];
}

/** What does not hold between the fields of a name: every name is written somewhere, but for those of curators and editors. */
export function brokenName(
  { kind, evidence, origin }: EntityRecord['names'][number],
  path: Broken['path'] = ['evidence'],
): Broken[] {
  const sound = evidence.length > 0 || kind === 'EDITORIAL' || origin === 'curator';
  return brokenAt(path, sound ? null : 'must name at least one place, for example 6.1/p4.');
}

function linkOf({ type, from, to }: RelationshipRecord): Broken[] {
  const swapped = relationshipKindOf(type)?.symmetric && to < from;
  return [
    ...brokenAt('to', from === to ? 'is the same entity as "from".' : null),
    ...brokenAt('from', swapped ? `${type} has no direction: it starts at the smaller id. Swap from and to.` : null),
  ];
}

/** What figures of these count cannot be less than nothing. */
const COUNTS: readonly string[] = ['PERSONS', 'PERSON_TIMES', 'ITEMS', 'EVENTS', 'HOURS', 'DAYS', 'YEARS'];

function figureOf({ value, basis, counts }: FigureRecord): Broken[] {
  const negative = value < 0 && COUNTS.includes(basis);
  const types = entityKindOf(counts?.endKind ?? '')?.types ?? {};
  return [
    ...brokenAt('value', negative ? `is ${value}; a count (${basis}) is 0 or more.` : null),
    ...(counts?.endTypes ?? [])
      .filter((type) => !Object.hasOwn(types, type))
      .flatMap((type) => brokenAt(['counts', 'endTypes'], unknownWord(type, types))),
  ];
}

function sidesOf({ sides, evidence }: DiscrepancyRecord): Broken[] {
  const unlisted = sides.find((side) => !evidence.includes(side.evidence));
  return brokenAt('evidence', unlisted ? `must list "${unlisted.evidence}", which is one of the sides.` : null);
}

function identityOf({ about }: IdentityRecord): Broken[] {
  const sound = about.length >= 2;
  return brokenAt('about', sound ? null : 'must name at least two entities, separated by semicolons.');
}

function placeOf({ lines: [from, to], facts, reason }: EvidenceRecord): Broken[] {
  const told = `holds ${facts.length} facts, for example ${facts[0]}; take the reason out.`;
  return [
    ...brokenAt(['lines', 1], to >= from ? null : `the lines end (${to}) before they begin (${from}). Swap the two.`),
    ...brokenAt('reason', reason && facts.length > 0 ? told : null),
  ];
}
