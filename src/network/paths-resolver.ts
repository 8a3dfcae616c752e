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
import { Entity, EntityKindEnum } from '../entity/entity.ts';
import { entityById, findEntity } from '../entity/find-entity.ts';
import { BadUserInputError } from '../errors.ts';
import { relationshipById } from '../relationship/find-relationships.ts';
import { Relationship } from '../relationship/relationship.ts';
import { LanguageEnum } from '../relationship/relationship-resolver.ts';
import { wordingOf, type Language } from '../relationship/wording.ts';
import { closedKinds, walkOf } from './distances.ts';
import { findPaths, type FoundPath } from './find-paths.ts';
import type { Snapshot } from './snapshot.ts';

const LONGEST_PATH = 6;
const MOST_PATHS = 20;

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
    description: '长度 · number of steps; two relationships that meet in a shared project, base or studio are one.',
  })
  length!: number;

  @Field(() => [Entity], { description: '经过 · the entities passed, both ends included.' })
  nodes!: Entity[];

  snapshot!: Snapshot;
  places!: readonly number[];
}

/** What a search for paths found. */
@ObjectType({ description: '查关系结果 · the paths found, shortest first, and what was searched.' })
export class PathResult {
  @Field(() => [Path], {
    description: '路径 · shortest first; empty where the two are not connected within the length searched.',
  })
  paths!: Path[];

  @Field(() => Boolean, {
    description: '是否截断 · whether there are more paths than were asked for, or the search was cut short.',
  })
  truncated!: boolean;

  @Field(() => [EntityKindEnum], {
    description: '未穿过的类别 · kinds that were not crossed; name them in `crossing` to cross them.',
  })
  closed!: string[];

  @Field(() => Int, { description: '搜索长度 · how many steps were searched.' })
  searched!: number;

  @Field(() => Int, { description: '数据版本 · version of the data that the answer comes from.' })
  dataVersion!: number;
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
}

/** Through what things are connected. */
@Resolver(() => Path)
export class PathsResolver {
  @Query(() => PathResult, {
    nullable: true,
    description:
      '查关系 · through what two entities are connected: the shortest and next-shortest paths, whatever the direction of the relationships. Null where one of the two is not known.',
  })
  async paths(
    @Ctx() context: Context,
    @Args(() => PathArguments) { from, to, maxLength, limit, crossing }: PathArguments,
  ): Promise<PathResult | null> {
    within('maxLength', maxLength, LONGEST_PATH);
    within('limit', limit, MOST_PATHS);
    const [a, b] = await Promise.all([findEntity(context, from), findEntity(context, to)]);
    if (!a || !b) return null;
    if (a.readableId === b.readableId)
      throw new BadUserInputError(`"${from}" and "${to}" are one entity, ${a.name}. Name two.`, 'to');
    const snapshot = await context.snapshots.current();
    const closed = closedKinds.filter((kind) => !crossing.includes(kind));
    const [start, end] = [snapshot.place(a.readableId), snapshot.place(b.readableId)];
    const found =
      start === undefined || end === undefined
        ? { paths: [], truncated: false }
        : findPaths(snapshot, { ...walkOf(snapshot, crossing), from: start, to: end, maxLength, limit, required: [] });
    const all = await Promise.all(found.paths.map((path) => pathOf(context, snapshot, path)));
    const paths = all.filter((path) => path !== null);
    return { paths, truncated: found.truncated, closed, searched: maxLength, dataVersion: snapshot.dataVersion };
  }

  @FieldResolver(() => [PathStep], { description: '步骤 · the relationships from entity to entity.' })
  async steps(@Root() { nodes, places, snapshot }: Path, @Ctx() context: Context): Promise<PathStep[]> {
    const pairs = places.slice(1).map((place, index) => snapshot.between(places[index]!, place));
    const steps = await Promise.all(
      pairs.map((edges) => Promise.all(edges.map((edge) => relationshipById(context, snapshot.relationshipId(edge))))),
    );
    return steps.map((relationships, index) =>
      Object.assign(new PathStep(), {
        from: nodes[index]!,
        to: nodes[index + 1]!,
        relationships: relationships.filter((relationship) => relationship !== undefined),
      }),
    );
  }
}

/** The path with its entities; `null` where one of them is gone since the snapshot was taken. */
async function pathOf(context: Context, snapshot: Snapshot, { places, length }: FoundPath): Promise<Path | null> {
  const found = await Promise.all(places.map((place) => entityById(context, snapshot.ids[place]!)));
  const nodes = found.filter((node) => node !== undefined);
  return nodes.length === places.length ? { length, nodes, places, snapshot } : null;
}

function within(argument: string, value: number, most: number): void {
  if (value < 1 || value > most)
    throw new BadUserInputError(`${argument} must be 1 to ${most}; it was ${value}.`, argument);
}
