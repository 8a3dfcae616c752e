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
import { entityById } from '../entity/find-entity.ts';
import { BadUserInputError } from '../errors.ts';
import { askedEntities } from '../network/asked-entities.ts';
import type { Snapshot } from '../network/snapshot.ts';
import { VersionedAnswer } from '../snapshot/versioned-answer.ts';
import { relationshipById } from '../relationship/find-relationships.ts';
import { Relationship } from '../relationship/relationship.ts';
import { LanguageEnum } from '../relationship/relationship-resolver.ts';
import type { Language } from '../relationship/wording.ts';
import { cooperationSteps, DEEPEST, depths, stepNames } from './depth.ts';
import { laddersOf, type Ladder, type Step } from './ladder.ts';

const MOST_ROWS = 500;
const MOST_SCHOOLS = 100;

const CooperationStepEnum = enumOf(
  'CooperationStep',
  cooperationSteps,
  '合作层次 · step of the ladder of cooperation, from the shallowest to the deepest.',
);

/** A step of the ladder that a pair has reached. */
@ObjectType({ description: '合作层次中的一级 · a step of the ladder that the pair has reached, and what shows it.' })
export class LadderStep {
  @Field(() => Int, { description: `层次 · depth, 0 to ${DEEPEST}.` })
  depth!: number;

  @Field(() => CooperationStepEnum, { description: '哪一级 · which step.' })
  kind!: string;

  @Field(() => Boolean, { description: '是否已终止 · whether a relationship that shows it has ended.' })
  ended!: boolean;

  @Field(() => String, { description: '名称 · name of the step.' })
  label(
    @Arg('language', () => LanguageEnum, { defaultValue: 'ZH', description: '语言 · language.' }) language: Language,
  ) {
    return labelOf(this.depth, language);
  }

  step!: Step;
  snapshot!: Snapshot;
}

/** How deep two work together. */
@ObjectType({
  description:
    '合作深度 · how deep a school and a partner work together: the deepest step, and all steps that evidence shows. Derived from the forms of cooperation, never stated by a source as such.',
})
export class LadderRow {
  @Field(() => Boolean, { description: '是否推得 · always true: derived, not stated.' })
  derived!: boolean;

  @Field(() => Int, {
    description: `最深层次 · the deepest step that has not ended, 0 to ${DEEPEST}; the deepest of all where all have.`,
  })
  depth!: number;

  @Field(() => CooperationStepEnum, { description: '最深一级 · which step that is.' })
  kind!: string;

  @Field(() => String, { description: '名称 · name of the deepest step.' })
  label(
    @Arg('language', () => LanguageEnum, { defaultValue: 'ZH', description: '语言 · language.' }) language: Language,
  ) {
    return labelOf(this.depth, language);
  }

  @Field(() => [LadderStep], { description: '各层次 · the steps that evidence shows, the deepest first.' })
  steps!: LadderStep[];

  ladder!: Ladder;
}

/** Ladders of cooperation. */
@ObjectType({
  implements: VersionedAnswer,
  description: '合作深度表 · pairs of schools and partners by the depth of their cooperation.',
})
export class LadderResult {
  @Field(() => [LadderRow], { description: '各对 · the pairs, the deepest first.' })
  rows!: LadderRow[];

  @Field(() => Int, { description: '总数 · number of all pairs that were found.' })
  total!: number;

  @Field(() => Boolean, { description: '是否截断 · whether there are more pairs than were asked for.' })
  truncated!: boolean;

  @Field(() => Int, { description: '数据版本 · version of the data that the answer comes from.' })
  dataVersion!: number;
}

/** Which pairs are listed. */
@ArgsType()
export class LadderArguments {
  @Field(() => [ID], {
    defaultValue: [],
    description: `学校 · ids or names of schools, at most ${MOST_SCHOOLS}; all where empty.`,
  })
  schools!: string[];

  @Field(() => [EntityKindEnum], {
    defaultValue: ['Enterprise'],
    description: '伙伴类别 · kinds of the partners.',
  })
  kinds!: string[];

