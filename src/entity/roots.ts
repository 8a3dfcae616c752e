import { Arg, Args, Ctx, Field, ID, Int, Query, Resolver, type ClassType } from 'type-graphql';
import { Float } from './float.ts';
import type { Context } from '../context.ts';
import { BadUserInputError } from '../errors.ts';
import type { Condition } from '../graph/filter.ts';
import { connectionType, edgeType, type Connection } from '../paging/connection.ts';
import { pageOf } from '../paging/list.ts';
import { PageArguments } from '../paging/page-arguments.ts';
import { readableId } from '../node/global-id.ts';
import { Entity, entityOf, type EntityRow } from './entity.ts';
import { entityKinds } from './entity-kinds.ts';
import { entityTypeOf } from './entity-types.ts';
import { entityById, requireMeant } from './find-entity.ts';
import type { EntityKind } from './kind.ts';
import { lookupsFor } from './lookups.ts';
import { groupsRoot } from './groups-root.ts';
import { kindInputs, type FilterValues, type KindInputs, type OrderValues } from './kind-inputs.ts';

/** A row of a list of entities, with the number that the list is ordered by. */
function countedEdge(kind: string): ClassType {
  const Edge = edgeType(kind, () => entityTypeOf(kind));
  const description = '关联数 · where the list is ordered by RELATED or PARTNERS: the number counted; null otherwise.';
  Field(() => Int, { nullable: true, description })(Edge.prototype as object, 'counted');
  const stated =
    '所列数据 · where the list is ordered by FIGURE: the number that it is ordered by; null where none is stated, and otherwise.';
  Field(() => Float, { nullable: true, description: stated })(Edge.prototype as object, 'stated');
  return Edge;
}

/** Connections over the entities of one kind, by label. */
export const kindConnections = new Map<string, ClassType>(
  entityKinds.map(({ kind }) => [kind, connectionType(kind, () => entityTypeOf(kind), countedEdge(kind))]),
);

/** Lists of a kind that have a root of their own: part of the kind, under a condition. */
const views: readonly { kind: string; roots: string; zh: string; description: string; where: Condition }[] = [
  {
    kind: 'Person',
    roots: 'masters',
    zh: '名师与大师',
    description: 'persons with a designation: skilled masters, distinguished and lead teachers, technical experts …',
    where: { fragment: 'wordsPresent', field: 'designations' },
  },
];

/** The root fields of every kind: one by id or name, and the list of all. */
export const entityRoots: readonly ClassType[] = entityKinds.flatMap((kind) => {
  const inputs = kindInputs(kind);
  const lists = [
    { roots: kind.roots, zh: kind.zh, description: `all of kind ${kind.kind}`, where: { all: [] } as Condition },
  ];
  const ofKind = [...lists, ...views.filter((view) => view.kind === kind.kind)];
  return [oneRoot(kind), ...ofKind.map((view) => listRoot(kind, inputs, view)), groupsRoot(kind, inputs)];
});

function oneRoot(kind: EntityKind): ClassType {
  @Resolver()
  class OneRoot {
    @Query(() => entityTypeOf(kind.kind), {
      name: kind.root,
      nullable: true,
      description: `查找${kind.zh} · the ${kind.en} with this id, or with this name among any of its names, short, English, in pinyin or misspelt as search finds them; null where there is none. A name that nothing has, or that may mean several, is refused with candidates.`,
    })
    one(
      @Ctx() context: Context,
      @Arg('id', () => ID, { nullable: true, description: '标识 · opaque or readable id.' }) id?: string,
      @Arg('name', () => String, {
        nullable: true,
        description: '名称 · any known name: full, short, former, English, in pinyin, misspelt.',
      })
      name?: string,
    ): Promise<Entity | undefined> {
      return oneOf(context, kind.kind, id, name);
    }
  }
  return OneRoot as unknown as ClassType;
}

/** The entity of a kind by id or by name, exactly one of which must be given; a name that does not name one is refused. */
export async function oneOf(
  context: Context,
  kind: string | undefined,
  id?: string | null,
  name?: string | null,
): Promise<Entity | undefined> {
  if ((id ?? null) === (name ?? null) || (id && name)) throw new BadUserInputError('Give either id or name.');
  if (!id) return requireMeant(context, name ?? '', kind);
  const entity = await entityById(context, readableId(id));
  return !kind || entity?.kind === kind ? entity : undefined;
}

async function listOf(
  context: Context,
  kind: EntityKind,
  inputs: KindInputs,
  view: { roots: string; where: Condition },
  page: PageArguments,
  filter: FilterValues,
  orderBy: OrderValues,
): Promise<Connection<Entity>> {
  const lookups = await lookupsFor(context, filter, orderBy);
  const where = { all: [view.where, inputs.condition(filter, lookups)] };
  const listing = { name: view.roots, label: kind.kind, where, sort: inputs.sort(orderBy, lookups) };
  return pageOf(context, listing, page, (row) => entityOf(row as unknown as EntityRow));
}

function listRoot(
  kind: EntityKind,
  inputs: KindInputs,
  view: { roots: string; zh: string; description: string; where: Condition },
): ClassType {
  @Resolver()
  class ListRoot {
    @Query(() => kindConnections.get(kind.kind)!, {
      nullable: true,
      name: view.roots,
      description: `${view.zh}列表 · ${view.description}.`,
    })
    many(
      @Ctx() context: Context,
      @Args(() => PageArguments) page: PageArguments,
      @Arg('filter', () => inputs.filter, { nullable: true, description: '筛选 · narrows the list.' })
      filter?: FilterValues,
      @Arg('orderBy', () => inputs.order, {
        nullable: true,
        description: '排序 · order of the list; by id unless given.',
      })
      orderBy?: OrderValues,
    ): Promise<Connection<Entity>> {
      return listOf(context, kind, inputs, view, page, filter, orderBy);
    }
  }
  return ListRoot as unknown as ClassType;
}
