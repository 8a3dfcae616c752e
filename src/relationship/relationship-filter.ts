import { Field, ID, InputType } from 'type-graphql';
import { EntityKindEnum } from '../entity/entity.ts';
import type { Lookups } from '../entity/lookups.ts';
import { FactsFilter, factsValue } from './facts-filter.ts';

/** Which relationships are listed or counted. */
@InputType({
  description:
    '筛选关系 · narrows the list of relationships; all given fields must hold, and an empty list narrows nothing.',
})
export class RelationshipFilter extends FactsFilter {
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
}

/** The plain values that statements on all relationships take. */
export function relationshipValue(filter: RelationshipFilter, lookups: Lookups) {
  return {
    ...factsValue(filter, lookups),
    ends: (filter.others ?? []).map((mention) => lookups.idOf(mention)),
    kinds: filter.kinds ?? [],
    otherKinds: filter.otherKinds ?? [],
  };
}
