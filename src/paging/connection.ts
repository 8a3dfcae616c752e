import { Field, Int, ObjectType, type ClassType } from 'type-graphql';

/** Where a page stands in its list. */
@ObjectType({ description: '分页信息 · where the page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: '是否还有下一页 · whether there are rows after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: '是否有上一页 · whether the page was asked to continue after a cursor.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: '起始游标 · cursor of the first row.' })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: '结束游标 · cursor of the last row; pass it as `after` to go on.',
  })
  endCursor!: string | null;
}

/** A row of a page: its cursor and the thing itself; facts of the link stand beside these. */
export interface Edge<N> {
  readonly cursor: string;
  readonly node: N;
}

/** A page of a list. */
export interface Connection<N, E extends Edge<N> = Edge<N>> {
  readonly edges: readonly E[];
  readonly nodes: readonly N[];
  readonly pageInfo: PageInfo;
  /** The number of all rows, counted only when it is asked for. */
  readonly count: () => Promise<number>;
}

/**
 * The page that these edges make: `edges` holds one row more than `size` where the list goes on, which is left out.
 * `after` is the cursor that the page was asked to continue after.
 */
export function connection<N, E extends Edge<N>>(
  edges: readonly E[],
  size: number,
  after: string | undefined,
  count: () => Promise<number>,
): Connection<N, E> {
  const page = edges.slice(0, size);
  return {
    edges: page,
    nodes: page.map(({ node }) => node),
    pageInfo: {
      hasNextPage: edges.length > size,
      hasPreviousPage: after !== undefined,
      startCursor: page[0]?.cursor ?? null,
      endCursor: page.at(-1)?.cursor ?? null,
    },
    count,
  };
}

type Thunk = () => ClassType | object;

/** The GraphQL type of an edge: a cursor and a node; extend it for facts of the link. */
export function edgeType(name: string, node: Thunk): ClassType {
  @ObjectType(`${name}Edge`, { description: '列表行 · a row of the list.' })
  class EdgeType {
    @Field(() => String, { description: '游标 · place of the row in the list.' })
    cursor!: string;

    @Field(() => node() as ClassType, { description: '内容 · the thing itself.' })
    node!: object;
  }
  return EdgeType;
}

/** The GraphQL type of a connection over the given nodes and edges. */
export function connectionType(name: string, node: Thunk, edge: ClassType = edgeType(name, node)): ClassType {
  @ObjectType(`${name}Connection`, {
    description: '列表页 · a page of a list, in a total order; ask for the next with `after: endCursor`.',
  })
  class ConnectionType {
    count!: () => Promise<number>;

    @Field(() => [edge], { description: '列表行 · the rows with their cursors and the facts of each link.' })
    edges!: object[];

    @Field(() => [node() as ClassType], { description: '内容 · the things themselves, without the facts of the link.' })
    nodes!: object[];

    @Field(() => PageInfo, { description: '分页信息 · where the page stands in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: '总数 · number of all rows of the list; counted only when asked for.' })
    totalCount(): Promise<number> {
      return this.count();
    }
  }
  return ConnectionType;
}
