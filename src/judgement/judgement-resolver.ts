import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Entity } from '../entity/entity.ts';
import { EntityResolver } from '../entity/entity-resolver.ts';
import { NameKindEnum } from '../entity/entity-name.ts';
import { entityById, findByName, requireNamedEntity } from '../entity/find-entity.ts';
import { nameFault, nameKey } from '../entity/name.ts';
import { ForbiddenError, NotFoundError } from '../errors.ts';
import { nodeById } from '../node/find-node.ts';
import { readableId } from '../node/global-id.ts';
import { Node } from '../node/node.ts';
import { relationshipById } from '../relationship/find-relationships.ts';
import { Relationship, RelationshipStatusEnum } from '../relationship/relationship.ts';
import { addNameSteps, dataVersionOf, decide, renameSteps, statusSteps } from './judge.ts';
import { Judgement } from './judgement.ts';

const LONGEST_TEXT = 200;

/** Something in an input that does not hold, as data. */
@ObjectType({ description: '输入错误 · what is wrong with the input; nothing was written.' })
export class UserError {
  @Field(() => String, { description: '代码 · EMPTY, TOO_LONG, ALREADY_SO, TAKEN, NOT_A_NAME.' })
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

/** What curators decide. */
@Resolver(() => Judgement)
export class JudgementResolver {
  @FieldResolver(() => Node, { nullable: true, description: '对象 · the record decided on.' })
  about(@Root() judgement: Judgement, @Ctx() context: Context): Promise<Node | undefined> {
    return nodeById(context, judgement.about);
  }

  @Mutation(() => EntityPayload, {
    description:
      '更名 · gives an entity another canonical name. NOT_FOUND with suggestions where there is no such entity.',
  })
  async renameEntity(
    @Ctx() context: Context,
    @Arg('input', () => RenameEntityInput, { description: '输入 · which entity, which name, why.' })
    input: RenameEntityInput,
  ): Promise<EntityPayload> {
    const version = await allowed(context);
    const entity = await requireNamedEntity(context, input.entity);
    const name = input.name.trim().normalize('NFC');
    const userErrors = [
      ...(await nameFaults(context, entity, name)),
      ...faultsOf('reason', input.reason),
      ...(entity.name === name ? [already('name', name)] : []),
    ];
    if (userErrors.length > 0) return { userErrors };
    const known = (await new EntityResolver().names(entity, context)).some(({ text }) => text === name);
    const said = { about: entity.readableId, field: 'name', was: entity.name, now: name, reason: input.reason };
    const judgement = await decide(context, version, renameSteps(entity, name, known), said);
    return { entity: await again(context, entity), judgement, userErrors };
  }

  @Mutation(() => EntityPayload, {
    description:
      '增加名称 · makes an entity known by a further name. NOT_FOUND with suggestions where there is no such entity.',
  })
  async addName(
    @Ctx() context: Context,
    @Arg('input', () => AddNameInput, { description: '输入 · which entity, which name, why.' }) input: AddNameInput,
  ): Promise<EntityPayload> {
    const version = await allowed(context);
    const entity = await requireNamedEntity(context, input.entity);
    const name = input.name.trim().normalize('NFC');
    const known = (await new EntityResolver().names(entity, context)).some(({ text }) => text === name);
    const userErrors = [
      ...(await nameFaults(context, entity, name)),
      ...faultsOf('reason', input.reason),
      ...(known ? [already('name', name)] : []),
    ];
    if (userErrors.length > 0) return { userErrors };
    const said = { about: entity.readableId, field: 'names', was: '', now: name, reason: input.reason };
    const judgement = await decide(context, version, addNameSteps(entity, name, input.kind), said);
    return { entity: await again(context, entity), judgement, userErrors };
  }

  @Mutation(() => RelationshipPayload, {
    description:
      '设定关系状态 · marks a relationship as asserted, disputed or ended. NOT_FOUND where there is no such relationship.',
  })
  async setRelationshipStatus(
    @Ctx() context: Context,
    @Arg('input', () => SetRelationshipStatusInput, { description: '输入 · which relationship, which status, why.' })
    input: SetRelationshipStatusInput,
  ): Promise<RelationshipPayload> {
    const version = await allowed(context);
    const relationship = await relationshipById(context, readableId(input.relationship));
    if (!relationship) throw new NotFoundError('relationship', input.relationship);
    const same = relationship.status === input.status;
    const userErrors = [...faultsOf('reason', input.reason), ...(same ? [already('status', input.status)] : [])];
    if (userErrors.length > 0) return { userErrors };
    const said = {
      about: relationship.readableId,
      field: 'status',
      was: relationship.status,
      now: input.status,
      reason: input.reason,
    };
    const judgement = await decide(context, version, statusSteps(relationship, input.status), said);
    return { relationship: await relationshipById(context, relationship.readableId), judgement, userErrors };
  }
}

/** The data version to decide on, for those who may write. */
function allowed(context: Context): Promise<number> {
  if (context.mayWrite !== true) throw new ForbiddenError(context.mayWrite);
  return dataVersionOf(context);
}

/** The entity as the store has it now, not as this request read it before. */
function again(context: Context, entity: Entity): Promise<Entity | undefined> {
  return entityById(context, entity.readableId);
}

/** Why an entity may not get this name: it says nothing, or another entity has it. */
async function nameFaults(context: Context, entity: Entity, name: string): Promise<UserError[]> {
  const field = ['input', 'name'];
  const fault = nameFault(name);
  if (fault) return [{ code: nameKey(name) === '' ? 'EMPTY' : 'NOT_A_NAME', field, message: `name ${fault}` }];
  const owner = await findByName(context, name);
  if (!owner || owner.readableId === entity.readableId) return [];
  return [{ code: 'TAKEN', field, message: `"${name}" is already found as ${owner.name} (${owner.readableId}).` }];
}

function faultsOf(field: string, value: string): UserError[] {
  if (value.trim() === '') return [{ code: 'EMPTY', field: ['input', field], message: `${field} must not be empty.` }];
  if (value.length <= LONGEST_TEXT) return [];
  return [
    {
      code: 'TOO_LONG',
      field: ['input', field],
      message: `${field} may have at most ${LONGEST_TEXT} characters; it has ${value.length}.`,
    },
  ];
}

function already(field: string, value: string): UserError {
  return { code: 'ALREADY_SO', field: ['input', field], message: `It is "${value}" already.` };
}
