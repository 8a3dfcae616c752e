import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root, type ClassType } from 'type-graphql';
import type { Context } from '../context.ts';
import { BadUserInputError } from '../errors.ts';
import { groupStatement } from '../graph/filter.ts';
import { LinkFilter } from '../relationship/link-filter.ts';
import { refuseContradictions } from './contradictions.ts';
import { Entity } from './entity.ts';
import { entityById } from './find-entity.ts';
import type { EntityKind } from './kind.ts';
import { lookupsFor } from './lookups.ts';
import type { FilterValues, KindInputs } from './kind-inputs.ts';

const MOST_GROUPS = 500;

/** Entities that share a value, counted. */
@ObjectType({
  description: '分组 · entities that share a value, counted. Those without the value are a group of their own.',
})
export class Group {
  @Field(() => String, {
    nullable: true,
    description:
      '值 · the value that they share, or the id of the thing that they are joined to; null: unknown, the source does not say.',
  })
  key!: string | null;

  @Field(() => Int, { description: '数量 · number of entities.' })
  count!: number;

  related!: boolean;
}

/** What is joined by a group. */
@Resolver(() => Group)
export class GroupResolver {
  @FieldResolver(() => Entity, {
    nullable: true,
    description: '关联对象 · the thing that they are joined to, where the list is grouped by RELATED.',
  })
  entity(@Root() { key, related }: Group, @Ctx() context: Context): Promise<Entity | undefined> | undefined {
    return related && key !== null ? entityById(context, key) : undefined;
  }
}

/** The root field that groups and counts the entities of a kind. */
export function groupsRoot(kind: EntityKind, inputs: KindInputs): ClassType {
  @Resolver()
  class GroupsRoot {
    @Query(() => [Group], {
      nullable: true,
      name: `${kind.root}Groups`,
      description: `${kind.zh}分组计数 · entities of kind ${kind.kind} grouped and counted, the largest group first (at most \`first\`); one joined to several things counts in each.`,
    })
    async groups(
      @Ctx() context: Context,
      @Arg('by', () => inputs.groupings, { description: '分组方式 · what they are grouped by.' }) by: string,
      @Arg('related', () => LinkFilter, {
        nullable: true,
        description: '关系 · for RELATED: the relationships that lead to the things grouped by.',
      })
      related?: LinkFilter,
      @Arg('filter', () => inputs.filter, { nullable: true, description: '筛选 · narrows what is counted.' })
      filter?: FilterValues,
      @Arg('first', () => Int, { defaultValue: 100, description: `最多组数 · most groups, 1 to ${MOST_GROUPS}.` })
      first = 100,
    ): Promise<Group[]> {
      if (first < 1 || first > MOST_GROUPS)
        throw new BadUserInputError(`first must be 1 to ${MOST_GROUPS}; it was ${first}.`, 'first');
      const lookups = await lookupsFor(context, filter, related);
      const where = inputs.condition(filter, lookups);
      refuseContradictions(where);
      const list = { label: kind.kind, where, size: first };
      const grouping = inputs.grouping(by, related, lookups);
      const rows = await context.graph.many(...groupStatement(`${kind.root}Groups`, list, grouping));
      return rows.map(({ key, total }) => ({
        key: key === null ? null : String(key),
        count: total,
        related: grouping.by === 'related',
      }));
    }
  }
  return GroupsRoot as unknown as ClassType;
}
