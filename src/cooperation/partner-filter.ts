import { Field, ID, InputType } from 'type-graphql';
import { EntityKindEnum } from '../entity/entity.ts';
import type { Condition } from '../graph/filter.ts';
import type { Value } from '../graph/statement.ts';
import { readableId } from '../node/global-id.ts';
import { directTypes, openTypes, partnerBodies, sharedKinds } from './shared-things.ts';

/** Which partners are meant. */
@InputType({ description: '哪些合作伙伴 · which partners are meant; all given fields must hold.' })
export class PartnerFilter {
  @Field(() => [EntityKindEnum], { nullable: true, description: '类别 · of these kinds.' })
  kinds?: string[];

  @Field(() => [ID], { nullable: true, description: '伙伴 · one of these entities, by id.' })
  others?: string[];
}

/** Narrows a list by partners. */
@InputType({
  description:
    '按合作伙伴筛选 · by partners: direct cooperation, or taking part in one project, base, center or studio.',
})
export class PartnersFilter {
  @Field(() => PartnerFilter, { nullable: true, description: '至少有一个 · at least one partner is such.' })
  some?: PartnerFilter;

  @Field(() => PartnerFilter, { nullable: true, description: '没有 · no partner is such.' })
  none?: PartnerFilter;
}

/** The plain values that fragments on partners take. */
export function partnerValue({ kinds, others }: PartnerFilter = {}): Value {
  return {
    direct: directTypes,
    shared: sharedKinds,
    open: openTypes,
    bodies: partnerBodies,
    kinds: kinds ?? [],
    others: (others ?? []).map(readableId),
  };
}

/** The condition of a filter on partners. */
export function partnersCondition({ some, none }: PartnersFilter): Condition {
  const one = (filter: PartnerFilter): Condition => ({ fragment: 'partnerSome', value: partnerValue(filter) });
  return { all: [...(some ? [one(some)] : []), ...(none ? [{ not: one(none) }] : [])] };
}
