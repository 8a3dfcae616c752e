import { relationshipKindOf } from './relationship-kinds.ts';
import { cooperationForms, roles } from './roles.ts';

/** Languages that relationships are worded in. */
export type Language = 'ZH' | 'EN';

/** What a wording needs of a relationship. */
export interface Worded {
  readonly type: string;
  readonly from: string;
  readonly role?: string;
  readonly form?: string;
  readonly office?: string;
}

/** How a relationship reads from one of its ends, for example `参与智能汽车产业学院（共建、合作成立）`. */
export function wordingOf(relationship: Worded, reader: string, other: string, language: Language): string {
  const kind = relationshipKindOf(relationship.type);
  if (!kind) return `${relationship.type} ${other}`;
  const side = relationship.from === reader ? kind.forward : kind.backward;
  const text = (language === 'ZH' ? side.zh : side.en).replace('{other}', other);
  const detail = detailOf(relationship, language);
  if (!detail) return text;
  return language === 'ZH' ? `${text}（${detail}）` : `${text} (${detail})`;
}

function detailOf({ role, form, office }: Worded, language: Language): string | undefined {
  const meaning = role ? roles[role] : form ? cooperationForms[form] : undefined;
  return meaning ? meaning.split(' · ')[language === 'ZH' ? 0 : 1] : office;
}
