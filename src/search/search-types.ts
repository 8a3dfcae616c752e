import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import { Float } from '../entity/float.ts';
import type { Context } from '../context.ts';
import { Entity, EntityKindEnum, enumOf } from '../entity/entity.ts';
import { NameKindEnum } from '../entity/entity-name.ts';
import { connectionType } from '../paging/connection.ts';
import { LanguageEnum } from '../relationship/relationship-resolver.ts';
import type { Language } from '../relationship/wording.ts';
import { VersionedAnswer } from '../snapshot/versioned-answer.ts';
import { hintOf } from './hint.ts';
import { matchKinds, type MatchKind } from './match-name.ts';

/** Kinds of match, as a GraphQL enum. */
export const MatchKindEnum = enumOf(
  'MatchKind',
  matchKinds,
  '匹配方式 · how a query matches a name, the closest first.',
);

/** A part of a name that matched. */
@ObjectType({ description: '高亮区间 · a part of the name that matched, in characters counted from 0.' })
export class Highlight {
  @Field(() => Int, { description: '起 · the first character.' })
  from!: number;

  @Field(() => Int, { description: '止 · after the last character.' })
  to!: number;
}

/** An entity, and the name by which it was found. */
@ObjectType({ description: '按名称找到的主体 · an entity, and the name by which it was found.' })
export class NamedEntity {
  @Field(() => Entity, { description: '主体 · the entity.' })
  node!: Entity;

  @Field(() => String, { description: '匹配的名称 · the name that matched, as written.' })
  name!: string;

  @Field(() => NameKindEnum, {
    description: '名称类别 · kind of the name that matched; an English label counts as FOREIGN.',
  })
  nameKind!: string;

  @Field(() => MatchKindEnum, {
    description: '匹配方式 · how it matched; of several words, how the one matched that came least close.',
  })
  match!: MatchKind;

  @Field(() => Float, {
    description: '得分 · closeness of the match from 0 to 1, the very name being 1; results are ordered by it.',
  })
  score!: number;

  @Field(() => [Highlight], {
    description:
      '高亮 · the characters of the name that matched, also where the query was pinyin, initials or misspelt.',
  })
  highlights!: readonly Highlight[];

  @Field(() => String, {
    description: '区分说明 · a short text that tells namesakes apart: kind, whose it is or where it is, when.',
  })
  hint(
    @Ctx() context: Context,
    @Arg('language', () => LanguageEnum, { defaultValue: 'ZH', description: '语言 · language.' }) language: Language,
  ): Promise<string> {
    return hintOf(context, this.node, language);
  }
}

/** A result of a search. */
@ObjectType({ description: '搜索结果行 · an entity that was found, and how.' })
export class SearchEdge extends NamedEntity {
  @Field(() => String, { description: '游标 · place of the row in the list.' })
  cursor!: string;
}

/** How many entities of a kind were found. */
@ObjectType({ description: '分类计数 · how many entities of a kind were found.' })
export class SearchFacet {
  @Field(() => EntityKindEnum, { description: '类别 · kind of entity.' })
  kind!: string;

  @Field(() => Int, { description: '数量 · number of entities found, whatever kinds were asked for.' })
  count!: number;
}

/** What was searched, so that an empty answer says something. */
@ObjectType({
  implements: VersionedAnswer,
  description: '搜索范围 · what was searched, so that an empty answer says something.',
})
export class Searched {
  @Field(() => String, {
    description: '规范化查询 · the query as it was compared: simplified, without width, case, spaces and punctuation.',
  })
  query!: string;

  @Field(() => [String], {
    description:
      '词 · the words that were also looked for one by one, the six most telling of many; empty where there is one, or single letters only.',
  })
  words!: string[];

  @Field(() => Int, { description: '名称数 · number of names searched, English labels among them.' })
  names!: number;

  @Field(() => Int, { description: '主体数 · number of entities whose names were searched.' })
  entities!: number;

  @Field(() => Int, { description: '数据版本 · version of the data that the names are of.' })
  dataVersion!: number;
}

/** Pages of results. */
export const SearchConnection = connectionType('Search', () => Entity, SearchEdge);
