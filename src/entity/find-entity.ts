import { AmbiguousNameError, BadUserInputError, NotFoundError } from '../errors.ts';
import type { Context } from '../context.ts';
import { many, type Statement } from '../graph/statement.ts';
import { readableId } from '../node/global-id.ts';
import { meant } from '../search/meant.ts';
import { entityOf, type Entity, type EntityRow } from './entity.ts';
import { coreKey, nameKey } from './name.ts';

type Named = { key: string; entity: EntityRow };
type ByKeys = Statement<'many', { keys: readonly string[] }, Named>;

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
 * The entity of one of `kinds` (any kind where none is given) that an id or name means, or `undefined`; where several may be
 * meant, a `BadUserInputError` that lists them.
 */
export async function findEntity(
  context: Context,
  mention: string,
  kinds: readonly string[] = [],
): Promise<Entity | undefined> {
  return (await byId(context, mention, kinds)) ?? findMeant(context, mention, kinds);
}

/** The entity that has this name or, as search ranks names, is plainly meant by it: short, English, in pinyin, misspelt. */
export async function findMeant(
  context: Context,
  name: string,
  kinds: readonly string[] = [],
): Promise<Entity | undefined> {
  const named = await findByName(context, name, kinds);
  if (named) return named;
  const { hit, like } = await meant(context, name, kinds);
  if (hit) return entityById(context, hit.id);
  if (like.length === 0) return undefined;
  throw new AmbiguousNameError(
    name,
    like.map(({ id, name: { text } }) => ({ id, name: text })),
  );
}

async function byId(context: Context, mention: string, kinds: readonly string[]): Promise<Entity | undefined> {
  const entity = await entityById(context, readableId(mention));
  return entity && (kinds.length === 0 || kinds.includes(entity.kind)) ? entity : undefined;
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
    throw new BadUserInputError(`"${name}" is the name of ${found.length} entities: ${list}. Ask by id.`);
  }
  return found[0] && entityOf(found[0]);
}

/** Like {@link findEntity}, for those who cannot go on without it: a `NotFoundError` with suggestions where there is none. */
export async function requireEntity(context: Context, mention: string): Promise<Entity> {
  return (await findEntity(context, mention)) ?? unknown(context, mention);
}

/** Like {@link requireEntity}, for those who change it: by its id or its very name only. */
export async function requireNamedEntity(context: Context, mention: string): Promise<Entity> {
  return (await byId(context, mention, [])) ?? (await findByName(context, mention)) ?? unknown(context, mention);
}

async function unknown(context: Context, mention: string): Promise<never> {
  const { near } = await meant(context, mention, []);
  throw new NotFoundError('entity', mention, near);
}

function named(context: Context, statement: ByKeys, key: string): Promise<EntityRow[] | undefined> {
  return context.load(statement.name, key, async (keys) => {
    const found = new Map<string, EntityRow[]>();
    for (const row of await context.graph.many(statement, { keys }))
      found.set(row.key, [...(found.get(row.key) ?? []), row.entity]);
    return found;
  });
}
