import { Arg, Field, FieldResolver, Int, InterfaceType, Resolver, Root } from 'type-graphql';
import { digits } from '../digits.ts';
import { entityKindOf } from '../entity/entity-kinds.ts';
import { relationshipKindOf } from '../relationship/relationship-kinds.ts';
import { LanguageEnum } from '../relationship/relationship-resolver.ts';
import type { Language } from '../relationship/wording.ts';
import { VersionedAnswer } from '../snapshot/versioned-answer.ts';
import type { Snapshot } from './snapshot.ts';

/** A sentence in both languages. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** What every answer to a question about the network says of itself. */
@InterfaceType({
  implements: VersionedAnswer,
  autoRegisterImplementations: false,
  description:
    '网络问题的回答 · what every answer about the network says of itself: whether it is whole, what was searched, of which data.',
})
export abstract class NetworkAnswer {
  @Field(() => Boolean, {
    description: '是否截断 · whether there is more than is answered; `hint` says how to get at it.',
  })
  truncated!: boolean;

  @Field(() => Int, { description: '数据版本 · version of the data that the answer comes from.' })
  dataVersion!: number;

  /** Sentences of the fields `scope` and `hint`. */
  scopeText!: Sentence;
  hintText!: Sentence | null;
}

/** The interfaces of an answer about the network. */
export const networkAnswer = [NetworkAnswer, VersionedAnswer];

/** What answers say in words. */
@Resolver(() => NetworkAnswer)
export class NetworkAnswerResolver {
  @FieldResolver(() => String, {
    description: '查询范围 · what was searched, in words; it is what an empty answer says nothing was found in.',
  })
  scope(
    @Root() { scopeText }: NetworkAnswer,
    @Arg('language', () => LanguageEnum, { defaultValue: 'ZH', description: '语言 · language.' }) language: Language,
  ): string {
    return language === 'ZH' ? scopeText.zh : scopeText.en;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      '建议 · how to get the rest of a truncated answer, or what may help where nothing was found; null where it is whole.',
  })
  hint(
    @Root() { hintText }: NetworkAnswer,
    @Arg('language', () => LanguageEnum, { defaultValue: 'ZH', description: '语言 · language.' }) language: Language,
  ): string | null {
    return hintText && (language === 'ZH' ? hintText.zh : hintText.en);
  }
}

/** What an answer says of itself; the sentences go on from how much was searched. A hint is given for a truncated answer, or for an empty one. */
export function answerOf(
  { dataVersion, size, relationships }: Searched,
  scope: Sentence,
  truncated: boolean,
  hint: Sentence,
  whereNothing: Sentence | null = null,
): NetworkAnswer {
  return {
    truncated,
    dataVersion,
    scopeText: {
      zh: `在 ${digits(size)} 个主体${relationships === null ? '' : `、${digits(relationships)} 条关系`}中：${scope.zh}。`,
      en: `Among ${digits(size)} entities${relationships === null ? '' : ` and ${digits(relationships)} relationships`}: ${scope.en}.`,
    },
    hintText: truncated ? hint : whereNothing,
  };
}

/** Kinds of entity in a sentence, or what stands for none. */
export function kindsInWords(kinds: readonly string[], none: Sentence): Sentence {
  if (kinds.length === 0) return none;
  const found = kinds.map((kind) => entityKindOf(kind));
  return { zh: found.map((kind) => kind?.zh).join('、'), en: found.map((kind) => kind?.en).join(', ') };
}

/** Types of relationship in a sentence, or what stands for none. */
export function typesInWords(types: readonly string[], none: Sentence): Sentence {
  if (types.length === 0) return none;
  const zh = types.map((type) => relationshipKindOf(type)?.description.split(' · ')[0] ?? type);
  return { zh: zh.join('、'), en: types.join(', ') };
}

/** A year in a sentence, after what it narrows; whether there is an edition of it at all. */
export function yearInWords(period: string | undefined, { words: { periods } }: Snapshot): Sentence {
  if (period === undefined) return { zh: '', en: '' };
  if (periods.some((each) => each.startsWith(period))) return { zh: `，${period} 年`, en: `, ${period}` };
  return { zh: `，${period} 年，没有这一年的报告`, en: `, ${period}, of which there is no edition` };
}

/** How much was searched, of which data. */
export interface Searched {
  readonly dataVersion: number;
  readonly size: number;
  /** `null` where they were not counted. */
  readonly relationships: number | null;
}
