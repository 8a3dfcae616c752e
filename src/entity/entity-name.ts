import { Field, ObjectType } from 'type-graphql';
import { asNode, Fact, Node } from '../node/node.ts';
import { enumOf } from './entity.ts';
import { nameKinds } from './name.ts';

/** Kinds of name, as a GraphQL enum. */
export const NameKindEnum = enumOf('NameKind', nameKinds, '名称类别 · kind of name.');

/** A name of an entity, as a source writes it. */
@ObjectType('Name', {
  implements: [Node, Fact],
  description: '名称 · a name of an entity as a source writes it, with the places where it is written.',
})
export class EntityName extends Fact {
  @Field(() => String, { description: '文字 · the name as written.' })
  readonly text!: string;

  @Field(() => NameKindEnum, { description: '名称类别 · kind of name.' })
  readonly kind!: string;

  @Field(() => String, { nullable: true, description: '说明 · a remark of the editors.' })
  readonly note?: string;
}

/** Properties of a name as the store gives them. */
export interface NameRow {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
  readonly evidence: readonly string[];
}

/** A name of the API from the properties of the store. */
export function entityNameOf(row: NameRow): EntityName {
  return asNode('Name', 'name', row);
}
