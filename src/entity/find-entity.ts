import { AmbiguousNameError, NotFoundError, type Candidate } from '../errors.ts';
import type { Context } from '../context.ts';
import { many, type Statement } from '../graph/statement.ts';
import { readableId } from '../node/global-id.ts';
import { meant } from '../search/meant.ts';
import type { NameHit } from '../search/name-finder.ts';
import type { NearName } from '../search/near-names.ts';
import { entityKinds } from './entity-kinds.ts';
import { entityOf, type Entity, type EntityRow } from './entity.ts';
import { coreKey, nameKey } from './name.ts';

type Named = { key: string; entity: EntityRow };
type ByKeys = Statement<'many', { keys: readonly string[] }, Named>;

/** Entities that an error lists. */
const MOST_CANDIDATES = 5;

const entitiesByIds = many<{ ids: readonly string[] }, { entity: EntityRow }>('entitiesByIds');
const entitiesByNameKeys: ByKeys = many('entitiesByNameKeys');
const entitiesByNameCores: ByKeys = many('entitiesByNameCores');

/** The entity with this readable id, or `undefined`; looked up in batches. */
export function entityById(context: Context, id: string): Promise<Entity | undefined> {
  return context.load('entitiesByIds', id, async (ids) => {
    const rows = await context.graph.many(entitiesByIds, { ids });
    return new Map(rows.map(({ entity }) => [entity.id, entityOf(entity)]));
  });
}

/**
 * The entity, of a kind where one is given, that has this name or, as search ranks names, is plainly meant by it: short, English, in
 * pinyin, misspelt. Where several may be meant an `AmbiguousNameError`, where none is a `NotFoundError`, each with candidates.
 */
export async function requireMeant(context: Context, name: string, kind?: string): Promise<Entity> {
  const kinds = kind === undefined ? [] : [kind];
  const named = await findByName(context, name, kinds);
  if (named) return named;
  const { hit, like, near } = await meant(context, name, kinds);
  const found = hit && (await entityById(context, hit.id));
  if (found) return found;
  if (like.length > 0) throw await mayMean(context, name, like);
  throw await notFound(context, name, near, kind);
}

/** The entity of one of `kinds` that has this name, compared as registers compare names. */
export async function findByName(
  context: Context,
  name: string,
  kinds: readonly string[] = [],
): Promise<Entity | undefined> {
  const fitting = (rows: readonly EntityRow[]) => rows.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  const exact = fitting((await named(context, entitiesByNameKeys, nameKey(name))) ?? []);
  const found = exact.length > 0 ? exact : fitting((await named(context, entitiesByNameCores, coreKey(name))) ?? []);
  if (found.length > 1) {
    const list = found.map((row) => `${row.name} (${row.id})`).join(', ');
    const message = `"${name}" is the name of ${found.length} entities: ${list}. Ask by id.`;
    const candidates = found.slice(0, MOST_CANDIDATES).map(({ id, name, kind }) => ({ id, name, kind }));
    throw new AmbiguousNameError(
      message,
      candidates.map((each) => each.name),
      candidates,
    );
  }
  return found[0] && entityOf(found[0]);
}

/** The entity that an id or name means, see {@link requireMeant}. */
export async function requireEntity(context: Context, mention: string): Promise<Entity> {
  return (await entityById(context, readableId(mention))) ?? requireMeant(context, mention);
}

/** Like {@link requireEntity}, for those who change it: by its id or its very name only. */
export async function requireNamedEntity(context: Context, mention: string): Promise<Entity> {
  const found = (await entityById(context, readableId(mention))) ?? (await findByName(context, mention));
  if (found) return found;
  throw await notFound(context, mention, (await meant(context, mention, [])).near);
}

async function notFound(
  context: Context,
  mention: string,
  near: readonly NearName[],
  kind?: string,
): Promise<NotFoundError> {
  const names = near.map(({ text }) => text);
  const looked = entityKinds.find((each) => each.kind === kind)?.en ?? 'entity';
  return new NotFoundError(looked, mention, names, await candidatesOf(context, near));
}

async function mayMean(context: Context, name: string, like: readonly NameHit[]): Promise<AmbiguousNameError> {
  const first = like.slice(0, MOST_CANDIDATES).map(({ id, name: { text } }): NearName => ({ id, text }));
  const list = first.map(({ id, text }) => `${text} (${id})`).join(', ');
  const more = like.length > first.length ? ` and ${like.length - first.length} more` : '';
  return new AmbiguousNameError(
    `"${name}" may mean ${list}${more}. Ask by id, or by a fuller name.`,
    first.map(({ text }) => text),
    await candidatesOf(context, first),
  );
}

/** What names belong to, each entity once; what is gone since the names were read is left out. */
async function candidatesOf(context: Context, names: readonly NearName[]): Promise<Candidate[]> {
  const ids = [...new Set(names.map(({ id }) => id))];
  const found = await Promise.all(ids.map((id) => entityById(context, id)));
  return found.flatMap((each) => (each ? [{ id: each.readableId, name: each.name, kind: each.kind }] : []));
}

function named(context: Context, statement: ByKeys, key: string): Promise<EntityRow[] | undefined> {
  return context.load(statement.name, key, async (keys) => {
    const found = new Map<string, EntityRow[]>();
    for (const row of await context.graph.many(statement, { keys }))
      found.set(row.key, [...(found.get(row.key) ?? []), row.entity]);
    return found;
  });
}
