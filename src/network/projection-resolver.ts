import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Entity, EntityKindEnum } from '../entity/entity.ts';
import { entityById } from '../entity/find-entity.ts';
import { BadUserInputError } from '../errors.ts';
import { relationshipById } from '../relationship/find-relationships.ts';
import { Relationship, RelationshipTypeEnum } from '../relationship/relationship.ts';
import { answerOf, kindsInWords, NetworkAnswer, typesInWords, yearInWords, type Sentence } from './answer.ts';
import { askedEntities, refuseOutside, yearOf } from './asked-entities.ts';
import { edgeFilter } from './edge-filter.ts';
import { projectPairs, sharedThings, type ProjectedPair, type ProjectionQuestion } from './projection.ts';
import type { Snapshot } from './snapshot.ts';

const MOST_PAIRS = 500;
const MOST_ASKED = 20;

/** Two of a kind that share things. */
@ObjectType({ description: '投影中的一对 · two of one kind, and the things that both are joined to.' })
export class ProjectionPair {
  @Field(() => Entity, { description: '前者 · the one with the smaller id.' })
  one!: Entity;

  @Field(() => Entity, { description: '后者 · the other.' })
  two!: Entity;

  @Field(() => Int, { description: '权重 · how many different things they share.' })
  weight!: number;

  pair!: ProjectedPair;
  question!: ProjectionQuestion;
  snapshot!: Snapshot;
}

/** A network of one kind. */
@ObjectType({
  implements: NetworkAnswer,
  description: '单类投影结果 · pairs of one kind, those of most weight first, then by ids.',
})
export class ProjectionResult extends NetworkAnswer {
  @Field(() => Int, { description: '总对数 · how many pairs share at least `minWeight` things.' })
  total!: number;

  @Field(() => [ProjectionPair], { description: '成对 · the pairs.' })
  pairs!: ProjectionPair[];
}

/** What is projected. */
@ArgsType()
export class ProjectionArguments {
  @Field(() => EntityKindEnum, { description: '类别 · kind of the two of a pair.' })
  kind!: string;

  @Field(() => [EntityKindEnum], {
    defaultValue: [],
    description: '通过 · kinds of the shared things, others than `kind`; all of them where empty.',
  })
  through!: string[];

  @Field(() => [RelationshipTypeEnum], {
    defaultValue: [],
    description: '关系类型 · only relationships of these types count; all where empty.',
  })
  relationTypes!: string[];

  @Field(() => String, {
    nullable: true,
    description:
      '年份 · only relationships of this year count: told by an edition of it, or lasting in it; four digits.',
  })
  period?: string | null;

  @Field(() => Int, {
    defaultValue: 1,
    description: '最小权重 · only pairs that share so many things; 2 gives the recurring pairs. 1 to 1000.',
  })
  minWeight!: number;

  @Field(() => [ID], {
    nullable: true,
    description: `涉及 · only pairs with one of these, by id or name; 1 to ${MOST_ASKED} of them.`,
  })
  of?: string[] | null;

  @Field(() => Int, { defaultValue: 50, description: `最多对数 · most pairs, 1 to ${MOST_PAIRS}.` })
  limit!: number;
}

/** Networks of one kind. */
@Resolver(() => ProjectionPair)
export class ProjectionResolver {
  @Query(() => ProjectionResult, {
    nullable: true,
    description:
      '单类投影 · pairs of one kind that are tied by the things they share, for example schools by enterprises, alliances, places or bases; the weight is the number of shared things. A part is not paired with its own whole.',
  })
  async projection(
    @Ctx() context: Context,
    @Args(() => ProjectionArguments) asked: ProjectionArguments,
  ): Promise<ProjectionResult> {
    const { kind, through, relationTypes, minWeight, limit } = asked;
    refuseOutside('limit', limit, 1, MOST_PAIRS);
    refuseOutside('minWeight', minWeight, 1, 1000);
    if (through.includes(kind))
      throw new BadUserInputError(`${kind} cannot be tied through itself; name other kinds in through.`, 'through');
    const of = asked.of ? await askedEntities(context, 'of', asked.of, 1, MOST_ASKED) : null;
    const other = of?.find((each) => each.kind !== kind);
    if (other) throw new BadUserInputError(`${other.name} is of kind ${other.kind}, not ${kind}.`, 'of');
    const snapshot = await context.snapshots.current();
    const places = of?.map(({ readableId }) => snapshot.place(readableId)).filter((place) => place !== undefined);
    const question = {
      kind,
      through,
      relationTypes,
      period: yearOf(asked.period),
      minWeight,
      limit,
      of: places ?? null,
    };
    const { pairs, total } = await projectPairs(snapshot, question);
    const shown = await Promise.all(pairs.map((pair) => pairOf(context, snapshot, question, pair)));
    const hint = {
      zh: '调大 limit 或 minWeight，或限定 through、relationTypes、period、of',
      en: 'Raise limit or minWeight, or name through, relationTypes, period or of',
    };
    return {
      ...answerOf(snapshot, scopeOf(question, yearInWords(question.period, snapshot)), total > pairs.length, hint),
      total,
      pairs: shown.filter((pair) => pair !== null),
    };
  }

  @FieldResolver(() => [Entity], { description: '共享 · the things they share, by id.' })
  async shared(
    @Root() { pair: { one, two }, question, snapshot }: ProjectionPair,
    @Ctx() context: Context,
  ): Promise<Entity[]> {
    const things = sharedThings(snapshot, question, one, two);
    const entities = await Promise.all(things.map((thing) => entityById(context, snapshot.ids[thing]!)));
    return entities.filter((entity) => entity !== undefined);
  }

  @FieldResolver(() => [Relationship], {
    description: '关系 · the relationships of both with the things they share, with their evidence.',
  })
  async relationships(
    @Root() { pair: { one, two }, question, snapshot }: ProjectionPair,
    @Ctx() context: Context,
  ): Promise<Relationship[]> {
    const counted = edgeFilter(snapshot, question);
    const edges = sharedThings(snapshot, question, one, two)
      .flatMap((thing) => [...snapshot.between(one, thing), ...snapshot.between(two, thing)])
      .filter(counted);
    const found = await Promise.all(edges.map((edge) => relationshipById(context, snapshot.relationshipId(edge))));
    return found.filter((relationship) => relationship !== undefined);
  }
}

async function pairOf(
  context: Context,
  snapshot: Snapshot,
  question: ProjectionQuestion,
  pair: ProjectedPair,
): Promise<ProjectionPair | null> {
  const [one, two] = await Promise.all([pair.one, pair.two].map((place) => entityById(context, snapshot.ids[place]!)));
  return one && two ? { one, two, weight: pair.weight, pair, question, snapshot } : null;
}

function scopeOf({ kind, through, relationTypes, minWeight }: ProjectionQuestion, year: Sentence): Sentence {
  const own = kindsInWords([kind], { zh: '', en: '' });
  const things = kindsInWords(through, { zh: '任何其他类别', en: 'things of any other kind' });
  const types = typesInWords(relationTypes, { zh: '所有类型', en: 'any type' });
  return {
    zh: `通过${things.zh}（关系：${types.zh}${year.zh}）至少共享 ${minWeight} 项的${own.zh}对`,
    en: `pairs of kind ${own.en} that share at least ${minWeight} (${things.en}; relationships of ${types.en}${year.en})`,
  };
}
