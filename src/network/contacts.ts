import { Field, ObjectType } from 'type-graphql';
import type { Context } from '../context.ts';
import { Entity } from '../entity/entity.ts';
import { linksOf, type Link } from '../relationship/find-relationships.ts';
import { BODIES } from '../relationship/relationship-kind.ts';
import { Relationship, RoleEnum } from '../relationship/relationship.ts';

/** Somebody to turn to. */
@ObjectType({
  description: '联系人 · somebody to turn to at a step: a person in office, a chair, a secretariat, who leads it.',
})
export class Contact {
  @Field(() => Entity, { description: '联系对象 · the person or unit to turn to.' })
  contact!: Entity;

  @Field(() => RoleEnum, { nullable: true, description: '身份 · its role in the body, where it has one there.' })
  role!: string | null;

  @Field(() => String, { nullable: true, description: '职务 · its office as written, where it holds one there.' })
  office!: string | null;

  @Field(() => Relationship, {
    nullable: true,
    description:
      '关系 · what makes it the one to turn to, with its evidence; null where it is the step itself, a person.',
  })
  relationship!: Relationship | null;
}

const MOST_CONTACTS = 3;
/** Relationships of a thing that are looked at. */
const MOST_LINKS = 100;

/** Who speaks for a body or a shared thing, the first of them first. */
const speakers: readonly string[] = [
  'CHAIR',
  'SECRETARIAT',
  'EXECUTIVE_VICE_CHAIR',
  'LEAD',
  'VICE_CHAIR',
  'VICE_PRESIDENT',
  'ORGANIZER',
  'HOST',
  'BASE_SCHOOL',
  'BASE_ENTERPRISE',
  'FOUNDER',
  'IMPLEMENTER',
];

/** Whom to turn to at an entity: who leads it or holds an office in it, who speaks for it, whom it belongs to; at most three, none of `except`. */
export async function contactsAt(context: Context, entity: Entity, except: readonly string[]): Promise<Contact[]> {
  if (entity.kind === 'Person') return [{ contact: entity, role: null, office: null, relationship: null }];
  const id = entity.readableId;
  const any = { kinds: [], roles: [] };
  const [offices, seats, owners] = await Promise.all([
    linksOf(context, id, { ...any, types: ['LEADS', 'HOLDS_OFFICE'], direction: 'IN' }, '', MOST_LINKS),
    linksOf(
      context,
      id,
      { ...any, types: ['MEMBER_OF', 'PARTICIPATES_IN'], roles: speakers, direction: 'IN' },
      '',
      MOST_LINKS,
    ),
    linksOf(context, id, { ...any, types: ['BELONGS_TO', 'CAMPUS_OF', 'PART_OF'], direction: 'OUT' }, '', MOST_LINKS),
  ]);
  const bodies = owners.filter(({ other }) => BODIES.includes(other.kind));
  const found = [...byRank(offices), ...byRank(seats), ...bodies].map(contactOf);
  return found
    .filter(({ contact }) => !except.includes(contact.readableId))
    .filter(
      ({ contact }, index, all) => all.findIndex((each) => each.contact.readableId === contact.readableId) === index,
    )
    .slice(0, MOST_CONTACTS);
}

/** In the order of the roles that speak, persons before units, then by id. */
function byRank(links: readonly Link[]): Link[] {
  const rank = ({ relationship: { role }, other }: Link) =>
    speakers.indexOf(role ?? '') * 2 + (other.kind === 'Person' ? 0 : 1);
  return [...links].sort((a, b) => rank(a) - rank(b));
}

function contactOf({ relationship, other }: Link): Contact {
  return {
    contact: other,
    role: relationship.role ?? null,
    office: relationship.office ?? null,
    relationship,
  };
}
