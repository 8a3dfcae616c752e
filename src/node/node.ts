import { Field, ID, InterfaceType } from 'type-graphql';
import { globalId, type NodeKind } from './global-id.ts';

/** Anything with an id of its own. Values carry the name of their GraphQL type, by which interfaces and unions know them. */
@InterfaceType({
  autoRegisterImplementations: false,
  description: '节点 · anything with an id of its own; look it up again with `node`.',
  resolveType: (value: Node) => value.__typename,
})
export abstract class Node {
  readonly __typename!: string;

  @Field(() => ID, { description: '全局标识 · opaque id, for `node` and `nodes`.' })
  readonly id!: string;

  @Field(() => ID, {
    description: '可读标识 · the readable id; it is stable, and every argument that takes an id takes it too.',
  })
  readonly readableId!: string;
}

/** Something that a source states: it stands on evidence and has a version. */
@InterfaceType({
  implements: Node,
  autoRegisterImplementations: false,
  description: '事实 · something that a source states, with the exact places where it stands.',
  resolveType: (value: Fact) => value.__typename,
})
export abstract class Fact extends Node {
  /** Ids of the evidence; the field of the same name is resolved from them. */
  readonly evidence!: readonly string[];
}

/** What a row of the store needs to be a node: the name of its type and both ids. */
export function asNode<R extends { readonly id: string }>(type: string, kind: NodeKind, row: R) {
  return { ...row, __typename: type, id: globalId(kind, row.id), readableId: row.id };
}
