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
import type { Context } from '../context.ts';
import { Entity, EntityKindEnum, enumOf } from '../entity/entity.ts';
import { entityById, requireEntity } from '../entity/find-entity.ts';
import { BadUserInputError } from '../errors.ts';
import { relationshipById } from '../relationship/find-relationships.ts';
import { Relationship } from '../relationship/relationship.ts';
import { LanguageEnum } from '../relationship/relationship-resolver.ts';
import { wordingOf, type Language } from '../relationship/wording.ts';
import { answerOf, kindsInWords, networkAnswer, NetworkAnswer, type Sentence } from './answer.ts';
import { askedEntities, refuseOutside } from './asked-entities.ts';
import { closedKinds } from './distances.ts';
import { searchPaths, type PathMeasure, type PathOfIds, type SearchedPaths } from './search-paths.ts';

const LONGEST_PATH = 6;
const MOST_PATHS = 20;
const MOST_THROUGH = 5;

const PathMeasureEnum = enumOf(
  'PathMeasure',
  {
    STEPS:
      '步 · each relationship is a step; one to a project, base, training center, studio, event or competition, in which others meet, is half of one; rounded up',
    RELATIONSHIPS: '关系数 · each relationship is one',
  },
  '路径长度的算法 · how the length of a path is counted.',
);

/** A step of a path. */
@ObjectType({ description: '路径中的一步 · from one entity to the next, with all relationships between the two.' })
export class PathStep {
  @Field(() => Entity, { description: '从 · where the step starts.' })
  from!: Entity;

  @Field(() => Entity, { description: '到 · where it ends.' })
  to!: Entity;

  @Field(() => [Relationship], { description: '关系 · all relationships between the two, each with its evidence.' })
  relationships!: Relationship[];

  @Field(() => [String], { description: '表述 · each relationship in words, read from where the step starts.' })
  wording(
    @Arg('language', () => LanguageEnum, { defaultValue: 'ZH', description: '语言 · language.' }) language: Language,
  ): string[] {
    const gap = language === 'ZH' ? '' : ' ';
    return this.relationships.map(
      (each) => `${this.from.name}${gap}${wordingOf(each, this.from.readableId, this.to.name, language)}`,
    );
  }
}

/** A path between two entities. */
@ObjectType({ description: '路径 · a chain of relationships between two entities.' })
export class Path {
  @Field(() => Int, {
    description: '长度 · by the `measure` asked for; in steps unless one was.',
  })
  length!: number;

  @Field(() => Int, { description: '关系数 · number of relationships passed: one less than the entities.' })
  hops!: number;

  @Field(() => [Entity], { description: '经过 · the entities passed, both ends included.' })
  nodes!: Entity[];

  /** Ids of the relationships of each step. */
  stepIds!: readonly (readonly string[])[];
}

/** What a search for paths found. */
@ObjectType({
  implements: networkAnswer,
  description: '查关系结果 · the paths found, shortest first, and what was searched.',
})
export class PathResult extends NetworkAnswer {
  @Field(() => [Path], {
    description: '路径 · shortest first; empty where the two are not connected within the length searched.',
  })
  paths!: Path[];

  @Field(() => [EntityKindEnum], {
    description: '未穿过的类别 · kinds that were not crossed; name them in `crossing` to cross them.',
  })
  closed!: string[];

  @Field(() => Int, { description: '搜索长度 · how many steps were searched.' })
  searched!: number;
}

/** Between whom, and how far. */
@ArgsType()
export class PathArguments {
  @Field(() => ID, { description: '从 · id or any known name.' })
  from!: string;

  @Field(() => ID, { description: '到 · id or any known name.' })
  to!: string;

  @Field(() => Int, { defaultValue: 4, description: `最多步数 · longest path in steps, 1 to ${LONGEST_PATH}.` })
  maxLength!: number;

  @Field(() => Int, { defaultValue: 5, description: `最多条数 · most paths, 1 to ${MOST_PATHS}.` })
  limit!: number;

  @Field(() => [EntityKindEnum], {
    defaultValue: [],
    description:
      '允许穿过 · kinds to cross that are not crossed by themselves: Alliance, Place, Event, Competition, Award.',
  })
  crossing!: string[];

  @Field(() => [ID], {
    defaultValue: [],
    description: `必经 · ids or names that a path must pass between its ends, all of them, in any order; at most ${MOST_THROUGH}. One of a kind that is not crossed by itself is crossed all the same.`,
  })
  through!: string[];

  @Field(() => [EntityKindEnum], {
    defaultValue: [],
    description: `必经类别 · kinds of which a path must pass at least one each between its ends, which crosses them too; at most ${MOST_THROUGH}.`,
  })
  throughKinds!: string[];

  @Field(() => PathMeasureEnum, {
    defaultValue: 'STEPS',
    description: '算法 · how lengths are counted, `maxLength` too.',
  })
  measure!: PathMeasure;
}

