import { Field, ID, InputType } from 'type-graphql';
import { CountFilter, countCondition } from '../entity/count-filter.ts';
import { EntityKindEnum, LevelEnum } from '../entity/entity.ts';
import { spanOf, WholeFilter } from '../entity/list-filters.ts';
import type { Lookups } from '../entity/lookups.ts';
import { noLookups } from '../entity/lookups.ts';
import { askedPeriod, askedYear } from '../entity/period.ts';
import { say } from '../entity/say.ts';
import type { Condition } from '../graph/filter.ts';
import type { Value } from '../graph/statement.ts';
import { DirectionEnum } from './direction.ts';
import { refuseUnknownTypes } from './other-types.ts';
import { relationshipKinds } from './relationship-kinds.ts';
import { CooperationFormEnum, RelationshipStatusEnum, RelationshipTypeEnum, RoleEnum } from './relationship.ts';

/** Which relationships are meant. */
@InputType({
  description:
    '哪些关系 · which relationships are meant; all given fields must hold of one relationship, and an empty list narrows nothing.',
})
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
    description:
      '对方类型 · with these finer kinds at the other end, for example INTEGRATION_COMMUNITY; a word that no kind has is refused.',
  })
  otherTypes?: string[];

  @Field(() => [LevelEnum], { nullable: true, description: '对方级别 · with these levels at the other end.' })
  levels?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: '对方 · with one of these at the other end, by id or any known name; an unknown one is refused.',
  })
  others?: string[];

  @Field(() => String, { nullable: true, description: '涵盖内容 · whose `covers` contains this.' })
  covers?: string;

  @Field(() => String, {
    nullable: true,
    description:
      '年份 · of this year: lasting in it as far as stated, or told by an edition of it; four digits. What is stated without an end is known to last until the last edition.',
  })
  period?: string;

  @Field(() => String, {
    nullable: true,
    description:
      '起始不早于 · that began then or later, as far as a source says when: 2024, 2024-04. One without a stated beginning is left out.',
  })
  since?: string;

  @Field(() => WholeFilter, {
    nullable: true,
    description: '出处数 · written at so many places: `atMost: 1` for those told only once.',
  })
  places?: WholeFilter;
}

/** Narrows a list by how many things its entities are joined to. */
@InputType({
  description:
    '按关联数筛选 · by the number of different things that the entities are joined to by such relationships.',
})
export class LinkCountFilter extends CountFilter {
  @Field(() => LinkFilter, {
    nullable: true,
    description: '计数的关系 · the relationships that count; all where not given.',
  })
  of?: LinkFilter;
}

/** Narrows a list by what its entities are joined to. */
@InputType({ description: '按关系筛选 · by what the entities are joined to.' })
export class LinksFilter {
  @Field(() => LinkFilter, { nullable: true, description: '至少有一条 · at least one relationship is such.' })
  some?: LinkFilter;

  @Field(() => LinkFilter, { nullable: true, description: '没有 · no relationship is such.' })
  none?: LinkFilter;

  @Field(() => LinkCountFilter, {
    nullable: true,
    description: '数量 · joined to at least, at most or exactly so many different things.',
  })
  count?: LinkCountFilter;
}

const symmetric = relationshipKinds.filter((kind) => kind.symmetric).map(({ type }) => type);

/** The plain values that fragments on relationships take. */
export function linkValue(filter: LinkFilter = {}, lookups: Lookups = noLookups): { [key: string]: Value } {
  const period = askedYear('period', filter.period);
  const places = spanOf('places', filter.places ?? {});
  refuseUnknownTypes(filter.otherTypes ?? [], filter.kinds ?? []);
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
    others: (filter.others ?? []).map((mention) => lookups.idOf(mention)),
    covers: filter.covers ?? '',
    since: askedPeriod('since', filter.since),
    placesAtLeast: places.atLeast,
    placesAtMost: places.atMost,
    period,
    periodEnd: `${period}-12-31`,
    latest: lookups.latest,
    editions: period ? lookups.editionsOf(period) : [],
  };
}

/** The condition of a filter on relationships. */
export function linksCondition({ some, none, count }: LinksFilter, lookups: Lookups): Condition {
  const one = (word: string, filter: LinkFilter): Condition => ({
    fragment: 'linkSome',
    value: linkValue(filter, lookups),
    said: say(`relationships.${word}`, filter),
  });
  const counted =
    count && countCondition('relationships.count', 'relatedCount', count, linkValue(count.of ?? {}, lookups));
  return {
    all: [
      ...(some ? [one('some', some)] : []),
      ...(none ? [{ not: one('none', none) }] : []),
      ...(counted ? [counted] : []),
    ],
  };
}
