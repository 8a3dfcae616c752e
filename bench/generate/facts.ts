import { entityKindOf } from '../../src/entity/entity-kinds.ts';
import type { OwnField } from '../../src/entity/kind.ts';
import type { Value } from '../../src/graph/statement.ts';
import { metricOf } from '../../src/figure/metrics.ts';
import { figureId, relationshipId } from '../../src/record/ids.ts';
import type { EntityRecord, FigureRecord, NameRecord, RelationshipRecord } from '../../src/record/record.ts';
import { relationshipFields, relationshipKindOf } from '../../src/relationship/relationship-kinds.ts';
import type { Tie } from './links.ts';
import { nameOf, otherName, type NameParts } from './names.ts';
import { inBlock, type District, type Network } from './network.ts';
import type { Places } from './places.ts';
import type { Random } from './random.ts';
import { fields, offices, subjects } from './words.ts';

const NOTE = 'A remark on how the place was read.';

/** A made-up entity after its pattern. */
export function entityFact(network: Network, district: District, entity: number, places: Places): EntityRecord {
  const random = network.random('entity', entity);
  const { entity: pattern } = network.patternOf(entity);
  const parts = nameOf(network, district, entity);
  const evidence = places.after(pattern.evidence);
  return {
    record: 'entity',
    id: network.idOf(entity),
    kind: pattern.kind,
    ...(pattern['type'] ? { type: pattern['type'] } : {}),
    name: parts.full,
    names: namesAfter(pattern.names, parts, random, places),
    ...ownFields(pattern, parts, random, places.year),
    evidence,
    sources: places.sources(evidence),
    version: 1,
  };
}

function namesAfter(patterns: readonly NameRecord[], parts: NameParts, random: Random, places: Places): NameRecord[] {
  const names = new Map<string, NameRecord>();
  for (const { kind, evidence, note } of patterns) {
    const name = names.size === 0 ? parts.full : otherName(random, parts, kind);
    if (!names.has(name))
      names.set(name, { name, kind, evidence: places.after(evidence), ...(note ? { note: NOTE } : {}) });
  }
  return [...names.values()];
}

function ownFields(pattern: EntityRecord, { english }: NameParts, random: Random, year: number): Record<string, Value> {
  const own = Object.entries(entityKindOf(pattern.kind)?.fields ?? {}).flatMap(([field, shape]) =>
    pattern[field] === undefined ? [] : [[field, ownField(field, shape, pattern[field]!, random, year)] as const],
  );
  return {
    ...(pattern['english'] ? { english } : {}),
    ...(pattern['level'] ? { level: pattern['level'] } : {}),
    ...(pattern['note'] ? { note: NOTE } : {}),
    ...Object.fromEntries(own),
  };
}

function ownField(field: string, { type }: OwnField, value: Value, random: Random, year: number): Value {
  if (type === 'whole') {
    const near = (value as number) + random.whole(3) - 1;
    return (value as number) > 1900
      ? year - random.whole(8)
      : field === 'stars'
        ? 1 + random.whole(5)
        : Math.max(1, near);
  }
  if (type !== 'text') return value;
  if (field === 'note') return NOTE;
  if (field === 'address') return `${random.pick(fields)[0]}路 ${1 + random.whole(2000)} 号`;
  return /^\d{4}/.test(String(value))
    ? dateLike(String(value), random, year)
    : `${random.pick(fields)[0]}专业${random.pick(subjects)}`;
}

/** A date as precise as the pattern's. */
function dateLike(pattern: string, random: Random, year: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const date = `${year - random.whole(4)}-${two(1 + random.whole(12))}-${two(1 + random.whole(28))}`;
  return date.slice(0, pattern.length);
}