/** Through what things are connected. */
@Resolver(() => Path)
export class PathsResolver {
  @Query(() => PathResult, {
    nullable: true,
    description:
      '查关系 · through what two entities are connected: the shortest and next-shortest paths, whatever the direction of the relationships; of one length, those that pass fewest entities first.',
  })
  async paths(@Ctx() context: Context, @Args(() => PathArguments) question: PathArguments): Promise<PathResult> {
    const { from, to, maxLength, limit, crossing, throughKinds, measure } = question;
    refuseOutside('maxLength', maxLength, 1, LONGEST_PATH);
    refuseOutside('limit', limit, 1, MOST_PATHS);
    refuseOutside('the number of throughKinds', throughKinds.length, 0, MOST_THROUGH);
    const [a, b] = await Promise.all([requireEntity(context, from), requireEntity(context, to)]);
    if (a.readableId === b.readableId)
      throw new BadUserInputError(`"${from}" and "${to}" are one entity, ${a.name}. Name two.`, 'to');
    const through = await throughOf(context, question, [a, b]);
    const ids = { from: a.readableId, to: b.readableId, through: through.map(({ readableId }) => readableId) };
    const found = await searchPaths(context, { maxLength, limit, crossing, throughKinds, measure, ...ids });
    const paths = (await Promise.all(found.paths.map((path) => pathOf(context, path)))).filter((path) => path !== null);
    const closed = closedKinds.filter((kind) => !crossing.includes(kind) && !throughKinds.includes(kind));
    const names = through.map(({ name }) => name);
    return { ...saidOf(found, question, closed, names), paths, closed, searched: maxLength };
  }

  @FieldResolver(() => [PathStep], { description: '步骤 · the relationships from entity to entity.' })
  async steps(@Root() { nodes, stepIds }: Path, @Ctx() context: Context): Promise<PathStep[]> {
    const steps = await Promise.all(stepIds.map((ids) => Promise.all(ids.map((id) => relationshipById(context, id)))));
    return steps.map((relationships, index) =>
      Object.assign(new PathStep(), {
        from: nodes[index]!,
        to: nodes[index + 1]!,
        relationships: relationships.filter((relationship) => relationship !== undefined),
      }),
    );
  }
}

async function throughOf(context: Context, { through }: PathArguments, ends: readonly Entity[]): Promise<Entity[]> {
  const passed = await askedEntities(context, 'through', through, 0, MOST_THROUGH);
  const end = passed.find(({ readableId }) => ends.some((each) => each.readableId === readableId));
  if (end) throw new BadUserInputError(`${end.name} is an end of the path; it cannot lie between its ends.`, 'through');
  return passed;
}

/** The path with its entities; `null` where one of them is gone since it was found. */
async function pathOf(context: Context, { ids, length, steps }: PathOfIds): Promise<Path | null> {
  const found = await Promise.all(ids.map((id) => entityById(context, id)));
  const nodes = found.filter((node) => node !== undefined);
  return nodes.length === ids.length ? { length, hops: steps.length, nodes, stepIds: steps } : null;
}

const MORE: Sentence = {
  zh: '还有更多路径：调大 limit，或用 through、throughKinds 指定必经的主体',
  en: 'There are more paths: raise limit, or name what they must pass by through or throughKinds',
};
const EXHAUSTED: Sentence = {
  zh: '搜索量过大，已提前停止：减小 maxLength 或 limit，或减少 crossing',
  en: 'The search was too large and was cut short: lower maxLength or limit, or cross fewer kinds',
};

const NOTHING: Sentence = {
  zh: `没有找到：调大 maxLength（至多 ${LONGEST_PATH}），或用 crossing 穿过更多类别`,
  en: `None found: raise maxLength (${LONGEST_PATH} at most), or cross more kinds by crossing`,
};

function saidOf(
  found: SearchedPaths,
  { maxLength, throughKinds, measure }: PathArguments,
  closed: readonly string[],
  names: readonly string[],
): NetworkAnswer {
  const kinds = kindsInWords(closed, { zh: '', en: '' });
  const passed = kindsInWords(throughKinds, { zh: '', en: '' });
  const zh = [...names, ...(passed.zh ? [passed.zh] : [])].join('、');
  const en = [...names, ...(passed.en ? [passed.en] : [])].join(', ');
  const unit = measure === 'STEPS' ? { zh: '步', en: 'steps' } : { zh: '条关系', en: 'relationships' };
  const scope = {
    zh: `最多 ${maxLength} ${unit.zh}的路径，${zh ? `必经${zh}，` : ''}${closed.length > 0 ? `不穿过${kinds.zh}` : '穿过所有类别'}`,
    en: `paths of at most ${maxLength} ${unit.en}${en ? ` through ${en}` : ''}, crossing ${closed.length > 0 ? `no ${kinds.en}` : 'every kind'}`,
  };
  const nothing = found.paths.length > 0 ? null : NOTHING;
  return answerOf(found.searched, scope, found.truncated, found.exhausted ? EXHAUSTED : MORE, nothing);
}
