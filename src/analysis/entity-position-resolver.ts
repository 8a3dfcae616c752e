import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Float } from '../entity/float.ts';
import type { Context } from '../context.ts';
import { Entity } from '../entity/entity.ts';
import { entityById } from '../entity/find-entity.ts';
import { BadUserInputError } from '../errors.ts';
import { VersionedAnswer } from '../snapshot/versioned-answer.ts';
import type { Analysis } from './analyses.ts';
import { cutOffBy } from './cut-off.ts';
import { MOST_LISTED } from './groups.ts';
import type { Measure } from './jobs.ts';
import { PositionMetricEnum } from './rank-resolver.ts';

/** An entity's place by one measure. */
@ObjectType({
  implements: VersionedAnswer,
  description: '位置 · where the entity stands by one measure of the whole network.',
})
export class EntityPosition {
  @Field(() => PositionMetricEnum, { description: '指标 · the measure.' })
  metric!: string;

  @Field(() => Boolean, { description: '是否就绪 · false: it is being worked out; ask again in a few seconds.' })
  ready!: boolean;

  @Field(() => Float, { nullable: true, description: '数值 · value; null where it has none.' })
  value!: number | null;

  @Field(() => Int, { nullable: true, description: '名次 · place among all entities, from 1; equal values share one.' })
  place!: number | null;

  @Field(() => Int, { nullable: true, description: '主体数 · among how many; null while it is being worked out.' })
  of!: number | null;

  dataVersion!: number | null;
}

/** What would be cut off without an entity. */
@ObjectType({
  implements: VersionedAnswer,
  description:
    '失联范围 · what would lose its connection to the rest of the network without the entity; null where the data that it comes from do not have the entity yet.',
})
export class CutOff {
  @Field(() => Int, {
    nullable: true,
    description: '失联主体数 · entities that would be parted from the largest part that remains.',
  })
  count!: number | null;

  @Field(() => Int, { nullable: true, description: '分裂数 · parts that its component would fall into.' })
  parts!: number | null;

  ids!: readonly string[] | null;

  dataVersion!: number | null;
}

/** Where an entity stands in the network. */
@Resolver(() => Entity)
export class EntityPositionResolver {
  @FieldResolver(() => [EntityPosition], {
    nullable: true,
    description: '网络位置 · where the entity stands in the whole network, by some measures.',
  })
  async position(
    @Root() entity: Entity,
    @Ctx() context: Context,
    @Arg('metrics', () => [PositionMetricEnum], {
      defaultValue: ['DEGREE', 'BETWEENNESS'],
      description: '指标 · the measures.',
    })
    metrics: Measure[],
  ): Promise<EntityPosition[]> {
    const found = await Promise.all(metrics.map((metric) => context.analyses.of(metric)));
    return found.map((analysis, index) => positionOf(metrics[index]!, analysis, entity.readableId));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '社群 · number of the community (0 is the largest, see `structure`); null while it is being worked out.',
  })
  async community(@Root() entity: Entity, @Ctx() context: Context): Promise<number | null> {
    const analysis = await context.analyses.of('COMMUNITIES');
    const place = analysis?.snapshot.place(entity.readableId);
    return place === undefined ? null : (analysis?.result.of[place] ?? null);
  }

  @FieldResolver(() => CutOff, { description: '失联范围 · what would be cut off without it.' })
  async cutOff(@Root() entity: Entity, @Ctx() context: Context): Promise<CutOff> {
    const snapshot = await context.snapshots.current();
    return { ...cutOffBy(snapshot, entity.readableId), dataVersion: snapshot.dataVersion };
  }
}

/** The entities that would be cut off. */
@Resolver(() => CutOff)
export class CutOffResolver {
  @FieldResolver(() => [Entity], {
    nullable: true,
    description: '失联主体 · the entities, by id, at most `first` (1 to 100).',
  })
  async entities(
    @Root() { ids }: CutOff,
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: '最多条数 · most entities.' }) first: number,
  ): Promise<Entity[] | null> {
    if (first < 1 || first > MOST_LISTED)
      throw new BadUserInputError(`first must be 1 to ${MOST_LISTED}; it was ${first}.`, 'first');
    if (!ids) return null;
    const found = await Promise.all(ids.slice(0, first).map((id) => entityById(context, id)));
    return found.filter((each) => each !== undefined);
  }
}

function positionOf(metric: Measure, analysis: Analysis<Measure> | null, id: string): EntityPosition {
  if (!analysis) return { metric, ready: false, value: null, place: null, of: null, dataVersion: null };
  const { dataVersion } = analysis;
  const { places, values, entities } = analysis.result;
  const own = analysis.snapshot.place(id);
  const index = own === undefined ? -1 : places.indexOf(own);
  if (index < 0) return { metric, ready: true, value: null, place: null, of: entities, dataVersion };
  const value = values[index]!;
  return { metric, ready: true, value, place: values.indexOf(value) + 1, of: entities, dataVersion };
}
