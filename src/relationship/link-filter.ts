import { Field, ID, InputType } from 'type-graphql';
import { EntityKindEnum, LevelEnum } from '../entity/entity.ts';
import { BadUserInputError } from '../errors.ts';
import type { Condition } from '../graph/filter.ts';
import type { Value } from '../graph/statement.ts';
import { readableId } from '../node/global-id.ts';
import { DirectionEnum } from './direction.ts';
import { relationshipKinds } from './relationship-kinds.ts';
import { CooperationFormEnum, RelationshipStatusEnum, RelationshipTypeEnum, RoleEnum } from './relationship.ts';

/** Which relationships are meant. */
@InputType({ description: '哪些关系 · which relationships are meant; all given fields must hold of one relationship.' })
export class LinkFilter {
  @Field(() => [RelationshipTypeEnum], { nullable: true, description: '类型 · of these types.' })
  types?: string[];

  @Field(() => DirectionEnum, { nullable: true, description: '方向 · direction seen from the entity that is listed.' })
  direction?: string;

  @Field(() => [RoleEnum], { nullable: true, description: '身份 · in these roles.' })
  roles?: string[];

  @Field(() => [CooperationFormEnum], { nullable: true, description: '合作形式 · in these forms of cooperation.' })
  forms?: string[];

  @Field(() => [RelationshipStatusEnum], { nullable: true, description: '状态 · of these statuses.' })
  statuses?: string[];

  @Field(() => [EntityKindEnum], { nullable: true, description: '对方类别 · with these kinds at the other end.' })
  kinds?: string[];

  @Field(() => [String], {
    nullable: true,
    description: '对方类型 · with these finer kinds at the other end, for example INTEGRATION_COMMUNITY.',
  })
  otherTypes?: string[];

  @Field(() => [LevelEnum], { nullable: true, description: '对方级别 · with these levels at the other end.' })
  levels?: string[];

  @Field(() => [ID], { nullable: true, description: '对方 · with one of these entities at the other end, by id.' })
  others?: string[];

  @Field(() => String, { nullable: true, description: '涵盖内容 · whose `covers` contains this.' })
  covers?: string;

  @Field(() => String, {
    nullable: true,
    description: '年份 · of this year: lasting in it as far as stated, or told by an edition of it; four digits.',
  })
  period?: string;
}

/** Narrows a list by what its entities are joined to. */
@InputType({ description: '按关系筛选 · by what the entities are joined to.' })
export class LinksFilter {
  @Field(() => LinkFilter, { nullable: true, description: '至少有一条 · at least one relationship is such.' })
  some?: LinkFilter;

  @Field(() => LinkFilter, { nullable: true, description: '没有 · no relationship is such.' })
  none?: LinkFilter;
}

const symmetric = relationshipKinds.filter((kind) => kind.symmetric).map(({ type }) => type);
const YEAR = /^\d{4}$/;

/** The plain values that fragments on relationships take; `editionsOf` gives the editions of a year. */
export function linkValue(
  filter: LinkFilter = {},
  editionsOf: (period: string) => readonly string[] = () => [],
): Value {
  const { period } = filter;
  if (period && !YEAR.test(period))
    throw new BadUserInputError(`"${period}" is no year. Write four digits: 2024.`, 'period');
  return {
    types: filter.types ?? [],
    direction: filter.direction ?? 'BOTH',
    symmetric,
    roles: filter.roles ?? [],
    forms: filter.forms ?? [],
    statuses: filter.statuses ?? [],
    kinds: filter.kinds ?? [],
    otherTypes: filter.otherTypes ?? [],
    levels: filter.levels ?? [],
    others: (filter.others ?? []).map(readableId),
    covers: filter.covers ?? '',
    period: period ?? '',
    periodEnd: `${period ?? ''}-12-31`,
    editions: period ? editionsOf(period) : [],
  };
}

/** The condition of a filter on relationships. */
export function linksCondition(
  { some, none }: LinksFilter,
  editionsOf: (period: string) => readonly string[],
): Condition {
  const one = (filter: LinkFilter): Condition => ({ fragment: 'linkSome', value: linkValue(filter, editionsOf) });
  return { all: [...(some ? [one(some)] : []), ...(none ? [{ not: one(none) }] : [])] };
}
