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
import { entityById, requireEntity } from '../entity/find-entity.ts';
import { DirectionEnum } from '../relationship/direction.ts';
import { relationshipById } from '../relationship/find-relationships.ts';
import { relationshipKindOf } from '../relationship/relationship-kinds.ts';
import { Relationship, RelationshipTypeEnum } from '../relationship/relationship.ts';
import { LanguageEnum } from '../relationship/relationship-resolver.ts';
import { wordingOf, type Language } from '../relationship/wording.ts';
import {
  answerOf,
  kindsInWords,
  networkAnswer,
  NetworkAnswer,
  typesInWords,
  yearInWords,
  type Sentence,
} from './answer.ts';
import { refuseBoth, refuseOutside, yearOf } from './asked-entities.ts';
import { edgeFilter } from './edge-filter.ts';
import type { Snapshot } from './snapshot.ts';

const MOST_NEIGHBORS = 500;

/** Something that an entity is joined to. */
@ObjectType({ description: '邻居 · an entity that one is joined to, with all relationships between the two.' })
export class Neighbor {
  @Field(() => Entity, { description: '主体 · the neighbor.' })
  entity!: Entity;

  @Field(() => Int, { description: '关系数 · number of its relationships in the whole network.' })
  degree!: number;

  of!: Entity;
  relationshipIds!: readonly string[];
}

/** Neighbors of one kind, joined in one way. */
@ObjectType({ description: '邻居分组 · how many neighbors of a kind are joined by relationships of a type.' })
export class NeighborGroup {
  @Field(() => EntityKindEnum, { description: '类别 · kind of the neighbors.' })
  kind!: string;

  @Field(() => RelationshipTypeEnum, { description: '关系类型 · type of the relationships.' })
  relationType!: string;

  @Field(() => DirectionEnum, {
    description: '方向 · OUT: they start at the entity; IN: they end there; BOTH: the type has no direction.',
  })
  direction!: string;

  @Field(() => Int, { description: '数量 · how many different neighbors.' })
  count!: number;
}

/** What an entity is joined to. */
@ObjectType({
  implements: networkAnswer,
  description: '邻居结果 · what an entity is joined to, the most connected first, then by id.',
})
export class NeighborResult extends NetworkAnswer {
  @Field(() => Entity, { description: '所问 · the entity.' })
  of!: Entity;

  @Field(() => Int, { description: '总数 · how many different neighbors there are.' })
  total!: number;

  @Field(() => [NeighborGroup], {
    description: '分组 · all neighbors by kind, type and direction, the most first; one may count in several.',
  })
  groups!: NeighborGroup[];

  @Field(() => [Neighbor], { description: '邻居 · the neighbors.' })
  neighbors!: Neighbor[];
}

/** Which neighbors. */
@ArgsType()
export class NeighborArguments {
  @Field(() => ID, { description: '所问 · id or any known name.' })
  of!: string;

  @Field(() => [EntityKindEnum], {
    defaultValue: [],
    description: '类别 · only neighbors of these kinds; all where empty.',
  })
  kinds!: string[];

  @Field(() => [EntityKindEnum], { defaultValue: [], description: '排除类别 · no neighbors of these kinds.' })
  withoutKinds!: string[];

  @Field(() => [RelationshipTypeEnum], {
    defaultValue: [],
    description: '关系类型 · only by relationships of these types; all where empty.',
  })
  relationTypes!: string[];

  @Field(() => DirectionEnum, {
    defaultValue: 'BOTH',
    description: '方向 · direction seen from the entity; types without one count in each.',
  })
  direction!: 'IN' | 'OUT' | 'BOTH';

  @Field(() => String, {
    nullable: true,
    description: '年份 · only by relationships of this year: told by an edition of it, or lasting in it; four digits.',
  })
  period?: string | null;

  @Field(() => Int, { defaultValue: 50, description: `最多条数 · most neighbors, 1 to ${MOST_NEIGHBORS}.` })
  limit!: number;
}

/** What entities are joined to. */
@Resolver(() => Neighbor)
export class NeighborsResolver {
  @Query(() => NeighborResult, {
    nullable: true,
    description: '邻居 · what an entity is joined to directly, by whatever relationship, with counts by kind and type.',
  })
  async neighbors(
    @Ctx() context: Context,
    @Args(() => NeighborArguments) asked: NeighborArguments,
  ): Promise<NeighborResult> {
    refuseOutside('limit', asked.limit, 1, MOST_NEIGHBORS);
    refuseBoth('withoutKinds', asked.kinds, asked.withoutKinds);
    const period = yearOf(asked.period);
    const of = await requireEntity(context, asked.of);
    const snapshot = await context.snapshots.current();
    const place = snapshot.place(of.readableId);
    const found =
      place === undefined ? new Map<number, number[]>() : neighborsOf(snapshot, place, { ...asked, period });
    const order = [...found].sort(([a], [b]) => snapshot.degree(b) - snapshot.degree(a) || a - b);
    const neighbors = await Promise.all(
      order.slice(0, asked.limit).map(([other, edges]) => neighborOf(context, snapshot, of, other, edges)),
    );
    return {
      ...answerOf(snapshot, scopeOf(of, asked, yearInWords(period, snapshot)), found.size > asked.limit, HINT),
      of,
      total: found.size,
      groups: groupsOf(snapshot, place ?? -1, found),
      neighbors: neighbors.filter((each) => each !== null),
    };
  }

