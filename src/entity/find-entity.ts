import { BadUserInputError, NotFoundError } from '../errors.ts';
import type { Context } from '../context.ts';
import type { Graph } from '../graph/graph.ts';
import { many, type Statement } from '../graph/statement.ts';
import { readableId } from '../node/global-id.ts';
import { entityOf, type Entity, type EntityRow } from './entity.ts';
import { coreKey, nameKey } from './name.ts';
import { suggestions } from './suggest.ts';

type Named = { key: string; entity: EntityRow };
type ByKeys = Statement<'many', { keys: readonly string[] }, Named>;

const entitiesByIds = many<{ ids: readonly string[] }, { entity: EntityRow }>('entitiesByIds');
const entitiesByNameKeys: ByKeys = many('entitiesByNameKeys');
const entitiesByNameCores: ByKeys = many('entitiesByNameCores');
const allNames = many<{ after: string; size: number }, { cursor: string; text: string }>('allNames');

/** The entity with this readable id, or `undefined`; looked up in batches. */
export function entityById(context: Context, id: string): Promise<Entity | undefined> {
  return context.load('entitiesByIds', id, async (ids) => {
    const rows = await context.graph.many(entitiesByIds, { ids });
    return new Map(rows.map(({ entity }) => [entity.id, entityOf(entity)]));
  });
}

/** The entity of one of `kinds` (any kind where none is given) that an id or name means, or `undefined`; a name of several is a `BadUserInputError` that lists them. */
export async function findEntity(
  context: Context,
  mention: string,
  kinds: readonly string[] = [],
): Promise<Entity | undefined> {
  const byId = await entityById(context, readableId(mention));
  const fits = (entity: Entity) => kinds.length === 0 || kinds.includes(entity.kind);
  return byId && fits(byId) ? byId : findByName(context, mention, kinds);
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
  const entity = await findEntity(context, mention);
  if (entity) return entity;
  throw new NotFoundError('entity', mention, suggestions(mention, await namesOf(context.graph)));
}

function named(context: Context, statement: ByKeys, key: string): Promise<EntityRow[] | undefined> {
  return context.load(statement.name, key, async (keys) => {
    const found = new Map<string, EntityRow[]>();
    for (const row of await context.graph.many(statement, { keys }))
      found.set(row.key, [...(found.get(row.key) ?? []), row.entity]);
    return found;
  });
}

async function namesOf(graph: Graph): Promise<string[]> {
  const names: string[] = [];
  for await (const page of graph.pages(allNames, {}, 5000)) names.push(...page.map(({ text }) => text));
  return names;
}
