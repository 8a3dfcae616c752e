import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Float } from '../entity/float.ts';
import type { Context } from '../context.ts';
import { Entity, EntityKindEnum, enumOf } from '../entity/entity.ts';
import { entityById, requireEntity } from '../entity/find-entity.ts';
import { BadUserInputError } from '../errors.ts';
import { editionYears } from '../evidence/editions-of.ts';
import { BODIES } from '../relationship/relationship-kind.ts';
import { relationshipById } from '../relationship/find-relationships.ts';
import type { Relationship } from '../relationship/relationship.ts';
import { LanguageEnum } from '../relationship/relationship-resolver.ts';
import type { Language } from '../relationship/wording.ts';
import { answerOf, kindsInWords, networkAnswer, NetworkAnswer, type Sentence } from './answer.ts';
import { refuseOutside } from './asked-entities.ts';
import { Contact, contactsAt } from './contacts.ts';
import { scoreOf, scoreParts, totalOf, type LinkOfPath, type PartOfScore } from './introduction-score.ts';
import { Path } from './paths-resolver.ts';
import { searchPaths, type PathOfIds } from './search-paths.ts';

const LONGEST = 4;
const MOST = 10;
/** The shortest paths, among which the best are looked for. */
const CANDIDATES = 50;

const ScorePartEnum = enumOf('ScorePart', scoreParts, '评分项 · what the score of an introduction is made of.');

/** A part of a score, explained. */
@ObjectType({ description: '评分明细 · one part of the score: what it is worth, what it weighs, and why.' })
export class ScoreItem {
  @Field(() => ScorePartEnum, { description: '评分项 · which part.' })
  part!: string;

  @Field(() => Float, { description: '得分 · 0 to 1.' })
  value!: number;

  @Field(() => Float, { description: '权重 · the weight by which it counts; all weights are 1 together.' })
  weight!: number;

  words!: Sentence;

  @Field(() => String, { description: '说明 · why, in words.' })
  explanation(
    @Arg('language', () => LanguageEnum, { defaultValue: 'ZH', description: '语言 · language.' }) language: Language,
  ): string {
    return language === 'ZH' ? this.words.zh : this.words.en;
  }
}

/** Whom to turn to at one of the stations of a path. */
@ObjectType({ description: '途经一站 · one of the things that the path passes, and whom to turn to there.' })
export class IntroductionStop {
  @Field(() => Entity, { description: '站点 · the body, thing or person.' })
  at!: Entity;

  /** Ids of both ends of the way: nobody needs to be told of them. */
  ends!: readonly string[];
}

/** A way to reach somebody. */
@ObjectType({
  description: '引荐途径 · a path to whom one wants to reach, with its score and whom to turn to on the way.',
})
export class Introduction {
  @Field(() => Float, { description: '评分 · 0 to 1, the sum of the parts by their weights.' })
  score!: number;

  @Field(() => [ScoreItem], { description: '评分明细 · the parts of the score.' })
  parts!: ScoreItem[];

  @Field(() => Path, { description: '路径 · the path itself, with its steps and evidence.' })
  path!: Path;

  @Field(() => [IntroductionStop], {
    description: '途经 · what the path passes after its start, and whom to turn to there.',
  })
  stops!: IntroductionStop[];
}

/** The best ways to reach somebody. */
@ObjectType({
  implements: networkAnswer,
  description: '引荐结果 · ways to reach somebody, the best first; of one score, the shorter, then by ids.',
})
export class IntroductionResult extends NetworkAnswer {
  @Field(() => [Introduction], {
    description: '途径 · the ways; empty where there is none within the length searched.',
  })
  introductions!: Introduction[];
}

/** Who wants to reach whom. */
@ArgsType()
export class IntroductionArguments {
  @Field(() => ID, { description: '想联系 · id or name of whom one wants to reach.' })
  to!: string;

  @Field(() => ID, { description: '出发 · id or name of who wants to.' })
  from!: string;

  @Field(() => Int, { defaultValue: 3, description: `最多步数 · longest way in steps, 1 to ${LONGEST}.` })
  maxLength!: number;

  @Field(() => [EntityKindEnum], {
    defaultValue: ['Alliance'],
    description: '允许穿过 · kinds to cross that paths do not cross by themselves; alliances unless given.',
  })
  crossing!: string[];

  @Field(() => Int, { defaultValue: 3, description: `最多条数 · most ways, 1 to ${MOST}.` })
  limit!: number;
}

