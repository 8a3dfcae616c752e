import { Field, ID, InputType } from 'type-graphql';
import { CountFilter, countCondition } from '../entity/count-filter.ts';
import { EntityKindEnum } from '../entity/entity.ts';
import { noLookups, type Lookups } from '../entity/lookups.ts';
import { say } from '../entity/say.ts';
import type { Condition } from '../graph/filter.ts';
import type { Value } from '../graph/statement.ts';
import { openTypes, partnerBodies, sharedKinds } from './shared-things.ts';

/** Which partners are meant. */
@InputType({
  description:
    '哪些合作伙伴 · which partners are meant; all given fields must hold, and an empty list narrows nothing.',
})
export class PartnerFilter {
  @Field(() => [EntityKindEnum], { nullable: true, description: '类别 · of these kinds.' })
  kinds?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: '伙伴 · one of these, by id or any known name; an unknown one is refused.',
  })
  others?: string[];
}

/** Narrows a list by how many partners its entities have. */
@InputType({ description: '按合作伙伴数筛选 · by the number of different partners.' })
export class PartnerCountFilter extends CountFilter {
  @Field(() => PartnerFilter, {
    nullable: true,
    description: '计数的伙伴 · the partners that count; all where not given.',
  })
  of?: PartnerFilter;
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

  @Field(() => PartnerCountFilter, {
    nullable: true,
    description: '数量 · with at least, at most or exactly so many different partners.',
  })
  count?: PartnerCountFilter;
}

/** The plain values that fragments on partners take, see `cypher/partners.cypher`. */
export function partnerValue(
  { kinds, others }: PartnerFilter = {},
  lookups: Lookups = noLookups,
): { [key: string]: Value } {
  return {
    shared: sharedKinds,
    open: openTypes,
    bodies: partnerBodies,
    kinds: kinds ?? [],
    others: (others ?? []).map((mention) => lookups.idOf(mention)),
  };
}

/** The condition of a filter on partners. */
export function partnersCondition({ some, none, count }: PartnersFilter, lookups: Lookups): Condition {
  const one = (word: string, filter: PartnerFilter): Condition => ({
    fragment: 'partnerSome',
    value: partnerValue(filter, lookups),
    said: say(`partners.${word}`, filter),
  });
  const counted =
    count && countCondition('partners.count', 'partnerCount', count, partnerValue(count.of ?? {}, lookups));
  return {
    all: [
      ...(some ? [one('some', some)] : []),
      ...(none ? [{ not: one('none', none) }] : []),
      ...(counted ? [counted] : []),
    ],
  };
}
