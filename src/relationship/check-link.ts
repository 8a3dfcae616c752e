import { relationshipKindOf } from './relationship-kinds.ts';

/** Why a relationship of this type may not join these kinds, or `null` where it may. */
export function linkFault(type: string, fromKind: string, toKind: string): string | null {
  const kind = relationshipKindOf(type);
  if (!kind) return `there is no type of relationship "${type}".`;
  if (!kind.from.includes(fromKind)) return `${type} may not start at a ${fromKind}, only at: ${kind.from.join(', ')}.`;
  if (!kind.to.includes(toKind)) return `${type} may not end at a ${toKind}, only at: ${kind.to.join(', ')}.`;
  return null;
}
