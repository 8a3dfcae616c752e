import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { Fact, Node } from '../node/node.ts';
import { Entity, enumOf } from './entity.ts';
import { entityKinds } from './entity-kinds.ts';
import type { EntityKind, OwnField } from './kind.ts';

/** Enums of the words of each kind's fields, by `<Kind>.<field>`. */
const enums = new Map<string, Record<string, string>>();

/** The GraphQL object type of each kind of entity, by label. */
export const entityTypes: ReadonlyMap<string, ClassType> = new Map(
  entityKinds.map((kind) => [kind.kind, objectTypeOf(kind)]),
);

/** The enum of a kind's words: of its `type`, or of an own field that holds words. */
export function enumOfField(kind: string, field: string): Record<string, string> | undefined {
  return enums.get(`${kind}.${field}`);
}

/** The GraphQL object type of a kind of entity. */
export function entityTypeOf(kind: string): ClassType {
  return entityTypes.get(kind)!;
}

function objectTypeOf(kind: EntityKind): ClassType {
  @ObjectType(kind.kind, { implements: [Node, Fact, Entity], description: kind.description })
  class KindType extends Entity {}
  if (kind.types) {
    const description = `${kind.zh}类型 · finer kind, where the source tells it.`;
    registerWords(kind, 'type', kind.types, description);
    Field(() => enumOfField(kind.kind, 'type')!, { nullable: true, description })(KindType.prototype, 'type');
  }
  for (const [name, field] of Object.entries(kind.fields)) addField(kind, KindType, name, field);
  return KindType as unknown as ClassType;
}

function addField(
  kind: EntityKind,
  type: { prototype: object },
  name: string,
  { type: shape, description, values }: OwnField,
): void {
  if (values) registerWords(kind, name, values, description);
  const one = () => (values ? enumOfField(kind.kind, name)! : shape === 'whole' ? Int : String);
  const decorate =
    shape === 'words'
      ? Field(() => [one()], { nullable: true, description })
      : Field(one, { nullable: true, description });
  decorate(type.prototype, name);
}

function registerWords(
  kind: EntityKind,
  field: string,
  words: Record<string, string> | EntityKind['types'],
  description: string,
): void {
  const name = `${kind.kind}${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  enums.set(`${kind.kind}.${field}`, enumOf(name, words ?? {}, description));
}
