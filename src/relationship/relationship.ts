import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../entity/entity.ts';
import { asNode, Fact, Node } from '../node/node.ts';
import { relationshipKinds } from './relationship-kinds.ts';
import { cooperationForms, roles } from './roles.ts';
import { statuses } from './statuses.ts';

/** Types of relationship, as a GraphQL enum. */
export const RelationshipTypeEnum = enumOf(
  'RelationshipType',
  Object.fromEntries(relationshipKinds.map(({ type, description }) => [type, description])),
  '关系类型 · type of relationship.',
);

/** Roles, as a GraphQL enum. */
export const RoleEnum = enumOf('Role', roles, '身份 · role in a body, project, base or event.');

/** Forms of cooperation, as a GraphQL enum. */
export const CooperationFormEnum = enumOf('CooperationForm', cooperationForms, '合作形式 · form of cooperation.');

/** Status of a relationship, as a GraphQL enum. */
export const RelationshipStatusEnum = enumOf('RelationshipStatus', statuses, '状态 · status of a relationship.');

/** A link between two entities, with facts of its own. */
@ObjectType({
  implements: [Node, Fact],
  description: '关系 · a link between two entities, with its role or form and the places where it is written.',
})
export class Relationship extends Fact {
  @Field(() => RelationshipTypeEnum, { description: '类型 · type of the relationship.' })
  readonly type!: string;

  @Field(() => RoleEnum, { nullable: true, description: '身份 · role, where the type has roles.' })
  readonly role?: string;

  @Field(() => CooperationFormEnum, { nullable: true, description: '合作形式 · form of the cooperation.' })
  readonly form?: string;

  @Field(() => String, { nullable: true, description: '职务 · the office as written.' })
  readonly office?: string;

  @Field(() => String, {
    nullable: true,
    description: '涵盖内容 · what the link covers: program, thing given, subject.',
  })
  readonly covers?: string;

  @Field(() => Int, { nullable: true, description: '学生人数 · students that the link covers.' })
  readonly students?: number;

  @Field(() => String, { nullable: true, description: '起始 · since when, as precisely as the source says.' })
  readonly since?: string;

  @Field(() => String, { nullable: true, description: '终止 · until when, as precisely as the source says.' })
  readonly until?: string;

  @Field(() => RelationshipStatusEnum, { description: '状态 · asserted, disputed or ended.' })
  readonly status!: string;

  @Field(() => String, { nullable: true, description: '说明 · a remark of the editors on how the source was read.' })
  readonly note?: string;

  @Field(() => Int, { description: '版本 · raised by each change of the record.' })
  readonly version!: number;

  /** Ids of the ends; the fields of the same names are resolved from them. */
  readonly from!: string;
  readonly to!: string;
}

/** Properties of a relationship as the store gives them. */
export interface RelationshipRow {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly status: string;
  readonly role?: string;
  readonly form?: string;
  readonly evidence: readonly string[];
  readonly version: number;
}

/** A relationship of the API from the properties of the store. */
export function relationshipOf(row: RelationshipRow): Relationship {
  return asNode('Relationship', 'relationship', row);
}
