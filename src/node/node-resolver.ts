import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Entity } from '../entity/entity.ts';
import { oneOf } from '../entity/roots.ts';
import { BadUserInputError } from '../errors.ts';
import { LARGEST_PAGE } from '../paging/page-arguments.ts';
import { nodeById } from './find-node.ts';
import { Node } from './node.ts';

/** Looking anything up by its id. */
@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: '按标识查找 · anything by its opaque or readable id; null where there is none.',
  })
  node(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '标识 · opaque or readable id.' }) id: string,
  ): Promise<Node | undefined> {
    return nodeById(context, id);
  }

  @Query(() => [Node], {
    nullable: 'itemsAndList',
    description: `按标识批量查找 · at most ${LARGEST_PAGE} nodes by their ids, in the order asked; null for ids that are not there.`,
  })
  nodes(
    @Ctx() context: Context,
    @Arg('ids', () => [ID], { description: '标识 · opaque or readable ids.' }) ids: string[],
  ): Promise<(Node | undefined)[]> {
    if (ids.length > LARGEST_PAGE)
      throw new BadUserInputError(`At most ${LARGEST_PAGE} ids at once; there were ${ids.length}.`, 'ids');
    return Promise.all(ids.map((id) => nodeById(context, id)));
  }

  @Query(() => Entity, {
    nullable: true,
    description:
      '查找主体 · the entity of any kind with this id, or with this name among any of its names, short, English, in pinyin or misspelt as search finds them; null where there is none. A name that nothing has, or that may mean several, is refused with candidates.',
  })
  entity(
    @Ctx() context: Context,
    @Arg('id', () => ID, { nullable: true, description: '标识 · opaque or readable id.' }) id?: string,
    @Arg('name', () => String, {
      nullable: true,
      description: '名称 · any known name: full, short, former, English, in pinyin, misspelt.',
    })
    name?: string,
  ): Promise<Entity | undefined> {
    return oneOf(context, undefined, id, name);
  }
}
