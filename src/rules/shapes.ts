import { z } from 'zod';
import { discrepancyKinds } from '../discrepancy/discrepancy-kinds.ts';
import { unitKinds } from '../edition/unit.ts';
import { entityKinds } from '../entity/entity-kinds.ts';
import type { EntityKind } from '../entity/kind.ts';
import { levels } from '../entity/level.ts';
import { nameKinds } from '../entity/name.ts';
import { shown } from '../entity/numbers.ts';
import { prizes } from '../entity/prize.ts';
import { coverageReasons } from '../evidence/coverage.ts';
import { comparators, entrants, scopes } from '../figure/comparators.ts';
import { metrics } from '../figure/metrics.ts';
import { bases } from '../figure/metrics/metric.ts';
import { verdicts } from '../identity/verdicts.ts';
import type { RelationshipKind } from '../relationship/relationship-kind.ts';
import { relationshipFields, relationshipKinds } from '../relationship/relationship-kinds.ts';
import { cooperationForms, roles } from '../relationship/roles.ts';
import { statuses } from '../relationship/statuses.ts';
import { list, name, number, own, period, saying, text, textLike, whole, word } from './values.ts';

const wordsOf = (words: readonly string[]) => Object.fromEntries(words.map((each) => [each, each]));
const metricWords = wordsOf(metrics.map(({ id }) => id));
const kindWords = wordsOf(entityKinds.map(({ kind }) => kind));
const typeWords = wordsOf(relationshipKinds.map(({ type }) => type));

const idLike = (pattern: RegExp, expected: string) =>
  text((value) => (pattern.test(value) ? null : `${shown(value)} is not a valid id. ${expected}`));
const remark = text().optional();
const version = whole(1);
const SOURCE = /^[^=]+=[0-9a-f]+$/;

const fact = {
  evidence: list(text()),
  sources: list(textLike(SOURCE, 'Write edition=digest.')),
  curated: list(text()).optional(),
  version,
};

/** The rules of a name of an entity, field by field. */
export const nameShape = z.strictObject(
  {
    name: name(),
    kind: word(nameKinds),
    evidence: list(text()),
    note: remark,
    origin: word(wordsOf(['curator'])).optional(),
  },
  { error: 'must be a name with its kind and evidence.' },
);

const ENTITY_ID = /^(?!discrepancy-|identity-|judgement-)[a-z][a-z0-9]*(-[a-z0-9]+)+$/;

function entityShape({ kind, types, fields }: EntityKind) {
  return z.strictObject({
    record: z.literal('entity'),
    id: idLike(ENTITY_ID, 'Write lower-case Latin letters, digits and hyphens: school-caoyang.'),
    kind: z.literal(kind),
    name: name(),
    statedName: name().optional(),
    names: z.array(nameShape, { error: 'must be a list of names, each with its kind.' }),
    english: remark,
    ...(types ? { type: word(types).optional() } : {}),
    level: word(levels).optional(),
    note: remark,
    ...Object.fromEntries(
      Object.entries(fields).map(([field, definition]) => [field, own(field, definition).optional()]),
    ),
    ...fact,
  });
}

function relationshipShape({ type, roles: allowed, required }: RelationshipKind) {
  const needed = <T extends z.ZodType>(field: string, rule: T) => (field === required ? rule : rule.optional());
  return z.strictObject({
    record: z.literal('relationship'),
    id: text(),
    type: z.literal(type),
    from: text(),
    to: text(),
    ...(allowed ? { role: needed('role', word(allowed)) } : {}),
    ...Object.fromEntries(
      Object.entries(relationshipFields).map(([field, definition]) => [field, needed(field, own(field, definition))]),
    ),
    status: word(statuses, 'status'),
    statedStatus: word(statuses, 'status').optional(),
    ...fact,
  });
}

const countsShape = z.strictObject(
  {
    relationship: word(typeWords, 'type of relationship'),
    direction: word(wordsOf(['IN', 'OUT'])),
    endKind: word(kindWords, 'kind of entity').optional(),
    endTypes: list(text()).optional(),
    roles: list(word(roles)).optional(),
    forms: list(word(cooperationForms)).optional(),
    since: period().optional(),
    ends: list(text()).optional(),
    metric: word(metricWords, 'metric').optional(),
    place: text().optional(),
  },
  { error: 'must say what the total counts: relationship, direction …' },
);

