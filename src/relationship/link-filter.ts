import { Field, ID, InputType } from 'type-graphql';
import { CountFilter, countCondition } from '../entity/count-filter.ts';
import { EntityKindEnum, LevelEnum } from '../entity/entity.ts';
import type { Lookups } from '../entity/lookups.ts';
import { noLookups } from '../entity/lookups.ts';
import { say } from '../entity/say.ts';
import type { Condition } from '../graph/filter.ts';
import type { Value } from '../graph/statement.ts';
import { DirectionEnum } from './direction.ts';
import { FactsFilter, factsValue } from './facts-filter.ts';
import { refuseUnknownTypes } from './other-types.ts';
import { relationshipKinds } from './relationship-kinds.ts';

/** Which relationships are meant. */
@InputType({
  description:
    '哪些关系 · which relationships are meant; all given fields must hold of one relationship, and an empty list narrows nothing.',
})
export class LinkFilter extends FactsFilter {
  @Field(() => DirectionEnum, { nullable: true, description: '方向 · direction seen from the entity that is listed.' })
  direction?: string;

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
  refuseUnknownTypes(filter.otherTypes ?? [], filter.kinds ?? []);
  return {
    ...factsValue(filter, lookups),
    direction: filter.direction ?? 'BOTH',
    symmetric,
    kinds: filter.kinds ?? [],
    otherTypes: filter.otherTypes ?? [],
    levels: filter.levels ?? [],
    others: (filter.others ?? []).map((mention) => lookups.idOf(mention)),
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
