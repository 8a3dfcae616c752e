import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Entity } from '../entity/entity.ts';
import { NameKindEnum } from '../entity/entity-name.ts';
import { Relationship, RelationshipStatusEnum } from '../relationship/relationship.ts';
import { Judgement } from './judgement.ts';

/** Something in an input that does not hold, as data. */
@ObjectType({ description: '输入错误 · what is wrong with the input; nothing was written.' })
export class UserError {
  @Field(() => String, {
    description: '代码 · EMPTY, TOO_LONG, ALREADY_SO, TAKEN, NOT_A_NAME, STATED, CANONICAL, NOT_ADDED.',
  })
  code!: string;

  @Field(() => [String], { description: '字段 · path of the field in the input.' })
  field!: string[];

  @Field(() => String, { description: '说明 · what is wrong and what is expected.' })
  message!: string;
}

/** A new canonical name for an entity. */
@InputType({ description: '更名 · a new canonical name.' })
export class RenameEntityInput {
  @Field(() => ID, { description: '主体 · id or any known name.' })
  entity!: string;

  @Field(() => String, { description: '新名称 · the canonical name from now on; the old one stays among the names.' })
  name!: string;

  @Field(() => String, { description: '理由 · why.' })
  reason!: string;
}

/** A further name of an entity. */
@InputType({ description: '增加名称 · a further name.' })
export class AddNameInput {
  @Field(() => ID, { description: '主体 · id or any known name.' })
  entity!: string;

  @Field(() => String, { description: '名称 · the name to add.' })
  name!: string;

  @Field(() => NameKindEnum, { description: '名称类别 · kind of the name.' })
  kind!: string;

  @Field(() => String, { description: '理由 · why.' })
  reason!: string;
}

/** A name of an entity that shall no longer be one. */
@InputType({ description: '撤回名称 · a name that a curator added and that is taken back.' })
export class RemoveNameInput {
  @Field(() => ID, { description: '主体 · id or any known name.' })
  entity!: string;

  @Field(() => String, { description: '名称 · the name to take back, as it was added.' })
  name!: string;

  @Field(() => String, { description: '理由 · why.' })
  reason!: string;
}

/** A new status of a relationship. */
@InputType({ description: '关系状态 · a new status of a relationship.' })
export class SetRelationshipStatusInput {
  @Field(() => ID, { description: '关系 · id of the relationship.' })
  relationship!: string;

  @Field(() => RelationshipStatusEnum, { description: '状态 · the status from now on.' })
  status!: string;

  @Field(() => String, { description: '理由 · why.' })
  reason!: string;
}

/** What came of a change to an entity. */
@ObjectType({
  description: '结果 · the entity as it is now, and the judgement that was kept; or what is wrong with the input.',
})
export class EntityPayload {
  @Field(() => Entity, { nullable: true, description: '主体 · as it is now; null where nothing was written.' })
  entity?: Entity | undefined;

  @Field(() => Judgement, { nullable: true, description: '判断 · the judgement that was kept.' })
  judgement?: Judgement;

  @Field(() => [UserError], { description: '输入错误 · empty where the change was made.' })
  userErrors!: UserError[];
}

/** What came of a change to a relationship. */
@ObjectType({
  description:
    '结果 · the relationship as it is now, and the judgement that was kept; or what is wrong with the input.',
})
export class RelationshipPayload {
  @Field(() => Relationship, { nullable: true, description: '关系 · as it is now; null where nothing was written.' })
  relationship?: Relationship | undefined;

  @Field(() => Judgement, { nullable: true, description: '判断 · the judgement that was kept.' })
  judgement?: Judgement;

  @Field(() => [UserError], { description: '输入错误 · empty where the change was made.' })
  userErrors!: UserError[];
}
