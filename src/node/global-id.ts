import { recordKinds, type RecordKind } from '../record/record.ts';

/** What an opaque id stands for: a kind of record, or a name. */
export type NodeKind = RecordKind | 'name';

const kinds: readonly string[] = [...recordKinds, 'name'];

/** The opaque id that clients pass to `node`. */
export function globalId(kind: NodeKind, id: string): string {
  return Buffer.from(`${kind}:${id}`).toString('base64url');
}

/** What an opaque id stands for, or `null` where it is none. */
export function parseGlobalId(opaque: string): { kind: NodeKind; id: string } | null {
  const text = Buffer.from(opaque, 'base64url').toString();
  const at = text.indexOf(':');
  const kind = text.slice(0, at);
  const id = text.slice(at + 1);
  const whole = kinds.includes(kind) && id !== '' && globalId(kind as NodeKind, id) === opaque;
  return whole ? { kind: kind as NodeKind, id } : null;
}

/** The readable id that an argument means: arguments take opaque and readable ids alike. */
export function readableId(id: string): string {
  return parseGlobalId(id)?.id ?? id;
}
