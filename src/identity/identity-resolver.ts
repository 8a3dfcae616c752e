import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Entity } from '../entity/entity.ts';
import { entityById } from '../entity/find-entity.ts';
import { many } from '../graph/statement.ts';
import { connectionType, type Connection } from '../paging/connection.ts';
import { pageOf } from '../paging/list.ts';
import { ownedPage, type OwnedList } from '../paging/owned.ts';
import { PageArguments } from '../paging/page-arguments.ts';
import { Identity, identityOf, VerdictEnum, type IdentityRow } from './identity.ts';

const identitiesOfEntities: OwnedList<Record<never, never>, { owner: string; place: string; identity: IdentityRow }> = {
  name: 'identities',
  pages: many('identitiesOfEntities'),
  totals: many('identityTotals'),
};
const IdentityConnection = connectionType('Identity', () => Identity);

/** What an entity is not, or may be. */
@Resolver(() => Entity)
export class EntityIdentitiesResolver {
  @FieldResolver(() => IdentityConnection, {
    nullable: true,
    description: '同一性判断 · whether this entity is one with others of like names.',
  })
  identities(
    @Root() entity: Entity,
    @Ctx() context: Context,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<Connection<Identity>> {
    return ownedPage(context, identitiesOfEntities, entity.readableId, {}, page, ({ identity }) =>
      identityOf(identity),
    );
  }
}

/** Judgements of identity as such. */
@Resolver(() => Identity)
export class IdentityResolver {
  @Query(() => IdentityConnection, {
    nullable: true,
    description: '同一性判断列表 · all judgements on whether things of like names are one thing.',
  })
  identities(
    @Ctx() context: Context,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('verdicts', () => [VerdictEnum], { defaultValue: [], description: '结论 · only these verdicts.' })
    verdicts: string[],
  ): Promise<Connection<Identity>> {
    const where = { all: verdicts.length > 0 ? [{ fragment: 'wordIn', field: 'verdict', value: verdicts }] : [] };
    const sort = { fragment: 'sortText', field: 'id', descending: false } as const;
    return pageOf(context, { name: 'identities', label: 'Identity', where, sort }, page, (row) =>
      identityOf(row as unknown as IdentityRow),
    );
  }

  @FieldResolver(() => [Entity], { description: '涉及主体 · the entities that it is about.' })
  async about(@Root() identity: Identity, @Ctx() context: Context): Promise<readonly Entity[]> {
    const entities = await Promise.all(identity.about.map((id) => entityById(context, id)));
    return entities.filter((entity) => entity !== undefined);
  }
}
