import { Args, ArgsType, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Entity, EntityKindEnum, entityOf, type EntityRow } from '../entity/entity.ts';
import { many } from '../graph/statement.ts';
import { connection, connectionType, type Connection } from '../paging/connection.ts';
import { cursorOf, listAsked, placeOf } from '../paging/cursor.ts';
import { byOwner } from '../paging/owned.ts';
import { pageSize, PageArguments } from '../paging/page-arguments.ts';
import {
  CooperationFormEnum,
  Relationship,
  relationshipOf,
  type RelationshipRow,
} from '../relationship/relationship.ts';
import { partnerValue } from './partner-filter.ts';
import { formOfTie } from './shared-things.ts';

/** What ties an entity to a partner. */
@ObjectType({
  description:
    '合作途径 · what ties the two: a direct relationship, or those that meet in a shared project, base, center or studio.',
})
export class PartnerVia {
  @Field(() => [Relationship], { description: '关系 · the relationship, or those that meet.' })
  relationships!: Relationship[];

  @Field(() => Entity, {
    nullable: true,
    description: '共同参与 · the thing that both take part in; null where the tie is direct.',
  })
  through!: Entity | null;
}

/** A partner of an entity. */
@ObjectType({ description: '合作伙伴行 · a partner, and all that ties it to the entity.' })
export class PartnerEdge {
  @Field(() => String, { description: '游标 · place of the row in the list.' })
  cursor!: string;

  @Field(() => Entity, { description: '伙伴 · the partner.' })
  node!: Entity;

  @Field(() => [CooperationFormEnum], {
    description:
      '合作形式 · the forms of cooperation, each once: those stated and not ended, and those that a shared base, college, studio or project stands for.',
  })
  forms!: string[];

  @Field(() => [PartnerVia], { description: '途径 · each tie, with its evidence.' })
  via!: PartnerVia[];
}

/** Which partners are listed. */
@ArgsType()
export class PartnerArguments extends PageArguments {
  @Field(() => [EntityKindEnum], {
    defaultValue: [],
    description: '类别 · only partners of these kinds; all where empty.',
  })
  kinds!: string[];
}

type Tie = {
  owner: string;
  partner: EntityRow;
  partnerId: string;
  first: RelationshipRow;
  second: RelationshipRow | null;
  through: EntityRow | null;
};
type Asked = { ids: readonly string[]; value: ReturnType<typeof partnerValue> };

/** The ties of entities to their partners, one or two relationships a row. */
export const partnersOfEntities = many<Asked, Tie>('partnersOfEntities');
const PartnerConnection = connectionType('Partner', () => Entity, PartnerEdge);

/** Whom an entity works with. */
@Resolver(() => Entity)
export class EntityPartnersResolver {
  @FieldResolver(() => PartnerConnection, {
    nullable: true,
    description:
      '合作伙伴 · whom the entity works with: direct cooperation, and taking part in one project, base, center or studio. Sitting in the same alliance is not partnership.',
  })
  async partners(
    @Root() entity: Entity,
    @Ctx() context: Context,
    @Args(() => PartnerArguments) { kinds, ...page }: PartnerArguments,
  ): Promise<Connection<Entity, PartnerEdge>> {
    const size = pageSize(page);
    const list = listAsked('partners', entity.readableId, kinds);
    const after = page.after ? placeOf(list, page.after).id : '';
    const all = partnersOf(list, (await tiesOf(context, entity.readableId, kinds)) ?? []);
    const rest = all.filter(({ node }) => node.readableId > after).slice(0, size + 1);
    return connection<Entity, PartnerEdge>(rest, size, page.after, () => Promise.resolve(all.length));
  }
}

function tiesOf(context: Context, owner: string, kinds: readonly string[]): Promise<Tie[] | undefined> {
  return context.load(`partnersOfEntities${JSON.stringify(kinds)}`, owner, async (ids) =>
    byOwner(await context.graph.many(partnersOfEntities, { ids, value: partnerValue({ kinds: [...kinds] }) })),
  );
}

function partnersOf(list: string, ties: readonly Tie[]): PartnerEdge[] {
  const edges = new Map<string, PartnerEdge>();
  for (const tie of ties) {
    const cursor = cursorOf(list, { value: '', id: tie.partnerId });
    const edge = edges.get(tie.partnerId) ?? { cursor, node: entityOf(tie.partner), forms: [], via: [] };
    edges.set(tie.partnerId, edge);
    addTie(edge, tie);
  }
  return [...edges.values()];
}

/** Ties through the same thing are one: two may meet there in several roles. */
function addTie({ forms, via }: PartnerEdge, { first, second, through }: Tie): void {
  const form = first.status === 'ENDED' ? undefined : formOfTie(first, through);
  if (form && !forms.includes(form)) forms.push(form);
  const known = via.find((each) => through && each.through?.readableId === through.id);
  const tie = known ?? { relationships: [], through: through && entityOf(through) };
  if (!known) via.push(tie);
  for (const row of second ? [first, second] : [first]) {
    if (!tie.relationships.some(({ readableId }) => readableId === row.id)) tie.relationships.push(relationshipOf(row));
  }
}
