import { Args, ArgsType, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Entity } from '../entity/entity.ts';
import { entityById, requireEntity } from '../entity/find-entity.ts';
import { BadUserInputError } from '../errors.ts';
import { relationshipById } from '../relationship/find-relationships.ts';
import { Relationship, RoleEnum } from '../relationship/relationship.ts';
import { answerOf, networkAnswer, NetworkAnswer } from './answer.ts';
import { askedEntities, refuseOutside } from './asked-entities.ts';
import { interlocksOf, unitsIn, type Interlock as Found, type Seat as FoundSeat, type Together } from './interlocks.ts';
import type { Snapshot } from './snapshot.ts';

const MOST_ASKED = 100;
const MOST_PAIRS = 200;

/** A seat in a body. */
@ObjectType({ description: '席位 · who sits in a body for a unit, in which role, and why it counts for the unit.' })
export class Seat {
  @Field(() => Entity, { description: '出席者 · who sits: the unit itself, or a person in office with it.' })
  member!: Entity;

  @Field(() => RoleEnum, { description: '身份 · the role of the seat.' })
  role!: string;

  @Field(() => Relationship, { description: '成员关系 · the membership, with its evidence.' })
  membership!: Relationship;

  @Field(() => Relationship, {
    nullable: true,
    description:
      '任职 · the office by which the person counts for the unit; null where the unit sits itself. That the person speaks for the unit no source says.',
  })
  office!: Relationship | null;
}

/** A body in which two sit together. */
@ObjectType({ description: '共同所在组织 · a body in which both sit, with the seats of each.' })
export class InterlockBody {
  @Field(() => Entity, { description: '组织 · the body.' })
  body!: Entity;

  @Field(() => [Seat], { description: '前者的席位 · seats of `one`.' })
  seatsOfOne!: Seat[];

  @Field(() => [Seat], { description: '后者的席位 · seats of `two`.' })
  seatsOfTwo!: Seat[];
}

/** Two that sit together. */
@ObjectType({ description: '交叉任职的一对 · two units, and the bodies in which they sit together.' })
export class Interlock {
  @Field(() => Entity, { description: '前者 · the unit with the smaller id.' })
  one!: Entity;

  @Field(() => Entity, { description: '后者 · the other unit.' })
  two!: Entity;

  @Field(() => Int, { description: '组织数 · in how many bodies they sit together.' })
  count!: number;

  @Field(() => [InterlockBody], { description: '组织 · the bodies, by id.' })
  bodies!: InterlockBody[];
}

/** Who sits together. */
@ObjectType({
  implements: networkAnswer,
  description: '交叉任职结果 · pairs that sit together, those in most bodies first, then by ids.',
})
export class InterlockResult extends NetworkAnswer {
  @Field(() => Int, { description: '所查单位数 · how many units were looked at.' })
  units!: number;

  @Field(() => Int, { description: '总数 · how many pairs sit together in at least `minBodies` bodies.' })
  total!: number;

  @Field(() => [Interlock], { description: '成对 · the pairs.' })
  pairs!: Interlock[];
}

/** Whose seats are compared. */
@ArgsType()
export class InterlockArguments {
  @Field(() => [ID], { nullable: true, description: `所问 · 2 to ${MOST_ASKED} ids or names; or give \`alliance\`.` })
  of?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: '联盟 · id or name of a body: its members are compared, in all other bodies.',
  })
  alliance?: string | null;

  @Field(() => Int, {
    defaultValue: 1,
    description: '至少几个组织 · only pairs that sit together in so many bodies, 1 to 100.',
  })
  minBodies!: number;

  @Field(() => Int, { defaultValue: 50, description: `最多对数 · most pairs, 1 to ${MOST_PAIRS}.` })
  limit!: number;
}

