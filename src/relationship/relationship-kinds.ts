import type { OwnField } from '../entity/kind.ts';
import { text, whole, word } from '../entity/kind.ts';
import type { RelationshipKind } from './relationship-kind.ts';
import { cooperationForms } from './roles.ts';
import { tiesOfBodies } from './ties-of-bodies.ts';
import { tiesToThings } from './ties-to-things.ts';

/** The register of all types of relationship. */
export const relationshipKinds: readonly RelationshipKind[] = [...tiesOfBodies, ...tiesToThings];

/** Facts of the link itself, beside its role: own fields that any relationship may carry. */
export const relationshipFields: Readonly<Record<string, OwnField>> = {
  form: word('合作形式 · form of the cooperation', cooperationForms),
  office: text('职务 · the office as written, for example 局长'),
  covers: text('涵盖内容 · what the link covers: program, thing given, subject'),
  students: whole('学生人数 · students that the link covers'),
  since: text('起始 · since when, as precisely as the source says: 2024, 2024-04'),
  until: text('终止 · until when, as precisely as the source says'),
  note: text('说明 · a remark of the editors on how the source was read'),
};

/** The type's row in the register, or `undefined`. */
export function relationshipKindOf(type: string): RelationshipKind | undefined {
  return relationshipKinds.find((kind) => kind.type === type);
}
