import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Entity, EntityKindEnum, enumOf } from '../entity/entity.ts';
import { entityById } from '../entity/find-entity.ts';
import { connectionType, type Connection, type Edge } from '../paging/connection.ts';
import { PageArguments } from '../paging/page-arguments.ts';
import { DirectionEnum } from './direction.ts';
import { pageOfLinks } from './find-relationships.ts';
import { Relationship, RelationshipTypeEnum, RoleEnum } from './relationship.ts';
import { wordingOf, type Language } from './wording.ts';

/** Languages, as a GraphQL enum. */
export const LanguageEnum = enumOf(
  'Language',
  { ZH: '中文 · Chinese', EN: '英文 · English' },
  '语言 · language of a wording.',
);
/** A relationship seen from one of its ends. */
@ObjectType({ description: '关系行 · a relationship seen from one of its ends.' })
export class RelationshipEdge {
  @Field(() => String, { description: '游标 · place of the row in the list.' })
  cursor!: string;

  @Field(() => Relationship, { description: '关系 · the relationship.' })
  node!: Relationship;

  @Field(() => Entity, { description: '对方 · the entity at the other end.' })
  other!: Entity;

  reader!: string;

  @Field(() => String, { description: '表述 · the relationship in words, read from this entity.' })
  wording(
    @Arg('language', () => LanguageEnum, { defaultValue: 'ZH', description: '语言 · language.' }) language: Language,
  ): string {
    return wordingOf(this.node, this.reader, this.other.name, language);
  }
}

/** Which relationships of an entity are listed. */
@ArgsType()
export class RelationshipArguments extends PageArguments {
  @Field(() => [RelationshipTypeEnum], { defaultValue: [], description: '类型 · only these types; all where empty.' })
  types!: string[];

  @Field(() => [EntityKindEnum], {
    defaultValue: [],
    description: '对方类别 · only with these kinds at the other end; all where empty.',
  })
  kinds!: string[];

  @Field(() => [RoleEnum], { defaultValue: [], description: '身份 · only in these roles; all where empty.' })
  roles!: string[];

  @Field(() => DirectionEnum, { defaultValue: 'BOTH', description: '方向 · direction seen from the entity.' })
  direction!: 'IN' | 'OUT' | 'BOTH';
}

const RelationshipConnection = connectionType('Relationship', () => Relationship, RelationshipEdge);

/** What an entity is joined to. */
@Resolver(() => Entity)
export class EntityRelationshipsResolver {
  @FieldResolver(() => RelationshipConnection, {
    nullable: true,
    description: '关系 · all relationships of the entity, or those of some types, kinds, roles.',
  })
  relationships(
    @Root() entity: Entity,
    @Ctx() context: Context,
    @Args(() => RelationshipArguments) { types, kinds, roles, direction, ...page }: RelationshipArguments,
  ): Promise<Connection<Relationship>> {
    const selection = { types, kinds, roles, direction };
    const reader = entity.readableId;
    return pageOfLinks<Relationship, Edge<Relationship>>(
      context,
      reader,
      'relationships',
      selection,
      page,
      ({ relationship, other }, cursor) => ({
        cursor,
        node: relationship,
        other,
        reader,
      }),
    );
  }
}

/** The two ends of a relationship. */
@Resolver(() => Relationship)
export class RelationshipResolver {
  @FieldResolver(() => Entity, {
    description: '起点 · the entity that it starts from; of a symmetric type, the one with the smaller id.',
  })
  from(@Root() relationship: Relationship, @Ctx() context: Context): Promise<Entity | undefined> {
    return entityById(context, relationship.from);
  }

  @FieldResolver(() => Entity, { description: '终点 · the entity that it ends at.' })
  to(@Root() relationship: Relationship, @Ctx() context: Context): Promise<Entity | undefined> {
    return entityById(context, relationship.to);
  }

  @FieldResolver(() => String, { description: '表述 · the relationship in words, read from its start.' })
  async wording(
    @Root() relationship: Relationship,
    @Ctx() context: Context,
    @Arg('language', () => LanguageEnum, { defaultValue: 'ZH', description: '语言 · language.' }) language: Language,
  ): Promise<string> {
    const [from, to] = await Promise.all([
      entityById(context, relationship.from),
      entityById(context, relationship.to),
    ]);
    const text = wordingOf(relationship, relationship.from, to?.name ?? '', language);
    return language === 'ZH' ? `${from?.name}${text}` : `${from?.name} ${text}`;
  }
}