/** Who sits together where. */
@Resolver()
export class InterlocksResolver {
  @Query(() => InterlockResult, {
    nullable: true,
    description:
      '交叉任职 · which of these, or of the members of an alliance, also sit together in other bodies, in which roles and on whose behalf: a person in office with a unit counts for it.',
  })
  async interlocks(
    @Ctx() context: Context,
    @Args(() => InterlockArguments) { of, alliance, minBodies, limit }: InterlockArguments,
  ): Promise<InterlockResult> {
    refuseOutside('limit', limit, 1, MOST_PAIRS);
    refuseOutside('minBodies', minBodies, 1, 100);
    if ((of ?? null) === null ? !alliance : alliance)
      throw new BadUserInputError('Give either of or alliance.', of ? 'alliance' : 'of');
    const body = alliance ? await allianceOf(context, alliance) : null;
    const listed = of ? await askedEntities(context, 'of', of, 2, MOST_ASKED) : [];
    const snapshot = await context.snapshots.current();
    const except = body ? (snapshot.place(body.readableId) ?? null) : null;
    const places = listed.map(({ readableId }) => snapshot.place(readableId)).filter((place) => place !== undefined);
    const units = body ? (except === null ? [] : unitsIn(snapshot, except)) : places;
    const found = interlocksOf(snapshot, units, except).filter(({ together }) => together.length >= minBodies);
    const pairs = await Promise.all(found.slice(0, limit).map((each) => shown(context, snapshot, each)));
    const hint = {
      zh: '调大 limit 或 minBodies，或用 of 只列出几个单位',
      en: 'Raise limit or minBodies, or name a few units in of',
    };
    return {
      ...answerOf(snapshot, scopeOf(body, units.length, minBodies), found.length > limit, hint),
      units: units.length,
      total: found.length,
      pairs: pairs.filter((each) => each !== null),
    };
  }
}

async function allianceOf(context: Context, mention: string): Promise<Entity> {
  const entity = await requireEntity(context, mention);
  if (entity.kind === 'Alliance') return entity;
  throw new BadUserInputError(
    `${entity.name} is of kind ${entity.kind}, which has no members. Name an Alliance.`,
    'alliance',
  );
}

function scopeOf(body: Entity | null, units: number, least: number) {
  return {
    zh: `${body ? `${body.name}的 ` : ''}${units} 个单位两两同在至少 ${least} 个${body ? '其他' : ''}组织中的席位`,
    en: `seats of ${units} units${body ? ` of ${body.name}` : ''} in ${body ? 'other ' : ''}bodies, in at least ${least} together`,
  };
}

async function shown(context: Context, snapshot: Snapshot, { units, together }: Found): Promise<Interlock | null> {
  const [one, two] = await Promise.all(units.map((unit) => entityById(context, snapshot.ids[unit]!)));
  const bodies = await Promise.all(together.map((each) => bodyOf(context, snapshot, each)));
  return one && two ? { one, two, count: together.length, bodies: bodies.filter((each) => each !== null) } : null;
}

async function bodyOf(context: Context, snapshot: Snapshot, { body, seats }: Together): Promise<InterlockBody | null> {
  const [found, seatsOfOne, seatsOfTwo] = await Promise.all([
    entityById(context, snapshot.ids[body]!),
    ...seats.map((each) => Promise.all(each.map((seat) => seatOf(context, snapshot, seat)))),
  ]);
  const there = (each: readonly (Seat | null)[] | undefined) => (each ?? []).filter((seat) => seat !== null);
  return found ? { body: found as Entity, seatsOfOne: there(seatsOfOne), seatsOfTwo: there(seatsOfTwo) } : null;
}

async function seatOf(context: Context, snapshot: Snapshot, seat: FoundSeat): Promise<Seat | null> {
  const [member, membership, office] = await Promise.all([
    entityById(context, snapshot.ids[seat.member]!),
    relationshipById(context, snapshot.relationshipId(seat.membership)),
    seat.office === null ? null : relationshipById(context, snapshot.relationshipId(seat.office)),
  ]);
  if (!member || !membership) return null;
  return { member, membership, role: membership.role ?? 'MEMBER', office: office ?? null };
}