  @FieldResolver(() => [Relationship], {
    description: '关系 · all relationships between the two, with their evidence.',
  })
  async relationships(@Root() { relationshipIds }: Neighbor, @Ctx() context: Context): Promise<Relationship[]> {
    const found = await Promise.all(relationshipIds.map((id) => relationshipById(context, id)));
    return found.filter((relationship) => relationship !== undefined);
  }

  @FieldResolver(() => [String], {
    description: '表述 · each relationship in words, read from the entity asked about.',
  })
  async wording(
    @Root() neighbor: Neighbor,
    @Ctx() context: Context,
    @Arg('language', () => LanguageEnum, { defaultValue: 'ZH', description: '语言 · language.' }) language: Language,
  ): Promise<string[]> {
    const { of, entity } = neighbor;
    const gap = language === 'ZH' ? '' : ' ';
    const relationships = await this.relationships(neighbor, context);
    return relationships.map((each) => of.name + gap + wordingOf(each, of.readableId, entity.name, language));
  }
}

const HINT = {
  zh: '调大 limit（至多 500），或限定 kinds、relationTypes、direction、period',
  en: 'Raise limit (500 at most), or name kinds, relationTypes, direction or period',
};

type Asked = Omit<NeighborArguments, 'of' | 'limit' | 'period'> & { readonly period: string | undefined };

function neighborsOf(snapshot: Snapshot, place: number, asked: Asked): Map<number, number[]> {
  const { offset, other, relationship } = snapshot.columns;
  const counted = edgeFilter(snapshot, asked);
  const found = new Map<number, number[]>();
  for (let index = offset[place]!; index < offset[place + 1]!; index += 1) {
    const [far, edge] = [other[index]!, relationship[index]!];
    const kind = snapshot.kind(far);
    if ((asked.kinds.length > 0 && !asked.kinds.includes(kind)) || asked.withoutKinds.includes(kind)) continue;
    const way = directionOf(snapshot, place, edge);
    if (!counted(edge) || (asked.direction !== 'BOTH' && way !== 'BOTH' && way !== asked.direction)) continue;
    found.set(far, [...(found.get(far) ?? []), edge]);
  }
  return found;
}

function directionOf(snapshot: Snapshot, place: number, edge: number): 'IN' | 'OUT' | 'BOTH' {
  if (relationshipKindOf(snapshot.relationshipType(edge))?.symmetric) return 'BOTH';
  return snapshot.columns.from[edge] === place ? 'OUT' : 'IN';
}

function groupsOf(snapshot: Snapshot, place: number, found: ReadonlyMap<number, readonly number[]>): NeighborGroup[] {
  const groups = new Map<string, NeighborGroup>();
  for (const [far, edges] of found) {
    const kind = snapshot.kind(far);
    const ways = new Set(
      edges.map((edge) => `${snapshot.relationshipType(edge)} ${directionOf(snapshot, place, edge)}`),
    );
    for (const way of ways) {
      const [relationType = '', direction = ''] = way.split(' ');
      const group = groups.get(`${kind} ${way}`) ?? { kind, relationType, direction, count: 0 };
      groups.set(`${kind} ${way}`, { ...group, count: group.count + 1 });
    }
  }
  return [...groups].sort(([a, one], [b, two]) => two.count - one.count || (a < b ? -1 : 1)).map(([, group]) => group);
}

/** The neighbor; `null` where it is gone since the snapshot was taken. */
async function neighborOf(
  context: Context,
  snapshot: Snapshot,
  of: Entity,
  other: number,
  edges: readonly number[],
): Promise<Neighbor | null> {
  const entity = await entityById(context, snapshot.ids[other]!);
  const relationshipIds = edges.map((edge) => snapshot.relationshipId(edge));
  return entity ? { entity, degree: snapshot.degree(other), of, relationshipIds } : null;
}

function scopeOf(of: Entity, { kinds, relationTypes }: NeighborArguments, year: Sentence): Sentence {
  const kind = kindsInWords(kinds, { zh: '所有类别', en: 'any kind' });
  const types = typesInWords(relationTypes, { zh: '所有类型', en: 'any type' });
  return {
    zh: `${of.name}的直接邻居，${kind.zh}，关系：${types.zh}${year.zh}`,
    en: `direct neighbors of ${of.name}, of ${kind.en}, relationships of ${types.en}${year.en}`,
  };
}
