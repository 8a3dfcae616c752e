import { Field, InputType } from 'type-graphql';
import { spanOf, WholeFilter } from '../entity/list-filters.ts';
import type { Lookups } from '../entity/lookups.ts';
import { askedPeriod, askedYear } from '../entity/period.ts';
import { CooperationFormEnum, RelationshipStatusEnum, RelationshipTypeEnum, RoleEnum } from './relationship.ts';

/** What every filter on relationships may say of the relationships themselves. */
@InputType()
export abstract class FactsFilter {
  @Field(() => [RelationshipTypeEnum], { nullable: true, description: '类型 · of these types.' })
  types?: string[];

  @Field(() => [RoleEnum], { nullable: true, description: '身份 · in these roles.' })
  roles?: string[];

  @Field(() => [CooperationFormEnum], { nullable: true, description: '合作形式 · in these forms of cooperation.' })
  forms?: string[];

  @Field(() => [RelationshipStatusEnum], { nullable: true, description: '状态 · of these statuses.' })
  statuses?: string[];

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

/** The plain values of it, as statements take them. */
export function factsValue(filter: FactsFilter, lookups: Lookups) {
  const period = askedYear('period', filter.period);
  const places = spanOf('places', filter.places ?? {});
  return {
    types: filter.types ?? [],
    roles: filter.roles ?? [],
    forms: filter.forms ?? [],
    statuses: filter.statuses ?? [],
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
