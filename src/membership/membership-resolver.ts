import { Args, ArgsType, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Entity, EntityKindEnum } from '../entity/entity.ts';
import { entityTypeOf } from '../entity/entity-types.ts';
import { entityById } from '../entity/find-entity.ts';
import { connectionType, type Connection } from '../paging/connection.ts';
import { PageArguments } from '../paging/page-arguments.ts';
import { differentOf, linksOf, pageOfLinks, type Link, type Selection } from '../relationship/find-relationships.ts';
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

/** For whom a person counts by an office. */
@ObjectType({
  description:
    '所代表单位 · a unit that the person holds an office in, and counts for; that the person speaks for it no source says.',
})
export class OnBehalf {
  @Field(() => Entity, { description: '单位 · the unit.' })
  unit!: Entity;

  @Field(() => [Relationship], { description: '任职 · the offices, each with its evidence.' })
  offices!: Relationship[];
}

const MembershipConnection = connectionType('Membership', () => Entity, MembershipEdge);
const MOST_OFFICES = 20;

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

/** On whose behalf a membership is. */
@Resolver(() => MembershipEdge)
export class MembershipEdgeResolver {
  @FieldResolver(() => [OnBehalf], {
    description:
      '代表单位 · where the member is a person: the units that the person holds an office in, by id; empty where the member sits itself, or no source tells an office.',
  })
  async onBehalfOf(@Root() { relationship }: MembershipEdge, @Ctx() context: Context): Promise<OnBehalf[]> {
    const member = await entityById(context, relationship.from);
    if (member?.kind !== 'Person') return [];
    const offices: Selection = { types: ['HOLDS_OFFICE'], kinds: [], roles: [], direction: 'OUT' };
    const links = await linksOf(context, relationship.from, offices, '', MOST_OFFICES);
    return unitsOf(links.filter(({ other }) => other.readableId !== relationship.to));
  }
}

/** The units of offices, each once. */
function unitsOf(links: readonly Link[]): OnBehalf[] {
  const units = new Map<string, OnBehalf>();
  for (const { relationship, other } of links) {
    const known = units.get(other.readableId);
    if (known) known.offices.push(relationship);
    else units.set(other.readableId, { unit: other, offices: [relationship] });
  }
  return [...units.values()];
}

/** How many are in a list of memberships. */
@Resolver(() => MembershipConnection)
export class MembershipConnectionResolver {
  @FieldResolver(() => Int, {
    description:
      '不同组织或成员数 · number of different bodies, or members, of the whole list: one in two roles is two rows and counts once.',
  })
  differentCount(@Root() { different }: { different: () => Promise<number> }): Promise<number> {
    return different();
  }
}

/** The bodies that an entity is in. */
@Resolver(() => Entity)
export class EntityMembershipsResolver {
  @FieldResolver(() => MembershipConnection, {
    nullable: true,
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
  @FieldResolver(() => MembershipConnection, {
    nullable: true,
    description: '成员 · the members of the body, with their roles.',
  })
  members(
    @Root() alliance: Entity,
    @Ctx() context: Context,
    @Args(() => MembershipArguments) page: MembershipArguments,
  ) {
    return membershipsOf(context, alliance, 'IN', page);
  }
}

async function membershipsOf(
  context: Context,
  entity: Entity,
  direction: Selection['direction'],
  { roles, kinds, ...page }: MembershipArguments,
): Promise<Connection<Entity, MembershipEdge> & { different: () => Promise<number> }> {
  const selection: Selection = { types: ['MEMBER_OF'], kinds, roles, direction };
  const list = direction === 'OUT' ? 'memberships' : 'members';
  const edge = ({ relationship, other }: Link, cursor: string): MembershipEdge => ({
    cursor,
    node: other,
    role: relationship.role ?? 'MEMBER',
    relationship,
  });
  const rows = await pageOfLinks<Entity, MembershipEdge>(context, entity.readableId, list, selection, page, edge);
  return { ...rows, different: () => differentOf(context, entity.readableId, selection) };
}
