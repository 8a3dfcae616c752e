import type { Context } from '../context.ts';
import type { Entity } from '../entity/entity.ts';
import { entityKindOf } from '../entity/entity-kinds.ts';
import { levels } from '../entity/level.ts';
import { many } from '../graph/statement.ts';
import { byOwner } from '../paging/owned.ts';
import type { Language } from '../relationship/wording.ts';

type HintRow = { owner: string; type: string; other: string; name: string; english: string | null };

const hintsOfEntities = many<{ ids: readonly string[] }, HintRow>('hintsOfEntities');

/** Relationships that tell namesakes apart, the most telling first. */
const TELLING = [
  'BELONGS_TO',
  'OFFERS',
  'CAMPUS_OF',
  'HOLDS_OFFICE',
  'LEADS',
  'PART_OF',
  'ESTABLISHES',
  'CONCERNS',
  'LOCATED_IN',
];
/** Own fields that tell namesakes apart. */
const FIELDS = ['year', 'date', 'address'] as const;

/** A short text that tells an entity from its namesakes: level and kind, whose it is or where, when. */
export async function hintOf(context: Context, entity: Entity, language: Language): Promise<string> {
  const rows = await context.load('hintsOfEntities', entity.readableId, async (ids) =>
    byOwner(await context.graph.many(hintsOfEntities, { ids })),
  );
  const [telling] = [...(rows ?? [])].sort((a, b) => TELLING.indexOf(a.type) - TELLING.indexOf(b.type));
  const other = telling && (language === 'EN' && telling.english ? telling.english : telling.name);
  const own = FIELDS.map((field) => (entity as unknown as Record<string, unknown>)[field]).filter(Boolean);
  return [kindText(entity, language), other, ...own].filter(Boolean).join(' · ');
}

function kindText({ kind, type, level }: Entity, language: Language): string {
  const known = entityKindOf(kind);
  const typed =
    type && known?.types?.[type] ? wordIn(known.types[type], language) : known?.[language === 'ZH' ? 'zh' : 'en'];
  const at = level && levels[level] ? wordIn(levels[level], language).split(/（| \(|, /)[0] : '';
  return [at, typed].filter(Boolean).join(language === 'ZH' ? '' : ' ');
}

/** The half of a word's meaning (`中文 · English`) in a language. */
function wordIn(meaning: string, language: Language): string {
  const [zh = meaning, en = zh] = meaning.split(' · ');
  return language === 'ZH' ? zh : en;
}
