import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { entityById, requireNamedEntity } from '../entity/find-entity.ts';
import { ForbiddenError, NotFoundError } from '../errors.ts';
import { nodeById } from '../node/find-node.ts';
import { readableId } from '../node/global-id.ts';
import { Node } from '../node/node.ts';
import { entityRecord, historyOf, relationshipRecord } from '../record/read-records.ts';
import type { EntityRecord } from '../record/record.ts';
import { relationshipById } from '../relationship/find-relationships.ts';
import { dataVersionOf, decide, type Case, type Saying } from './judge.ts';
import { alreadyFault, hasName, nameFaults, reasonFaults, removalFaults } from './judgement-faults.ts';
import {
  AddNameInput,
  EntityPayload,
  RelationshipPayload,
  RemoveNameInput,
  RenameEntityInput,
  SetRelationshipStatusInput,
  type UserError,
} from './judgement-inputs.ts';
import { Judgement } from './judgement.ts';

/** What curators decide. */
@Resolver(() => Judgement)
export class JudgementResolver {
  @FieldResolver(() => Node, {
    nullable: true,
    description: '对象 · the record decided on; null while no edition states it.',
  })
  about(@Root() judgement: Judgement, @Ctx() context: Context): Promise<Node | undefined> {
    return nodeById(context, judgement.about);
  }

  @Mutation(() => EntityPayload, {
    description:
      '更名 · gives an entity another canonical name. Renamed back to what the editions call it, the renaming is taken back, with the names that came by it. NOT_FOUND with suggestions where there is no such entity.',
  })
  async renameEntity(
    @Ctx() context: Context,
    @Arg('input', () => RenameEntityInput, { description: '输入 · which entity, which name, why.' })
    { entity, name: written, reason }: RenameEntityInput,
  ): Promise<EntityPayload> {
    const found = await entityCase(context, entity);
    const { record } = found;
    const name = asKept(written);
    const userErrors = [
      ...(await nameFaults(context, record, name)),
      ...reasonFaults(reason),
      ...(record.name === name ? [alreadyFault('name', name)] : []),
    ];
    const added = hasName(record, name) ? {} : { nameKind: 'VARIANT' };
    return entityPayload(context, found, { field: 'name', was: record.name, now: name, reason, ...added }, userErrors);
  }

  @Mutation(() => EntityPayload, {
    description:
      '增加名称 · makes an entity known by a further name; `removeName` takes it back. NOT_FOUND with suggestions where there is no such entity.',
  })
  async addName(
    @Ctx() context: Context,
    @Arg('input', () => AddNameInput, { description: '输入 · which entity, which name, why.' })
    { entity, name: written, kind, reason }: AddNameInput,
  ): Promise<EntityPayload> {
    const found = await entityCase(context, entity);
    const name = asKept(written);
    const userErrors = [
      ...(await nameFaults(context, found.record, name)),
      ...reasonFaults(reason),
      ...(hasName(found.record, name) ? [alreadyFault('name', name)] : []),
    ];
    return entityPayload(context, found, { field: 'names', was: '', now: name, reason, nameKind: kind }, userErrors);
  }

  @Mutation(() => EntityPayload, {
    description:
      '撤回名称 · takes back a name that a curator added. Where an edition gives it too, it stays, as the edition gives it; a canonical name that only curators give is refused, rename the entity first. NOT_FOUND with suggestions where there is no such entity.',
  })
  async removeName(
    @Ctx() context: Context,
    @Arg('input', () => RemoveNameInput, { description: '输入 · which entity, which name, why.' })
    { entity, name: written, reason }: RemoveNameInput,
  ): Promise<EntityPayload> {
    const found = await entityCase(context, entity);
    const name = asKept(written);
    const userErrors = [...removalFaults(found, name), ...reasonFaults(reason)];
    return entityPayload(context, found, { field: 'names', was: name, now: '', reason }, userErrors);
  }

  @Mutation(() => RelationshipPayload, {
    description:
      '设定关系状态 · marks a relationship as asserted, disputed or ended. Set back to what the editions state, the decision is taken back. NOT_FOUND where there is no such relationship.',
  })
  async setRelationshipStatus(
    @Ctx() context: Context,
    @Arg('input', () => SetRelationshipStatusInput, { description: '输入 · which relationship, which status, why.' })
    { relationship, status, reason }: SetRelationshipStatusInput,
  ): Promise<RelationshipPayload> {
    const dataVersion = await allowed(context);
    const id = readableId(relationship);
    const record = await relationshipRecord(context.graph, id);
    if (!record) throw new NotFoundError('relationship', relationship);
    const history = await historyOf(context.graph, id);
    const userErrors = [...reasonFaults(reason), ...(record.status === status ? [alreadyFault('status', status)] : [])];
    if (userErrors.length > 0) return { userErrors };
    const saying = { field: 'status', was: record.status, now: status, reason };
    const judgement = await decide(context, { record, history, dataVersion }, saying);
    return { relationship: await relationshipById(context, id), judgement, userErrors };
  }
}

/** The data version to decide on, for those who may write. */
function allowed(context: Context): Promise<number> {
  if (context.mayWrite !== true) throw new ForbiddenError(context.mayWrite);
  return dataVersionOf(context);
}

/** The entity that an id or one of its very names means, with all that was decided on it. */
async function entityCase(context: Context, mention: string): Promise<Case<EntityRecord>> {
  const dataVersion = await allowed(context);
  const { readableId: id } = await requireNamedEntity(context, mention);
  const record = await entityRecord(context.graph, id);
  if (!record) throw new NotFoundError('entity', mention);
  return { record, history: await historyOf(context.graph, id), dataVersion };
}

/** Decides unless the input has faults; the entity is as the store has it then, not as this request read it before. */
async function entityPayload(
  context: Context,
  found: Case<EntityRecord>,
  saying: Saying,
  userErrors: UserError[],
): Promise<EntityPayload> {
  if (userErrors.length > 0) return { userErrors };
  const judgement = await decide(context, found, saying);
  return { entity: await entityById(context, found.record.id), judgement, userErrors };
}

/** A name as it is kept: without spaces around it, its characters composed. */
function asKept(written: string): string {
  return written.trim().normalize('NFC');
}
