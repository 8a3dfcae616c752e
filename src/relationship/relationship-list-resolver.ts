import { Arg, Args, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { enumOf } from '../entity/entity.ts';
import { lookupsFor } from '../entity/lookups.ts';
import { many, one } from '../graph/statement.ts';
import { connection, connectionType, type Connection } from '../paging/connection.ts';
import { cursorOf, listAsked, placeOf } from '../paging/cursor.ts';
import { pageSize, PageArguments } from '../paging/page-arguments.ts';
import { RelationshipFilter, relationshipValue } from './relationship-filter.ts';
import { Relationship, relationshipOf, type RelationshipRow } from './relationship.ts';

const GroupingEnum = enumOf(
  'RelationshipGrouping',
  {
    TYPE: '类型 · by type',
    FORM: '合作形式 · by form of cooperation',
    ROLE: '身份 · by role',
    STATUS: '状态 · by status',
    SINCE: '起始年份 · by the year in which they began',
  },
  '关系分组方式 · what relationships are grouped by.',
);

/** Relationships that share a value, counted. */
@ObjectType({
  description:
    '关系分组 · relationships that share a value, counted. Those of which it is not stated are a group of their own.',
})
export class RelationshipGroup {
  @Field(() => String, {
    nullable: true,
    description: '值 · the word or year that they share; null: the source does not say, or the type has none.',
  })
  key!: string | null;

  @Field(() => Int, { description: '数量 · number of relationships.' })
  count!: number;
}

type Asked = ReturnType<typeof relationshipValue>;
const allRelationships = many<
  Asked & { after: string; size: number },
  { relationship: RelationshipRow; place: string }
>('allRelationships');
const allRelationshipsTotal = one<Asked, { total: number }>('allRelationshipsTotal');
const relationshipGroups = many<Asked & { by: string }, { key: string | null; total: number }>('relationshipGroups');
const RelationshipListConnection = connectionType('RelationshipList', () => Relationship);

/** Relationships as such. */
@Resolver()
export class RelationshipListResolver {
  @Query(() => RelationshipListConnection, {
    nullable: true,
    description:
      '关系列表 · all relationships, or those of some types, forms, roles, statuses, ends, years, or told at so many places; in the order of ids.',
  })
  async relationships(
    @Ctx() context: Context,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => RelationshipFilter, { nullable: true, description: '筛选 · narrows the list.' })
    filter?: RelationshipFilter,
  ): Promise<Connection<Relationship>> {
    const size = pageSize(page);
    const asked = relationshipValue(filter ?? {}, await lookupsFor(context, filter));
    const list = listAsked('relationships', asked);
    const after = page.after ? placeOf(list, page.after).id : '';
    const rows = await context.graph.many(allRelationships, { ...asked, after, size: size + 1 });
    const edges = rows.map(({ relationship, place }) => ({
      cursor: cursorOf(list, { value: '', id: place }),
      node: relationshipOf(relationship),
    }));
    return connection(edges, size, page.after, async () => {
      return (await context.graph.one(allRelationshipsTotal, asked))?.total ?? 0;
    });
  }

  @Query(() => [RelationshipGroup], {
    nullable: true,
    description: '关系分组计数 · relationships grouped and counted, the largest group first.',
  })
  async relationshipGroups(
    @Ctx() context: Context,
    @Arg('by', () => GroupingEnum, { description: '分组方式 · what they are grouped by.' }) by: string,
    @Arg('filter', () => RelationshipFilter, { nullable: true, description: '筛选 · narrows what is counted.' })
    filter?: RelationshipFilter,
  ): Promise<RelationshipGroup[]> {
    const asked = relationshipValue(filter ?? {}, await lookupsFor(context, filter));
    const rows = await context.graph.many(relationshipGroups, { ...asked, by });
    return rows.map(({ key, total }) => ({ key, count: total }));
  }
}