const figureShape = z.strictObject({
  record: z.literal('figure'),
  id: text(),
  subject: text(),
  metric: word(metricWords, 'metric'),
  value: number(),
  unit: text(),
  basis: word(bases),
  comparator: word(comparators),
  period: period(),
  about: list(text()).optional(),
  level: word(levels).optional(),
  prize: word(prizes).optional(),
  entrants: word(entrants).optional(),
  scope: word(scopes).optional(),
  scopeName: text().optional(),
  detail: text().optional(),
  asWritten: text().optional(),
  note: remark,
  counts: countsShape.optional(),
  ...fact,
});

const sideShape = z.strictObject({ evidence: text(), says: saying() }, { error: 'must be a place and what it says.' });

const discrepancyShape = z.strictObject({
  record: z.literal('discrepancy'),
  id: idLike(/^discrepancy-[a-z0-9-]+$/, 'Write discrepancy- and lower-case Latin letters.'),
  kind: word(discrepancyKinds),
  zh: text(),
  en: text(),
  about: list(text()),
  sides: z
    .array(sideShape, { error: 'must be a list of places, each with what it says.' })
    .min(1, { error: 'must name the places, each as address=what it says.' }),
  ...fact,
});

const identityShape = z.strictObject({
  record: z.literal('identity'),
  id: idLike(/^identity-[a-z0-9-]+$/, 'Write identity- and lower-case Latin letters.'),
  verdict: word(verdicts),
  zh: text(),
  en: text(),
  about: list(text()),
  ...fact,
});

const LINES = 'must be the first and the last line, counted from 1.';

const evidenceShape = z.strictObject({
  record: z.literal('evidence'),
  id: text(),
  edition: text(),
  address: textLike(/^[^\s~]+$/, 'Write an address without spaces: 6.1/p4.'),
  kind: word(wordsOf(unitKinds)),
  lines: z.tuple([whole(1), whole(1)], { error: LINES }),
  length: whole(),
  digest: textLike(/^[0-9a-f]+$/, 'Write hexadecimal digits.'),
  facts: list(text()),
  reason: word(coverageReasons).optional(),
  note: remark,
  version,
});

const editionShape = z.strictObject({
  record: z.literal('edition'),
  id: idLike(/^[a-z0-9]+(-[a-z0-9]+)+$/, 'Write the district and the year: putuo-2024.'),
  title: text(),
  publisher: text(),
  district: text().optional(),
  period: period(),
  language: text().optional(),
  license: text().optional(),
  note: remark,
  seeds: textLike(/^[0-9a-f]+$/, 'Write hexadecimal digits.'),
  version,
});

const judgementShape = z.strictObject({
  record: z.literal('judgement'),
  id: idLike(/^judgement-[a-z0-9]+$/, 'Write judgement- and lower-case Latin letters and digits.'),
  about: text(),
  field: text(),
  was: saying(),
  now: saying(),
  stated: saying().optional(),
  nameKind: word(nameKinds).optional(),
  reason: saying(),
  at: z.iso.datetime({ error: 'must be a moment in UTC: 2024-11-28T08:00:00.000Z.' }),
  version,
});

/** The rules of the records that have one shape only, by the kind of record. */
export const shapes = {
  figure: figureShape,
  discrepancy: discrepancyShape,
  identity: identityShape,
  evidence: evidenceShape,
  edition: editionShape,
  judgement: judgementShape,
};

/** The rules of entities, by their kind. */
export const entityShapes = new Map(entityKinds.map((kind) => [kind.kind, entityShape(kind)]));

/** The rules of relationships, by their type. */
export const relationshipShapes = new Map(relationshipKinds.map((kind) => [kind.type, relationshipShape(kind)]));

/** Words of the kinds of entity, and of the types of relationship. */
export const choices = { kind: kindWords, type: typeWords };