  @Field(() => Int, { defaultValue: 0, description: `最浅层次 · only pairs at least so deep, 0 to ${DEEPEST}.` })
  minDepth!: number;

  @Field(() => [CooperationStepEnum], {
    defaultValue: [],
    description: '层次 · only pairs that have reached one of these steps, ended ones too; all where empty.',
  })
  steps!: string[];

  @Field(() => Int, { defaultValue: 100, description: `最多条数 · most pairs, 1 to ${MOST_ROWS}.` })
  limit!: number;
}

/** How deep schools and their partners work together. */
@Resolver(() => LadderRow)
export class LadderResolver {
  @Query(() => LadderResult, {
    nullable: true,
    description:
      '合作深度 · how deep each school and partner work together, from exchange and visits to industrial colleges and donations; derived from evidence.',
  })
  async cooperationLadder(
    @Ctx() context: Context,
    @Args(() => LadderArguments) { schools, kinds, minDepth, steps, limit }: LadderArguments,
  ): Promise<LadderResult> {
    within('minDepth', minDepth, 0, DEEPEST);
    within('limit', limit, 1, MOST_ROWS);
    const asked = await askedEntities(context, 'schools', schools, 0, MOST_SCHOOLS);
    const stranger = asked.find(({ kind }) => kind !== 'School');
    if (stranger) throw new BadUserInputError(`${stranger.name} is no school.`, 'schools');
    const snapshot = await context.snapshots.current();
    const ids = asked.map(({ readableId }) => readableId);
    const all = (await laddersOf(snapshot, ids, kinds))
      .filter(({ depth }) => depth >= minDepth)
      .filter((ladder) => steps.length === 0 || ladder.steps.some(({ depth }) => steps.includes(stepNames[depth]!)));
    const rows = all.slice(0, limit).map((ladder) => rowOf(snapshot, ladder));
    return { rows, total: all.length, truncated: all.length > limit, dataVersion: snapshot.dataVersion };
  }

  @FieldResolver(() => Entity, { nullable: true, description: '学校 · the school.' })
  school(@Root() { ladder }: LadderRow, @Ctx() context: Context): Promise<Entity | undefined> {
    return entityById(context, ladder.school);
  }

  @FieldResolver(() => Entity, { nullable: true, description: '伙伴 · the partner.' })
  partner(@Root() { ladder }: LadderRow, @Ctx() context: Context): Promise<Entity | undefined> {
    return entityById(context, ladder.partner);
  }
}

/** What shows a step. */
@Resolver(() => LadderStep)
export class LadderStepResolver {
  @FieldResolver(() => [Relationship], { description: '关系 · the relationships that show it, with their evidence.' })
  async relationships(@Root() { step, snapshot }: LadderStep, @Ctx() context: Context): Promise<Relationship[]> {
    const ids = step.relationships.map((each) => snapshot.relationshipId(each));
    const found = await Promise.all(ids.map((id) => relationshipById(context, id)));
    return found.filter((relationship) => relationship !== undefined);
  }

  @FieldResolver(() => Entity, {
    nullable: true,
    description: '共同参与 · the base, studio or project that both take part in; null where the tie is direct.',
  })
  through(@Root() { step, snapshot }: LadderStep, @Ctx() context: Context): Promise<Entity | undefined> | undefined {
    return step.through === null ? undefined : entityById(context, snapshot.ids[step.through]!);
  }
}

function rowOf(snapshot: Snapshot, ladder: Ladder): LadderRow {
  const steps = ladder.steps.map((step) => {
    const { depth, ended } = step;
    return Object.assign(new LadderStep(), { depth, kind: stepNames[depth]!, ended, step, snapshot });
  });
  const { depth } = ladder;
  return Object.assign(new LadderRow(), { derived: true, depth, kind: stepNames[depth]!, steps, ladder });
}

function labelOf(depth: number, language: Language): string {
  const [zh = '', en = ''] = depths[depth]!.split(' · ');
  return language === 'ZH' ? zh : en;
}

function within(argument: string, value: number, least: number, most: number): void {
  if (value < least || value > most)
    throw new BadUserInputError(`${argument} must be ${least} to ${most}; it was ${value}.`, argument);
}
