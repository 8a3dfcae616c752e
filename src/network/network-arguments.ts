import { ArgsType, Field, ID, Int } from 'type-graphql';
import { EntityKindEnum, enumOf } from '../entity/entity.ts';
import { RelationshipTypeEnum } from '../relationship/relationship.ts';

/** The most entities in the middle of a network. */
export const MOST_AROUND = 20;
/** The most entities that are taken out of it by name. */
export const MOST_WITHOUT = 100;
/** The farthest that a network goes. */
export const DEEPEST_NETWORK = 4;
/** The most nodes of one. */
export const MOST_NODES = 3000;
/** The most relationships of one. */
export const MOST_EDGES = 12_000;

/** What is drawn as one node. */
export type Grouping = 'KIND' | 'ALLIANCE' | 'COMMUNITY';

const GroupingEnum = enumOf(
  'NetworkGrouping',
  {
    KIND: '类别 · one group for each kind of entity',
    ALLIANCE:
      '联盟 · one group for each alliance with its members; one in several counts to the one with most members in the network',
    COMMUNITY: '社群 · one group for each community of the whole network (see `structure`)',
  },
  '网络分组方式 · what is drawn as one node.',
);

/** Which part of the network, and how much of it. */
@ArgsType()
export class NetworkArguments {
  @Field(() => [ID], {
    defaultValue: [],
    description: `中心 · ids or names in the middle, at most ${MOST_AROUND}; the whole network where empty.`,
  })
  around!: string[];

  @Field(() => Int, {
    defaultValue: 1,
    description: `深度 · how many relationships away from the middle, 1 to ${DEEPEST_NETWORK}.`,
  })
  depth!: number;

  @Field(() => [EntityKindEnum], {
    defaultValue: [],
    description: '类别 · only these kinds, beside the middle; all where empty. Others are neither shown nor passed.',
  })
  kinds!: string[];

  @Field(() => [EntityKindEnum], {
    defaultValue: [],
    description: '排除类别 · none of these kinds, beside the middle.',
  })
  withoutKinds!: string[];

  @Field(() => [RelationshipTypeEnum], {
    defaultValue: [],
    description: '关系类型 · only relationships of these types; all where empty.',
  })
  relationTypes!: string[];

  @Field(() => String, {
    nullable: true,
    description: '年份 · only relationships of this year: told by an edition of it, or lasting in it; four digits.',
  })
  period?: string | null;

  @Field(() => [EntityKindEnum], {
    defaultValue: [],
    description:
      '允许穿过 · kinds to cross that are not crossed by themselves: Alliance, Place, Event, Competition, Award. What stands in the middle is always crossed.',
  })
  crossing!: string[];

  @Field(() => Int, {
    defaultValue: 0,
    description: '最少关系数 · only entities with so many relationships in the whole network, beside the middle.',
  })
  minDegree!: number;

  @Field(() => [ID], {
    defaultValue: [],
    description: `排除 · ids or names that are neither shown nor passed, at most ${MOST_WITHOUT}.`,
  })
  without!: string[];

  @Field(() => Int, {
    nullable: true,
    description: '社群 · only the community of this number (0 is the largest, see `structure`), beside the middle.',
  })
  community?: number | null;

  @Field(() => GroupingEnum, {
    nullable: true,
    description: '分组 · draw groups instead of entities; the limit then does not matter.',
  })
  groupBy?: Grouping | null;

  @Field(() => Int, { defaultValue: 500, description: `最多节点 · most entities, 1 to ${MOST_NODES}.` })
  limit!: number;
}
