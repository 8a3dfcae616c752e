import type { RecordKind } from './record.ts';
import { relationshipKindOf } from '../relationship/relationship-kinds.ts';

const SEPARATOR = '~';

/** The id of a place in an edition, for example `putuo-2024~6.1/p4`. */
export function evidenceId(edition: string, address: string): string {
  return [edition, address].join(SEPARATOR);
}

/** The id of a name of an entity. */
export function nameId(entity: string, name: string): string {
  return ['name', entity, name].join(SEPARATOR);
}

/**
 * The id of a relationship: its type, its ends (those of a symmetric type in order) and what tells it from others between
 * the same ends (role, form, office). The same link told twice has the same id.
 */
export function relationshipId(type: string, from: string, to: string, distinction?: string): string {
  return [type, from, to, ...(distinction ? [distinction] : [])].join(SEPARATOR);
}

/**
 * The id of a figure: what is measured of whom and when, `distinctions` that tell it from others of the same metric (level,
 * prize, detail, whom it is about …), and the place that states it; its value may be corrected.
 */
export function figureId(
  subject: string,
  metric: string,
  period: string,
  distinctions: readonly (string | undefined)[],
  place: string,
): string {
  return `${figurePrefix(subject, metric, period)}${[...distinctions.filter(Boolean), place].join(SEPARATOR)}`;
}

/** What the id of a figure begins with. */
export function figurePrefix(subject: string, metric: string, period: string): string {
  return ['figure', subject, metric, period, ''].join(SEPARATOR);
}

/** The entity that a relationship id starts from, by which it is found in the store. */
export function relationshipParts(id: string): { type: string; from: string } | null {
  const [type, from] = id.split(SEPARATOR);
  return type && from && relationshipKindOf(type) ? { type, from } : null;
}

/** The entity that a name id belongs to. */
export function nameOwner(id: string): string | null {
  const [prefix, entity, name] = id.split(SEPARATOR);
  return prefix === 'name' && entity && name ? entity : null;
}

/** What kind of thing a readable id names; an edition's id cannot be told from an entity's and counts as the latter. */
export function kindOfId(id: string): RecordKind | 'name' {
  if (id.startsWith(`figure${SEPARATOR}`)) return 'figure';
  if (id.startsWith('discrepancy-')) return 'discrepancy';
  if (id.startsWith('identity-')) return 'identity';
  if (id.startsWith('judgement-')) return 'judgement';
  if (nameOwner(id)) return 'name';
  if (relationshipParts(id)) return 'relationship';
  return id.includes(SEPARATOR) ? 'evidence' : 'entity';
}
