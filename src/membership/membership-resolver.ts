import { Args, ArgsType, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Entity, EntityKindEnum } from '../entity/entity.ts';
import { entityTypeOf } from '../entity/entity-types.ts';
import { connectionType, type Connection } from '../paging/connection.ts';
import { PageArguments } from '../paging/page-arguments.ts';
import { pageOfLinks, type Link, type Selection } from '../relationship/find-relationships.ts';
import { Relationship, RoleEnum } from '../relationship/relationship.ts';

/** A membership seen from one of its ends: one row a role. */
@ObjectType({ description: '成员关系行 · a membership: the body or the member, and the role; one row a role.' })
export class MembershipEdge {
  @Field(() => String, { description: '游标 · place of the row in the list.' })
  cursor!: string;

  @Field(() => Entity, { description: '内容 · the body that the entity is in, or the member of the body.' })
  node!: Entity;

  @Field(() => RoleEnum, { description: '身份 · the role.' })
  role!: string;

  @Field(() => Relationship, { description: '关系 · the membership itself, with its evidence.' })
  relationship!: Relationship;
}

const MembershipConnection = connectionType('Membership', () => Entity, MembershipEdge);

/** Which memberships are listed. */
@ArgsType()
export class MembershipArguments extends PageArguments {
  @Field(() => [RoleEnum], { defaultValue: [], description: '身份 · only in these roles; all where empty.' })
  roles!: string[];

  @Field(() => [EntityKindEnum], {
    defaultValue: [],
    description: '类别 · only members of these kinds; all where empty.',
  })
  kinds!: string[];
}

/** The bodies that an entity is in. */
@Resolver(() => Entity)
export class EntityMembershipsResolver {
  @FieldResolver(() => MembershipConnection, {
    description: '所在组织 · the alliances, groups and communities that the entity is in, with its role in each.',
  })
  memberships(
    @Root() entity: Entity,
    @Ctx() context: Context,
    @Args(() => MembershipArguments) page: MembershipArguments,
  ) {
    return membershipsOf(context, entity, 'OUT', page);
  }
}

/** The members of an alliance. */
@Resolver(() => entityTypeOf('Alliance'))
export class AllianceMembersResolver {
  @FieldResolver(() => MembershipConnection, { description: '成员 · the members of the body, with their roles.' })
  members(
    @Root() alliance: Entity,
    @Ctx() context: Context,
    @Args(() => MembershipArguments) page: MembershipArguments,
  ) {
    return membershipsOf(context, alliance, 'IN', page);
  }
}

function membershipsOf(
  context: Context,
  entity: Entity,
  direction: Selection['direction'],
  { roles, kinds, ...page }: MembershipArguments,
): Promise<Connection<Entity, MembershipEdge>> {
  const selection = { types: ['MEMBER_OF'], kinds, roles, direction };
  const list = direction === 'OUT' ? 'memberships' : 'members';
  const edge = ({ relationship, other }: Link, cursor: string): MembershipEdge => ({
    cursor,
    node: other,
    role: relationship.role ?? 'MEMBER',
    relationship,
  });
  return pageOfLinks<Entity, MembershipEdge>(context, entity.readableId, list, selection, page, edge);
}
