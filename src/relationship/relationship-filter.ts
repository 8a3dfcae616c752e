import { Field, ID, InputType } from 'type-graphql';
import { EntityKindEnum } from '../entity/entity.ts';
import { spanOf, WholeFilter } from '../entity/list-filters.ts';
import type { Lookups } from '../entity/lookups.ts';
import { askedPeriod, askedYear } from '../entity/period.ts';
import { CooperationFormEnum, RelationshipStatusEnum, RelationshipTypeEnum, RoleEnum } from './relationship.ts';

/** Which relationships are listed or counted. */
@InputType({
  description:
    '筛选关系 · narrows the list of relationships; all given fields must hold, and an empty list narrows nothing.',
})
export class RelationshipFilter {
  @Field(() => [RelationshipTypeEnum], { nullable: true, description: '类型 · of these types.' })
  types?: string[];

  @Field(() => [CooperationFormEnum], { nullable: true, description: '合作形式 · in these forms of cooperation.' })
  forms?: string[];

  @Field(() => [RoleEnum], { nullable: true, description: '身份 · in these roles.' })
  roles?: string[];

  @Field(() => [RelationshipStatusEnum], { nullable: true, description: '状态 · of these statuses.' })
  statuses?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: '一端 · with one of these at either end, by id or any known name; an unknown one is refused.',
  })
  others?: string[];

  @Field(() => [EntityKindEnum], { nullable: true, description: '一端类别 · with these kinds at one end.' })
  kinds?: string[];

  @Field(() => [EntityKindEnum], {
    nullable: true,
    description: '另一端类别 · with these kinds at the other end than that of `kinds`.',
  })
  otherKinds?: string[];

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

/** The plain values that statements on all relationships take. */
export function relationshipValue(filter: RelationshipFilter, lookups: Lookups) {
  const period = askedYear('period', filter.period);
  const places = spanOf('places', filter.places ?? {});
  return {
    types: filter.types ?? [],
    forms: filter.forms ?? [],
    roles: filter.roles ?? [],
    statuses: filter.statuses ?? [],
    ends: (filter.others ?? []).map((mention) => lookups.idOf(mention)),
    kinds: filter.kinds ?? [],
    otherKinds: filter.otherKinds ?? [],
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