/** The id of a tie's relationship, and its ends as they are stored; an office is drawn from the teller's and the far end's numbers. */
export function linkOf(
  network: Network,
  { teller, far, link }: Tie,
): { id: string; from: string; to: string; office?: string } {
  const { type, role, form, office } = link.record as RelationshipRecord &
    Record<'role' | 'form' | 'office', string | undefined>;
  const ends = link.forward ? [network.idOf(teller), network.idOf(far)] : [network.idOf(far), network.idOf(teller)];
  const [from, to] = (relationshipKindOf(type)?.symmetric ? ends.sort() : ends) as [string, string];
  const held = office === undefined ? undefined : network.random('office', teller, far).pick(offices);
  return { id: relationshipId(type, from, to, role ?? form ?? held), from, to, ...(held ? { office: held } : {}) };
}

/** A made-up relationship after its pattern. */
export function relationshipFact(network: Network, tie: Tie, random: Random, places: Places): RelationshipRecord {
  const { record: pattern } = tie.link;
  const { id, from, to, office } = linkOf(network, tie);
  const evidence = places.after(pattern.evidence);
  const own = Object.entries(relationshipFields).flatMap(([field, shape]) =>
    pattern[field] === undefined || field === 'office'
      ? []
      : [[field, ownField(field, shape, pattern[field]!, random, places.year)] as const],
  );
  return {
    record: 'relationship',
    id,
    type: pattern.type,
    from,
    to,
    ...(pattern['role'] ? { role: pattern['role'] } : {}),
    ...Object.fromEntries(own),
    ...(office ? { office } : {}),
    status: pattern.status,
    evidence,
    sources: places.sources(evidence),
    version: 1,
  };
}

/** The made-up figures of an entity after those of its pattern; larger ones for the active. */
export function figureFacts(network: Network, entity: number, places: Places): FigureRecord[] {
  const random = network.random('figures', entity);
  const size = random.factor(0.4, 20);
  const found = new Map<string, FigureRecord>();
  for (const pattern of network.patternOf(entity).figures) {
    const figure = figureAfter(network, entity, { pattern, size, random, places });
    found.set(figure.id, figure);
  }
  return [...found.values()];
}

interface FigureWanted {
  readonly pattern: FigureRecord;
  readonly size: number;
  readonly random: Random;
  readonly places: Places;
}

function figureAfter(network: Network, entity: number, { pattern, size, random, places }: FigureWanted): FigureRecord {
  const subject = network.idOf(entity);
  const block = Math.floor(entity / network.blockSize);
  const { metric, unit, basis, comparator, counts, scope, scopeName, detail, note } = pattern;
  const { level, prize, entrants, about } = pattern;
  const others = about && inBlock(network, block, about);
  const ends = counts?.ends && inBlock(network, block, counts.ends);
  const evidence = places.after(pattern.evidence);
  const value = valueLike(pattern, size * (0.5 + random.fraction()));
  const shown = detail ? `${random.pick(fields)[0]}专业` : undefined;
  const place = scopeName ? `${random.pick(fields)[0]}路校区` : undefined;
  const period = String(places.year);
  const told = [level, prize, entrants].filter((word) => word !== undefined).map(String);
  return {
    record: 'figure',
    id: figureId(subject, metric, period, [...told, place, shown, ...(others ?? [])], evidence[0]!),
    subject,
    metric,
    value,
    unit,
    asWritten: `${value} ${unit}`,
    basis,
    comparator,
    ...(counts ? { counts: ends ? { ...counts, ends } : counts } : {}),
    ...(level ? { level } : {}),
    ...(prize ? { prize } : {}),
    ...(entrants ? { entrants } : {}),
    ...(others ? { about: others } : {}),
    ...(shown ? { detail: shown } : {}),
    ...(note ? { note: NOTE } : {}),
    period,
    ...(scope ? { scope } : {}),
    ...(place ? { scopeName: place } : {}),
    evidence,
    sources: places.sources(evidence),
    version: 1,
  };
}

function valueLike({ value, metric }: FigureRecord, factor: number): number {
  if (metricOf(metric)?.basis === 'SHARE') return Math.min(100, Math.round(value * (0.5 + factor / 4)));
  const near = value * factor;
  return Number.isInteger(value) ? Math.max(1, Math.round(near)) : Number(near.toFixed(2));
}
