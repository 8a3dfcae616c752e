import { Field, Int, InterfaceType, registerEnumType } from 'type-graphql';
import { asNode, Fact, Node } from '../node/node.ts';
import { entityKinds } from './entity-kinds.ts';
import type { Words } from './kind.ts';
import { levels } from './level.ts';

/** Registers words as a GraphQL enum, each value with its meaning; gives the enum object back for decorators. */
export function enumOf(name: string, words: Words, description: string): Record<string, string> {
  const values = Object.fromEntries(Object.keys(words).map((word) => [word, word]));
  const valuesConfig = Object.fromEntries(
    Object.entries(words).map(([word, meaning]) => [word, { description: meaning }]),
  );
  registerEnumType(values, { name, description, valuesConfig });
  return values;
}

/** Kinds of entity, as a GraphQL enum. */
export const EntityKindEnum = enumOf(
  'EntityKind',
  Object.fromEntries(entityKinds.map(({ kind, zh, en }) => [kind, `${zh} · ${en}`])),
  '主体类别 · kind of entity.',
);

/** Levels, as a GraphQL enum. */
export const LevelEnum = enumOf('Level', levels, '级别 · level at which a thing is recognized or acts.');

/** A thing with an identity: what all kinds have. What it is joined to is added by resolvers. */
@InterfaceType({
  implements: [Node, Fact],
  autoRegisterImplementations: false,
  description:
    '主体 · a thing with an identity: a school, an enterprise, an alliance, a person …; each with its names, relationships, figures and evidence.',
  resolveType: (value: Entity) => value.__typename,
})
export abstract class Entity extends Fact {
  @Field(() => EntityKindEnum, { description: '类别 · kind of entity.' })
  readonly kind!: string;

  @Field(() => String, { description: '名称 · the canonical name, as a source writes it.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: '英文名 · English label, a translation of the editors.' })
  readonly english?: string;

  @Field(() => LevelEnum, { nullable: true, description: '级别 · level, where the source says one.' })
  readonly level?: string;

  @Field(() => String, { nullable: true, description: '说明 · a remark of the editors on how the source was read.' })
  readonly note?: string;

  @Field(() => Int, { description: '版本 · raised by each change of the record.' })
  readonly version!: number;

  /** Word of the kind's own types. */
  readonly type?: string;
}

/** Properties of an entity as the store gives them. */
export interface EntityRow {
  readonly id: string;
  readonly kind: string;
  readonly type?: string;
  readonly name: string;
  readonly evidence: readonly string[];
  readonly version: number;
}

/** An entity of the API from the properties of the store. */
export function entityOf(row: EntityRow): Entity {
  return asNode(row.kind, 'entity', row);
}
