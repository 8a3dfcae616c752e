import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, EntityKindEnum } from '../entity/entity.ts';
import { networkAnswer } from '../network/answer.ts';
import { connectionType } from '../paging/connection.ts';
import { PageArguments } from '../paging/page-arguments.ts';
import { Relationship, RelationshipTypeEnum } from '../relationship/relationship.ts';
import { ClaimStandingEnum } from './claims-resolver.ts';
import { directTypes } from './shared-things.ts';

/** Which relationships are looked at, and how they are told. */
@ArgsType()
export class OneSidedArguments extends PageArguments {
  @Field(() => [ClaimStandingEnum], {
    defaultValue: ['ONE_SIDE', 'THIRD_PARTY_ONLY'],
    description: '各说情况 · only relationships told so.',
  })
  standings!: string[];

  @Field(() => [RelationshipTypeEnum], {
    defaultValue: [...directTypes],
    description: '关系类型 · only relationships of these types; those that make partners unless given.',
  })
  types!: string[];

  @Field(() => [EntityKindEnum], {
    defaultValue: [],
    description: '两端类别 · only where both ends are of these kinds; any where empty.',
  })
  kinds!: string[];

  @Field(() => [ID], {
    defaultValue: [],
    description: '涉及 · ids or names, at most 100: only relationships with one of these at an end; any where empty.',
  })
  of!: string[];

  @Field(() => String, {
    nullable: true,
    description: '年份 · only relationships that count in this year; four digits.',
  })
  period?: string;
}

/** An end that does not say a relationship itself. */
@ObjectType({ description: '未说的一方 · an end of a relationship that does not say it itself.' })
export class SilentSide {
  @Field(() => Entity, { description: '主体 · the end.' })
  entity!: Entity;

  @Field(() => Boolean, {
    description:
      '有无自己的报告 · whether the graph holds an edition that it published. True: its own report does not tell of this. False: nothing of its own was read, so that its silence means nothing.',
  })
  hasReport!: boolean;
}

/** A relationship that not both ends tell. */
@ObjectType('OneSidedClaimEdge', { description: '单方述说 · a relationship, and which of its ends do not say it.' })
export class OneSidedEdge {
  @Field(() => String, { description: '游标 · place of the row in the list.' })
  cursor!: string;

  @Field(() => Relationship, { description: '关系 · the relationship; `claimedBy` says who tells it.' })
  node!: Relationship;

  @Field(() => ClaimStandingEnum, { description: '各说情况 · whether both ends tell it, one, or none.' })
  standing!: string;

  @Field(() => [SilentSide], { description: '未说的一方 · the ends that do not say it.' })
  silent!: SilentSide[];
}

/** How many relationships are told in one way. */
@ObjectType({ description: '各说计数 · how many of the relationships looked at are told so.' })
export class StandingCount {
  @Field(() => ClaimStandingEnum, { description: '各说情况 · how they are told.' })
  standing!: string;

  @Field(() => Int, { description: '条数 · how many.' })
  count!: number;
}

/** Somebody who speaks in the data. */
@ObjectType({ description: '来源 · somebody who tells of the relationships looked at.' })
export class SpeakerCount {
  @Field(() => String, { description: '发布者 · the publisher.' })
  publisher!: string;

  @Field(() => Entity, { nullable: true, description: '主体 · the entity of that name; null where there is none.' })
  speaker!: Entity | null;

  @Field(() => Int, { description: '条数 · how many of the relationships looked at it tells.' })
  count!: number;
}

/** Relationships that not both ends tell. */
@ObjectType('OneSidedClaimConnection', {
  implements: networkAnswer,
  description:
    '单方述说列表 · a page of relationships that one end tells and the other does not, or that only a third party tells; in the order of ids of starts and of relationships.',
})
export class OneSidedPage extends connectionType('OneSidedPage', () => Relationship, OneSidedEdge) {
  @Field(() => [StandingCount], { description: '各说计数 · all relationships looked at, by how they are told.' })
  counts!: StandingCount[];

  @Field(() => [SpeakerCount], { description: '来源 · who speaks at all, the one who tells most first.' })
  speakers!: SpeakerCount[];
}
