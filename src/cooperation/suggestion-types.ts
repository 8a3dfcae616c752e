import { Arg, ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { Float } from '../entity/float.ts';
import { Entity, EntityKindEnum, enumOf } from '../entity/entity.ts';
import type { Words } from '../entity/kind.ts';
import { networkAnswer, NetworkAnswer, type Sentence } from '../network/answer.ts';
import type { Snapshot } from '../network/snapshot.ts';
import { Relationship } from '../relationship/relationship.ts';
import { LanguageEnum } from '../relationship/relationship-resolver.ts';
import type { Language } from '../relationship/wording.ts';
import type { ReasonFound } from './missing-links.ts';

const reasons: Words = {
  SHARED_PARTNERS:
    '共同伙伴 · partners in common, by Adamic and Adar: the fewer partners those have, the more they count',
  SAME_BODY: '同在一个联盟或组织 · both are members of one body; the fewer members it has, the more it counts',
  SAME_INDUSTRY:
    '专业与行业对口 · names tell the same industry: of programs, centers and bases that they work for, or their own',
  SAME_PLACE: '同在一地 · both are located in one place; alone it suggests nobody',
};

const SuggestionReasonEnum = enumOf('SuggestionReasonKind', reasons, '推荐理由 · why a link is suggested.');

/** For whom partners are suggested, and of which kinds. */
@ArgsType()
export class SuggestionArguments {
  @Field(() => ID, {
    description: '为谁 · id or name of a school, university, enterprise or organization.',
  })
  for!: string;

  @Field(() => [EntityKindEnum], {
    nullable: true,
    description:
      '类别 · kinds to suggest: School, University, Enterprise, Organization. Unless given: enterprises to a school, schools to all others.',
  })
  kinds?: string[];

  @Field(() => Int, { defaultValue: 10, description: '最多条数 · most suggestions, 1 to 50.' })
  first!: number;
}

/** What a reason rests on. */
@ObjectType({ description: '理由依据 · one thing that a reason rests on, and the places where that stands.' })
export class SuggestionGround {
  @Field(() => Entity, {
    description: '凭何 · the shared partner, body or place; or what bears the name that tells the industry.',
  })
  through!: Entity;

  @Field(() => [Relationship], {
    description:
      '关系 · the relationships of the two with it, each with its evidence; empty where one of the two bears the name itself.',
  })
  relationships!: Relationship[];

  /** Ids of the places; the field `evidence` is resolved from them. */
  evidenceIds!: readonly string[];
}

/** Why a link is suggested. */
@ObjectType({ description: '推荐理由 · one reason, what it is worth, and what it rests on.' })
export class SuggestionReason {
  @Field(() => SuggestionReasonEnum, { description: '理由 · which reason.' })
  reason!: string;

  @Field(() => Float, { description: '得分 · 0 to 1: x / (1 + x) of the sum x of what is shared.' })
  value!: number;

  @Field(() => Float, { description: '权重 · the weight by which it counts; all weights are 1 together.' })
  weight!: number;

  @Field(() => Int, { description: '项数 · how many partners, bodies, industries or places are shared.' })
  count!: number;

  words!: Sentence;

  @Field(() => String, { description: '说明 · the reason in words.' })
  explanation(
    @Arg('language', () => LanguageEnum, { defaultValue: 'ZH', description: '语言 · language.' }) language: Language,
  ): string {
    return language === 'ZH' ? this.words.zh : this.words.en;
  }

  found!: ReasonFound;
  link!: SuggestedLink;
}

/** Two ends of a suggested link, by place in a snapshot. */
export interface SuggestedLink {
  readonly snapshot: Snapshot;
  readonly own: number;
  readonly other: number;
}

/** A link that might be missing. */
@ObjectType({ description: '推荐伙伴 · somebody to work with, how good the reasons are, and which they are.' })
export class Suggestion {
  @Field(() => Boolean, { description: '是否推得 · always true: derived, no source says it.' })
  derived!: boolean;

  @Field(() => Entity, { description: '对象 · who is suggested.' })
  entity!: Entity;

  @Field(() => Float, { description: '评分 · 0 to 1, the sum of the reasons by their weights.' })
  score!: number;

  @Field(() => [SuggestionReason], { description: '理由 · the reasons.' })
  reasons!: SuggestionReason[];
}

/** Links that might be missing. */
@ObjectType({
  implements: networkAnswer,
  description: '推荐结果 · links that might be missing, the best first; of one score, by ids.',
})
export class SuggestionResult extends NetworkAnswer {
  @Field(() => Entity, { description: '为谁 · for whom.' })
  for!: Entity;

  @Field(() => Int, { description: '总数 · how many have any reason.' })
  total!: number;

  @Field(() => [Suggestion], { description: '推荐 · the suggestions; empty where nobody has a reason.' })
  suggestions!: Suggestion[];
}
