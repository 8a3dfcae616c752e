import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Float } from '../entity/float.ts';
import type { Context } from '../context.ts';
import { directTypes } from '../cooperation/shared-things.ts';
import { Entity, entityOf, enumOf, type EntityRow } from '../entity/entity.ts';
import { entityTypeOf } from '../entity/entity-types.ts';
import { entityById } from '../entity/find-entity.ts';
import { lookupsFor } from '../entity/lookups.ts';
import { askedYear } from '../entity/period.ts';
import { many } from '../graph/statement.ts';
import { byOwner } from '../paging/owned.ts';
import { Relationship, relationshipOf, type RelationshipRow } from '../relationship/relationship.ts';
import { membersOfBodies, type MemberRow } from './composition-resolver.ts';
import { silentTypes, stillTypes, traceKindOf, traceKinds, traceThings, withinTypes } from './traces.ts';

const TraceKindEnum = enumOf('TraceKind', traceKinds, '活动类别 · kind of a trace of activity.');

/** What shows that a membership lives. */
@ObjectType({ description: '活动痕迹 · what shows that a member is active, each with its evidence.' })
export class MembershipTrace {
  @Field(() => TraceKindEnum, { description: '类别 · kind of the trace.' })
  kind!: string;

  @Field(() => [Relationship], {
    description:
      '关系 · all relationships that meet there: those of the member, and those by which what it meets is the body’s.',
  })
  relationships!: Relationship[];

  @Field(() => Entity, {
    nullable: true,
    description:
      '通过 · what the member and the body meet in, or the fellow member; null where the tie is to the body itself.',
  })
  through!: Entity | null;
}

/** A member, and how alive its membership is. */
@ObjectType({ description: '成员活跃情况 · a member with its roles and the traces of its activity.' })
export class MemberActivity {
  @Field(() => [Relationship], { description: '成员关系 · its memberships, one a role, with their evidence.' })
  memberships!: Relationship[];

  @Field(() => Boolean, {
    description:
      '是否活跃 · whether at least one trace leads through the body; cooperation with a fellow member alone does not count.',
  })
  living!: boolean;

  @Field(() => [MembershipTrace], {
    description: '本组织内的痕迹 · traces that lead to the body or to something of its own.',
  })
  traces!: MembershipTrace[];

  @Field(() => [MembershipTrace], {
    description: '与其他成员的合作 · ties to fellow members; that they come of the membership no source says.',
  })
  withFellowMembers!: MembershipTrace[];

  memberId!: string;
}

/** How alive the memberships of a body are. */
@ObjectType({ description: '成员活跃度 · which members of a body show activity in it, and which do not.' })
export class LivingMembership {
  @Field(() => String, {
    nullable: true,
    description: '年份 · year that was looked at; null: all that the graph holds.',
  })
  period!: string | null;

  @Field(() => Boolean, {
    description:
      '是否有版本 · whether an edition of that year was read; without one only ties dated in it count, and who sleeps is not known.',
  })
  told!: boolean;

  @Field(() => Int, { description: '活跃成员数 · members with at least one trace.' })
  livingCount!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      '沉睡成员数 · members without any; no record is not proof of no activity. Null where no edition tells of the year.',
  })
  sleepingCount!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      '活跃比例 · share of living members, 0 to 1; null where no member is named, or no edition tells of the year.',
  })
  livingShare!: number | null;

  @Field(() => [MemberActivity], { description: '成员 · all members, the living first, then by id.' })
  members!: MemberActivity[];
}

type TraceRow = {
  owner: string;
  first: RelationshipRow;
  second: RelationshipRow | null;
  third: RelationshipRow | null;
  through: EntityRow | null;
  way: string;
};
type Words = readonly string[];
type Asked = { things: Words; silent: Words; still: Words; within: Words; direct: Words };
type Period = { period: string; periodEnd: string; latest: string; editions: Words };

const tracesOfMembers = many<Asked & Period & { id: string }, TraceRow>('tracesOfMembers');

/** How alive bodies are. */
@Resolver(() => entityTypeOf('Alliance'))
export class LivingMembershipResolver {
  @FieldResolver(() => LivingMembership, {
    nullable: true,
    description:
      '成员活跃度 · each member, persons in office too, with its traces of activity (project, class, base, event, donation, training), and the sleeping members. A trace leads to the body, to a thing of its own, or to one that is part of such a thing.',
  })
  async livingMembership(
    @Root() alliance: Entity,
    @Ctx() context: Context,
    @Arg('period', () => String, { nullable: true, description: '年份 · only traces of this year; four digits.' })
    period?: string,
  ): Promise<LivingMembership> {
    const year = askedYear('period', period);
    const lookups = await lookupsFor(context, { period });
    const editions = year ? lookups.editionsOf(year) : [];
    const narrowed = { period: year, periodEnd: `${year}-12-31`, latest: lookups.latest, editions };
    const lists = {
      things: traceThings,
      silent: silentTypes,
      still: stillTypes,
      within: withinTypes,
      direct: directTypes,
    };
    const [members, traces] = await Promise.all([
      context.graph.many(membersOfBodies, { ids: [alliance.readableId] }),
      context.graph.many(tracesOfMembers, { id: alliance.readableId, ...lists, ...narrowed }),
    ]);
    return livingOf(members, byOwner(traces), period ?? null, !year || editions.length > 0);
  }
}

/** The members as things. */
@Resolver(() => MemberActivity)
export class MemberActivityResolver {
  @FieldResolver(() => Entity, { description: '成员 · the member.' })
  member(@Root() { memberId }: MemberActivity, @Ctx() context: Context): Promise<Entity | undefined> {
    return entityById(context, memberId);
  }
}

function livingOf(
  members: readonly MemberRow[],
  traces: ReadonlyMap<string, readonly TraceRow[]>,
  period: string | null,
  told: boolean,
): LivingMembership {
  const byMember = byOwner(members.map((row) => ({ ...row, owner: row.member })));
  const activities = [...byMember].map(([memberId, rows]) => activityOf(memberId, rows, traces.get(memberId) ?? []));
  const livingCount = activities.filter(({ living }) => living).length;
  return {
    period,
    told,
    livingCount,
    sleepingCount: told ? activities.length - livingCount : null,
    livingShare: told && activities.length > 0 ? livingCount / activities.length : null,
    members: activities.sort((a, b) => Number(b.living) - Number(a.living) || (a.memberId < b.memberId ? -1 : 1)),
  };
}

function activityOf(memberId: string, rows: readonly MemberRow[], traces: readonly TraceRow[]): MemberActivity {
  const of = (way: string) => tracesOf(traces.filter((trace) => trace.way === way));
  const inside = of('BODY');
  return {
    memberId,
    memberships: rows.map(({ membership }) => relationshipOf(membership)),
    living: inside.length > 0,
    traces: inside,
    withFellowMembers: of('FELLOW_MEMBER'),
  };
}

/** One trace a thing met in, however many relationships meet there; ties to the body itself are a trace each. */
function tracesOf(rows: readonly TraceRow[]): MembershipTrace[] {
  const traces = new Map<string, MembershipTrace>();
  for (const { first, second, third, through, way } of rows) {
    const key = through && way === 'BODY' ? through.id : first.id;
    const kind = traceKindOf(first, way === 'BODY' ? through : null);
    const trace = traces.get(key) ?? { kind, relationships: [], through: through ? entityOf(through) : null };
    traces.set(key, trace);
    for (const row of [first, second, third])
      if (row && !trace.relationships.some(({ readableId }) => readableId === row.id))
        trace.relationships.push(relationshipOf(row));
  }
  return [...traces.values()];
}
