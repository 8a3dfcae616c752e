import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Float } from '../entity/float.ts';
import type { Context } from '../context.ts';
import { Entity } from '../entity/entity.ts';
import { entityById } from '../entity/find-entity.ts';
import { BadUserInputError } from '../errors.ts';
import { VersionedAnswer } from '../snapshot/versioned-answer.ts';
import { networkMeant } from './position-metrics.ts';
import { namedScope, NetworkScope } from './scope.ts';
import { MOST_LISTED } from './groups.ts';
import { nothing, structureOf, type EntitySet } from './structure-of.ts';

/** A set of entities. */
@ObjectType({ description: '一组主体 · a set of entities: a component, a community, the core.' })
export class EntityGroup {
  @Field(() => Int, { description: '编号 · number, from 0: the largest.' })
  number!: number;

  @Field(() => Int, { description: '大小 · number of entities.' })
  size!: number;

  ids!: readonly string[];
}

/** A tie whose loss parts what is connected. */
@ObjectType({ description: '桥 · a tie whose loss parts what is connected.' })
export class Bridge {
  ends!: readonly [string, string];
}

/** What a network comes to as a whole. */
@ObjectType({
  implements: VersionedAnswer,
  description:
    '网络结构 · what the network, or a part of it, comes to as a whole; all of it null while it is being worked out.',
})
export class NetworkStructure {
  @Field(() => Boolean, {
    description: '是否就绪 · false: it is being worked out, what it will say is null; ask again in a few seconds.',
  })
  ready!: boolean;

  @Field(() => String, { description: '方法 · on what network, and by which methods.' })
  method!: string;

  @Field(() => Int, { nullable: true, description: '主体数 · entities.' })
  entities!: number | null;

  @Field(() => Int, { nullable: true, description: '联系数 · ties.' })
  ties!: number | null;

  @Field(() => Float, { nullable: true, description: '密度 · ties over the most that there could be, 0 to 1.' })
  density!: number | null;

  @Field(() => Int, { nullable: true, description: '孤立主体数 · entities without a tie.' })
  isolated!: number | null;

  @Field(() => Int, { nullable: true, description: '连通分量数 · parts that hang together.' })
  componentCount!: number | null;

  @Field(() => [EntityGroup], { nullable: true, description: `连通分量 · the largest, at most ${MOST_LISTED}.` })
  components!: EntityGroup[] | null;

  @Field(() => Int, { nullable: true, description: '桥数 · ties whose loss parts what is connected.' })
  bridgeCount!: number | null;

  @Field(() => [Bridge], { nullable: true, description: `桥 · at most ${MOST_LISTED}, by id.` })
  bridges!: Bridge[] | null;

  @Field(() => Int, { nullable: true, description: '割点数 · entities that others are connected through only.' })
  jointCount!: number | null;

  @Field(() => Int, { nullable: true, description: '最大核 · the largest k of a k-core.' })
  coreK!: number | null;

  @Field(() => EntityGroup, {
    nullable: true,
    description: '核心 · the core: entities of the largest k; all others are the periphery.',
  })
  core!: EntityGroup | null;

  @Field(() => Float, { nullable: true, description: '核心密度 · density within the core.' })
  coreDensity!: number | null;

  @Field(() => Float, { nullable: true, description: '外围密度 · density within the periphery.' })
  peripheryDensity!: number | null;

  @Field(() => Float, { nullable: true, description: '模块度 · how good the division into communities is, −0.5 to 1.' })
  modularity!: number | null;

  @Field(() => Int, { nullable: true, description: '社群数 · communities.' })
  communityCount!: number | null;

  @Field(() => [EntityGroup], {
    nullable: true,
    description: `社群 · communities, the largest first, at most ${MOST_LISTED}.`,
  })
  communities!: EntityGroup[] | null;

  dataVersion!: number | null;
}

/** The network as a whole. */
@Resolver(() => EntityGroup)
export class StructureResolver {
  @Query(() => NetworkStructure, {
    nullable: true,
    description:
      '网络结构 · density, components, bridges, core and periphery, communities, of the whole network or a part of it.',
  })
  async structure(
    @Ctx() context: Context,
    @Arg('scope', () => NetworkScope, { nullable: true, description: '范围 · part of the network that is looked at.' })
    scope?: NetworkScope,
  ): Promise<NetworkStructure> {
    const named = await namedScope(context, scope ?? {});
    const outline = await context.analyses.of('OUTLINE', named);
    const communities = await context.analyses.of('COMMUNITIES', named);
    const method = `${networkMeant}; bridges by Tarjan 1974, cores by Batagelj and Zaveršnik 2003, communities by Louvain (Blondel et al. 2008), resolution 1, seeded`;
    const ready = outline !== null && communities !== null && outline.snapshot === communities.snapshot;
    const structure = ready ? structureOf(outline, communities) : null;
    return {
      ...(structure ?? nothing),
      ...{ ready, method, dataVersion: ready ? outline.dataVersion : null },
      components: structure && structure.components.map(numbered),
      communities: structure && structure.communities.map(numbered),
      bridges: structure && structure.bridges.map((ends) => ({ ends })),
      core: structure && numbered(structure.core, 0),
    };
  }

  @FieldResolver(() => [Entity], {
    nullable: true,
    description: '成员 · its entities, the most connected first, at most `first` (1 to 100).',
  })
  async members(
    @Root() { ids }: EntityGroup,
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 10, description: '最多条数 · most entities.' }) first: number,
  ): Promise<Entity[]> {
    if (first < 1 || first > MOST_LISTED)
      throw new BadUserInputError(`first must be 1 to ${MOST_LISTED}; it was ${first}.`, 'first');
    const found = await Promise.all(ids.slice(0, first).map((id) => entityById(context, id)));
    return found.filter((entity) => entity !== undefined);
  }
}

/** The ends of bridges. */
@Resolver(() => Bridge)
export class BridgeResolver {
  @FieldResolver(() => [Entity], { description: '两端 · the two ends.' })
  async entities(@Root() { ends }: Bridge, @Ctx() context: Context): Promise<Entity[]> {
    const found = await Promise.all(ends.map((id) => entityById(context, id)));
    return found.filter((entity) => entity !== undefined);
  }
}

function numbered(set: EntitySet, number: number): EntityGroup {
  return { number, ...set };
}
