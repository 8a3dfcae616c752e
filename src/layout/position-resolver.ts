import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Float } from '../entity/float.ts';
import type { Context } from '../context.ts';
import { NetworkGroup, NetworkNode, NetworkResult } from '../network/network-types.ts';
import { isStale } from '../snapshot/versioned-answer.ts';
import { groupPlaces } from './group-places.ts';
import type { Layout, Position } from './layout.ts';

/** Where nodes are drawn. */
@Resolver(() => NetworkNode)
export class NodePositionResolver {
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      '横坐标 · position across in the layout; null while it is being worked out. What has a position never moves.',
  })
  async x(@Root() { id }: NetworkNode, @Ctx() context: Context): Promise<number | null> {
    return (await context.layouts.current())?.positions.get(id)?.x ?? null;
  }

  @FieldResolver(() => Float, { nullable: true, description: '纵坐标 · position up in the layout.' })
  async y(@Root() { id }: NetworkNode, @Ctx() context: Context): Promise<number | null> {
    return (await context.layouts.current())?.positions.get(id)?.y ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '社群 · number of its community (0 is the largest); null while it is being worked out.',
  })
  async community(@Root() { id }: NetworkNode, @Ctx() context: Context): Promise<number | null> {
    const analysis = await context.analyses.of('COMMUNITIES');
    const place = analysis?.snapshot.place(id);
    return place === undefined ? null : (analysis?.result.of[place] ?? null);
  }
}

/** Where groups are drawn: by all that belong to them in the whole network, so that no filter moves them. */
@Resolver(() => NetworkGroup)
export class GroupPositionResolver {
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      '横坐标 · position across: the middle of all that belong to the group in the whole network, moved only so far that large groups do not cover each other; no filter moves it. Null while positions are being worked out.',
  })
  async x(@Root() group: NetworkGroup, @Ctx() context: Context): Promise<number | null> {
    return (await placeOf(group, context))?.x ?? null;
  }

  @FieldResolver(() => Float, { nullable: true, description: '纵坐标 · position up in the layout.' })
  async y(@Root() group: NetworkGroup, @Ctx() context: Context): Promise<number | null> {
    return (await placeOf(group, context))?.y ?? null;
  }
}

/** Places of groups, worked out once for each layout. */
const known = new WeakMap<NetworkGroup['whole'], { layout: Layout; places: Promise<Map<string, Position>> }>();

async function placeOf({ id, whole }: NetworkGroup, context: Context): Promise<Position | undefined> {
  const layout = await context.layouts.current();
  if (!layout) return undefined;
  const before = known.get(whole);
  const { places } = before?.layout === layout ? before : { places: groupPlaces(whole, layout) };
  known.set(whole, { layout, places });
  return (await places).get(id);
}

/** Which layout nodes are drawn by, and of which data it is. */
@Resolver(() => NetworkResult)
export class LayoutVersionResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '布局版本 · version of the layout; raised when entities are added or gone, the others stay where they are.',
  })
  async layoutVersion(@Ctx() context: Context): Promise<number | null> {
    return (await context.layouts.current())?.version ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '布局的数据版本 · version of the data that the layout was completed for; null while it is being worked out.',
  })
  async layoutDataVersion(@Ctx() context: Context): Promise<number | null> {
    return (await context.layouts.current())?.dataVersion ?? null;
  }

  @FieldResolver(() => Boolean, {
    description:
      '布局是否过时 · whether the layout is of older data than `currentVersion`; what came since has no position yet.',
  })
  async layoutStale(@Ctx() context: Context): Promise<boolean> {
    return isStale(await this.layoutDataVersion(context), context);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '社群的数据版本 · version of the data that communities were found in; null while they are being worked out.',
  })
  async communitiesDataVersion(@Ctx() context: Context): Promise<number | null> {
    return (await context.analyses.of('COMMUNITIES'))?.dataVersion ?? null;
  }

  @FieldResolver(() => Boolean, {
    description:
      '社群是否过时 · whether communities are of older data than `currentVersion`; what came since is in none yet.',
  })
  async communitiesStale(@Ctx() context: Context): Promise<boolean> {
    return isStale(await this.communitiesDataVersion(context), context);
  }
}
