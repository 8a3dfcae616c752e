import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { many } from '../graph/statement.ts';
import { Entity } from './entity.ts';
import { EntityName, entityNameOf, type NameRow } from './entity-name.ts';

const namesOfEntities = many<{ ids: readonly string[] }, { owner: string; name: NameRow }>('namesOfEntities');

/** What every entity is called. */
@Resolver(() => Entity)
export class EntityResolver {
  @FieldResolver(() => [EntityName], {
    description: '名称 · all known names, the canonical one first, each with its evidence.',
  })
  async names(@Root() entity: Entity, @Ctx() context: Context): Promise<readonly EntityName[]> {
    const names = await context.load('namesOfEntities', entity.readableId, async (ids) => {
      const byOwner = new Map<string, EntityName[]>();
      for (const { owner, name } of await context.graph.many(namesOfEntities, { ids })) {
        byOwner.set(owner, [...(byOwner.get(owner) ?? []), entityNameOf(name)]);
      }
      return byOwner;
    });
    return names ?? [];
  }
}
