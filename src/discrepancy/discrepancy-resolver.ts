import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Entity, EntityKindEnum } from '../entity/entity.ts';
import { entityById } from '../entity/find-entity.ts';
import { lookupsFor, type Lookups } from '../entity/lookups.ts';
import { Evidence } from '../evidence/evidence.ts';
import { writtenCondition, WrittenFilter } from '../evidence/written-filter.ts';
import { evidenceById } from '../evidence/find-evidence.ts';
import type { Condition } from '../graph/filter.ts';
import { many } from '../graph/statement.ts';
import { connectionType, type Connection } from '../paging/connection.ts';
import { pageOf } from '../paging/list.ts';
import { ownedPage, type OwnedList } from '../paging/owned.ts';
import { PageArguments } from '../paging/page-arguments.ts';
import {
  Discrepancy,
  DiscrepancyKindEnum,
  discrepancyOf,
  DiscrepancySide,
  type DiscrepancyRow,
} from './discrepancy.ts';

/** Which discrepancies are listed. */
@InputType({
  description:
    '筛选出入 · narrows the list of discrepancies; all given fields must hold, and an empty list narrows nothing.',
})
export class DiscrepancyFilter {
  @Field(() => [DiscrepancyKindEnum], { nullable: true, description: '类别 · one of these kinds.' })
  kinds?: string[];

  @Field(() => ID, {
    nullable: true,
    description: '涉及主体 · about this thing, by id or any known name; an unknown one is refused.',
  })
  about?: string;

  @Field(() => [EntityKindEnum], { nullable: true, description: '主体类别 · about entities of these kinds.' })
  entityKinds?: string[];

  @Field(() => WrittenFilter, { nullable: true, description: '出处 · with a side written there.' })
  written?: WrittenFilter;
}

const discrepanciesOfEntities: OwnedList<
  Record<never, never>,
  { owner: string; place: string; discrepancy: DiscrepancyRow }
> = {
  name: 'discrepancies',
  pages: many('discrepanciesOfEntities'),
  totals: many('discrepancyTotals'),
};
const DiscrepancyConnection = connectionType('Discrepancy', () => Discrepancy);

/** Where sources disagree about an entity. */
@Resolver(() => Entity)
export class EntityDiscrepanciesResolver {
  @FieldResolver(() => DiscrepancyConnection, {
    nullable: true,
    description: '出入 · where sources disagree with themselves about this entity.',
  })
  discrepancies(
    @Root() entity: Entity,
    @Ctx() context: Context,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<Connection<Discrepancy>> {
    return ownedPage(context, discrepanciesOfEntities, entity.readableId, {}, page, ({ discrepancy }) =>
      discrepancyOf(discrepancy),
    );
  }
}

/** Discrepancies as such. */
@Resolver(() => Discrepancy)
export class DiscrepancyResolver {
  @Query(() => DiscrepancyConnection, {
    nullable: true,
    description: '出入列表 · all discrepancies, or those of some kinds, or about one entity.',
  })
  async discrepancies(
    @Ctx() context: Context,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => DiscrepancyFilter, { nullable: true, description: '筛选 · narrows the list.' })
    filter?: DiscrepancyFilter,
  ): Promise<Connection<Discrepancy>> {
    const where = discrepancyCondition(filter ?? {}, await lookupsFor(context, filter));
    const sort = { fragment: 'sortText', field: 'id', descending: false } as const;
    const listing = { name: 'discrepancies', label: 'Discrepancy', where, sort };
    return pageOf(context, listing, page, (row) => discrepancyOf(row as unknown as DiscrepancyRow));
  }

  @FieldResolver(() => [Entity], { description: '涉及主体 · the entities that it is about.' })
  async about(@Root() discrepancy: Discrepancy, @Ctx() context: Context): Promise<readonly Entity[]> {
    const entities = await Promise.all(discrepancy.about.map((id) => entityById(context, id)));
    return entities.filter((entity) => entity !== undefined);
  }
}

/** Where each side of a discrepancy is written. */
@Resolver(() => DiscrepancySide)
export class DiscrepancySideResolver {
  @FieldResolver(() => Evidence, { description: '证据 · the place.' })
  evidence(@Root() side: DiscrepancySide, @Ctx() context: Context): Promise<Evidence | undefined> {
    return evidenceById(context, side.evidence);
  }
}

function discrepancyCondition({ kinds, about, entityKinds, written }: DiscrepancyFilter, lookups: Lookups): Condition {
  return {
    all: [
      ...(kinds && kinds.length > 0 ? [{ fragment: 'wordIn', field: 'kind', value: kinds }] : []),
      ...(about ? [{ fragment: 'listHas', field: 'about', value: lookups.idOf(about) }] : []),
      ...(entityKinds && entityKinds.length > 0 ? [{ fragment: 'statedOfKind', value: entityKinds }] : []),
      ...(written ? [writtenCondition(written)] : []),
    ],
  };
}
