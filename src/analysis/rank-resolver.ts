import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Float } from '../entity/float.ts';
import type { Context } from '../context.ts';
import { Entity, EntityKindEnum, enumOf } from '../entity/entity.ts';
import { entityById } from '../entity/find-entity.ts';
import { BadUserInputError } from '../errors.ts';
import { VersionedAnswer } from '../snapshot/versioned-answer.ts';
import type { Analysis } from './analyses.ts';
import { EXACT_NODES } from './centralities.ts';
import type { Measure } from './jobs.ts';
import { methods, networkMeant, positionMetrics } from './position-metrics.ts';
import { namedScope, NetworkScope } from './scope.ts';

/** As many as betweenness is exact for; the cost of an operation limits what is asked of each. */
const MOST_ROWS = EXACT_NODES;

/** Measures of position, as a GraphQL enum. */
export const PositionMetricEnum = enumOf('PositionMetric', positionMetrics, '位置指标 · measure of position.');

/** A place in a ranking. */
@ObjectType({ description: '名次 · a place in a ranking.' })
export class RankRow {
  @Field(() => Int, { description: '名次 · place, from 1; equal values share one.' })
  place!: number;

  @Field(() => Float, { description: '数值 · value of the measure.' })
  value!: number;

  @Field(() => String, { description: '主体标识 · readable id of the entity, as feeds and the dump have it.' })
  entityId!: string;
}

/** A ranking of entities by their position. */
@ObjectType({
  implements: VersionedAnswer,
  description: '排名 · entities in the order of a measure of position, and how it was worked out.',
})
export class Ranking {
  @Field(() => PositionMetricEnum, { description: '指标 · the measure.' })
  metric!: string;

  @Field(() => Boolean, {
    description:
      '是否就绪 · false: it is being worked out and there is none yet, what it will say is null; ask again in a few seconds.',
  })
  ready!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否精确 · false: estimated from a sample, see `method`; null where there is no ranking yet.',
  })
  exact!: boolean | null;

  @Field(() => String, { description: '方法 · how it was worked out, and on what network.' })
  method!: string;

  @Field(() => Int, {
    nullable: true,
    description: '主体数 · entities of the network that was looked at; null where there is no ranking yet.',
  })
  entities!: number | null;

  @Field(() => Int, { nullable: true, description: '数据版本 · version of the data that it was worked out on.' })
  dataVersion!: number | null;

  @Field(() => [RankRow], {
    nullable: true,
    description: '名次 · the first places, of the kinds asked for; null where there is no ranking yet.',
  })
  rows!: RankRow[] | null;
}

/** Rankings by position. */
@Resolver(() => RankRow)
export class RankResolver {
  @Query(() => Ranking, {
    nullable: true,
    description:
      '关键节点排名 · who holds the network together: entities ranked by a measure of position in the whole network, or in a part of it.',
  })
  async rank(
    @Ctx() context: Context,
    @Arg('metric', () => PositionMetricEnum, { description: '指标 · the measure.' }) metric: Measure,
    @Arg('kinds', () => [EntityKindEnum], {
      defaultValue: [],
      description: '类别 · list only these kinds; the measure is worked out on all.',
    })
    kinds: string[],
    @Arg('first', () => Int, { defaultValue: 20, description: `最多条数 · most rows, 1 to ${MOST_ROWS}.` })
    first: number,
    @Arg('scope', () => NetworkScope, { nullable: true, description: '范围 · part of the network that is looked at.' })
    scope?: NetworkScope,
  ): Promise<Ranking> {
    if (first < 1 || first > MOST_ROWS)
      throw new BadUserInputError(`first must be 1 to ${MOST_ROWS}; it was ${first}.`, 'first');
    const named = await namedScope(context, scope ?? {});
    return rankingOf(metric, await context.analyses.of(metric, named), kinds, first);
  }

  @FieldResolver(() => Entity, { nullable: true, description: '主体 · the entity; null where it is gone since.' })
  entity(@Root() row: RankRow, @Ctx() context: Context): Promise<Entity | undefined> {
    return entityById(context, row.entityId);
  }
}

function rankingOf(
  metric: Measure,
  analysis: Analysis<Measure> | null,
  kinds: readonly string[],
  first: number,
): Ranking {
  const entities = analysis?.result.entities ?? null;
  return {
    metric,
    ready: analysis !== null,
    exact: entities === null ? null : metric !== 'BETWEENNESS' || entities <= EXACT_NODES,
    method: `${methods[metric]}; ${networkMeant}`,
    entities,
    dataVersion: analysis?.dataVersion ?? null,
    rows: analysis && rowsOf(analysis, kinds, first),
  };
}

function rowsOf({ snapshot, result }: Analysis<Measure>, kinds: readonly string[], first: number): RankRow[] {
  const rows: RankRow[] = [];
  for (let index = 0; index < result.places.length && rows.length < first; index += 1) {
    const place = result.places[index]!;
    if (kinds.length > 0 && !kinds.includes(snapshot.kind(place))) continue;
    const value = result.values[index]!;
    const last = rows.at(-1);
    const rank = last && last.value === value ? last.place : rows.length + 1;
    rows.push({ place: rank, value, entityId: snapshot.ids[place]! });
  }
  return rows;
}