/** How to reach somebody. */
@Resolver()
export class IntroductionsResolver {
  @Query(() => IntroductionResult, {
    nullable: true,
    description:
      '引荐 · how to reach an entity: paths ranked by closeness, depth of cooperation, how new and how well evidenced it is, each with the body and the person or role to turn to.',
  })
  async introductions(
    @Ctx() context: Context,
    @Args(() => IntroductionArguments) { to, from, maxLength, crossing, limit }: IntroductionArguments,
  ): Promise<IntroductionResult> {
    refuseOutside('maxLength', maxLength, 1, LONGEST);
    refuseOutside('limit', limit, 1, MOST);
    const [a, b] = await Promise.all([requireEntity(context, from), requireEntity(context, to)]);
    if (a.readableId === b.readableId)
      throw new BadUserInputError(`"${from}" and "${to}" are one entity, ${a.name}. Name two.`, 'to');
    const ends = { from: a.readableId, to: b.readableId };
    const search = {
      ...ends,
      maxLength,
      crossing,
      limit: CANDIDATES,
      through: [],
      throughKinds: [],
      measure: 'STEPS' as const,
    };
    const found = await searchPaths(context, search);
    const ranked = await rankedOf(context, withoutDetours(found.paths));
    const nothing = ranked.length > 0 ? null : NOTHING;
    const kinds = kindsInWords(crossing, { zh: '无', en: 'none' });
    const scope = {
      zh: `最短的 ${CANDIDATES} 条、最多 ${maxLength} 步的路径中评分最高者，绕路的除外；额外穿过：${kinds.zh}`,
      en: `the best of the ${CANDIDATES} shortest paths of at most ${maxLength} steps, detours left out, crossing also: ${kinds.en}`,
    };
    const hint = {
      zh: '调大 limit；候选路径超过 50 条时减小 maxLength 或减少 crossing',
      en: 'Raise limit; where there are more than 50 paths to choose from, lower maxLength or cross fewer kinds',
    };
    const truncated = found.truncated || ranked.length > limit;
    return { ...answerOf(found.searched, scope, truncated, hint, nothing), introductions: ranked.slice(0, limit) };
  }
}

/** Whom to turn to. */
@Resolver(() => IntroductionStop)
export class IntroductionStopResolver {
  @FieldResolver(() => [Contact], {
    description:
      '联系人 · at most three to turn to there, the first of them first; empty where the sources name nobody.',
  })
  contacts(@Root() { at, ends }: IntroductionStop, @Ctx() context: Context): Promise<Contact[]> {
    return contactsAt(context, at, ends);
  }
}

const NOTHING: Sentence = {
  zh: `没有找到：调大 maxLength（至多 ${LONGEST}），或用 crossing 穿过更多类别`,
  en: `None found: raise maxLength (${LONGEST} at most), or cross more kinds by crossing`,
};

/** The paths that do not pass all that another one passes, and more. */
function withoutDetours(paths: readonly PathOfIds[]): PathOfIds[] {
  return paths.filter(({ ids }) => {
    const passed = new Set(ids);
    return !paths.some((each) => each.ids.length < ids.length && each.ids.every((id) => passed.has(id)));
  });
}

async function rankedOf(context: Context, paths: readonly PathOfIds[]): Promise<Introduction[]> {
  const years = paths.length > 0 ? await editionYears(context) : new Map<string, number>();
  const newest = Math.max(0, ...years.values());
  const yearOf = ({ evidence, since }: Relationship) => {
    const all = evidence.map((id) => years.get(id.slice(0, id.indexOf('~'))) ?? 0);
    return Math.max(0, ...all, Number(since?.slice(0, 4) ?? 0)) || null;
  };
  const all = await Promise.all(paths.map((path) => introductionOf(context, path, yearOf, newest)));
  return all
    .filter((each) => each !== null)
    .filter(({ path: { nodes } }) => isWalkable(nodes))
    .map((each, index) => ({ each, index }))
    .sort((a, b) => b.each.score - a.each.score || a.index - b.index)
    .map(({ each }) => each);
}

/** Whether one can be sent on from each to the next: things have no word of their own, so no two of them stand in a row. */
function isWalkable(nodes: readonly Entity[]): boolean {
  const speaks = nodes.map(({ kind }) => kind === 'Person' || BODIES.includes(kind));
  return speaks.every((each, index) => index === 0 || each || speaks[index - 1]!);
}

/** The introduction that a path is; `null` where something of it is gone since the path was found. */
async function introductionOf(
  context: Context,
  { ids, length, steps }: PathOfIds,
  yearOf: (relationship: Relationship) => number | null,
  newest: number,
): Promise<Introduction | null> {
  const [found, relationships] = await Promise.all([
    Promise.all(ids.map((id) => entityById(context, id))),
    Promise.all(steps.map((step) => Promise.all(step.map((id) => relationshipById(context, id))))),
  ]);
  const nodes = found.filter((node) => node !== undefined);
  const links: LinkOfPath[] = relationships.map((step, index) => ({
    from: nodes[index]!,
    to: nodes[index + 1]!,
    relationships: step.filter((relationship) => relationship !== undefined),
  }));
  if (nodes.length < ids.length || links.some((link) => link.relationships.length === 0)) return null;
  const parts = scoreOf(links, length, yearOf, newest);
  return {
    score: totalOf(parts),
    parts: parts.map(itemOf),
    path: { length, hops: steps.length, nodes, stepIds: steps },
    stops: nodes.slice(1).map((at) => ({ at, ends: [ids[0]!, ids.at(-1)!] })),
  };
}

function itemOf(part: PartOfScore): ScoreItem {
  return Object.assign(new ScoreItem(), part);
}
