import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { EntityKindEnum, type Entity } from '../entity/entity.ts';
import { entityTypeOf } from '../entity/entity-types.ts';
import { many } from '../graph/statement.ts';
import { byOwner } from '../paging/owned.ts';
import { RoleEnum, type RelationshipRow } from '../relationship/relationship.ts';

/** A membership as the store gives it. */
export interface MemberRow {
  readonly owner: string;
  readonly member: string;
  readonly kind: string;
  readonly role: string;
  readonly membership: RelationshipRow;
}

/** The memberships of bodies. */
export const membersOfBodies = many<{ ids: readonly string[] }, MemberRow>('membersOfBodies');

/** Members of a body that are of one kind, or in one role. */
@ObjectType({ description: '成员分组 · members of one kind, in one role.' })
export class CompositionGroup {
  @Field(() => EntityKindEnum, { description: '类别 · kind of the members.' })
  kind!: string;

  @Field(() => RoleEnum, {
    nullable: true,
    description: '身份 · their role; null where all roles are counted together.',
  })
  role!: string | null;

  @Field(() => Int, { description: '数量 · number of different members.' })
  count!: number;
}

/** Of whom a body is made up. */
@ObjectType({ description: '成员构成 · of whom the body is made up, as far as the sources name its members.' })
export class Composition {
  @Field(() => Int, { description: '点名成员数 · different members named, persons in office not counted.' })
  named!: number;

  @Field(() => Int, { description: '点名人数 · persons named in office in the body.' })
  persons!: number;

  @Field(() => [CompositionGroup], { description: '按类别 · by kind; a member in two roles counts once.' })
  byKind!: CompositionGroup[];

  @Field(() => [CompositionGroup], { description: '按类别和身份 · by kind and role.' })
  byKindAndRole!: CompositionGroup[];
}

/** Of whom bodies are made up. */
@Resolver(() => entityTypeOf('Alliance'))
export class CompositionResolver {
  @FieldResolver(() => Composition, {
    description:
      '成员构成 · of whom the body is made up, by kind and role. How many members it states in all is a figure (ALLIANCE_MEMBERS).',
  })
  async composition(@Root() alliance: Entity, @Ctx() context: Context): Promise<Composition> {
    const rows = await context.load('membersOfBodies', alliance.readableId, async (ids) =>
      byOwner(await context.graph.many(membersOfBodies, { ids })),
    );
    return compositionOf(rows ?? []);
  }
}

function compositionOf(rows: readonly MemberRow[]): Composition {
  const different = (some: readonly MemberRow[]) => new Set(some.map(({ member }) => member)).size;
  const persons = rows.filter(({ kind }) => kind === 'Person');
  return {
    named: different(rows) - different(persons),
    persons: different(persons),
    byKind: groupsOf(rows, ({ kind }) => kind).map((group) => ({
      kind: group[0]!.kind,
      role: null,
      count: different(group),
    })),
    byKindAndRole: groupsOf(rows, ({ kind, role }) => `${kind} ${role}`).map((group) => ({
      kind: group[0]!.kind,
      role: group[0]!.role,
      count: different(group),
    })),
  };
}

function groupsOf(rows: readonly MemberRow[], keyOf: (row: MemberRow) => string): MemberRow[][] {
  const groups = new Map<string, MemberRow[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}
