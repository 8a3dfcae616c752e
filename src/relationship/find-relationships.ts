import type { Context } from '../context.ts';
import { entityOf, type Entity, type EntityRow } from '../entity/entity.ts';
import { many } from '../graph/statement.ts';
import { connection, type Connection, type Edge } from '../paging/connection.ts';
import { cursorOf, listAsked, placeOf } from '../paging/cursor.ts';
import { pageSize, type PageArguments } from '../paging/page-arguments.ts';
import { relationshipParts } from '../record/ids.ts';
import { relationshipKinds } from './relationship-kinds.ts';
import { relationshipOf, type Relationship, type RelationshipRow } from './relationship.ts';

/** Which relationships of an entity are meant; empty lists mean any. */
export type Selection = {
  readonly types: readonly string[];
  readonly kinds: readonly string[];
  readonly roles: readonly string[];
  readonly direction: 'IN' | 'OUT' | 'BOTH';
};

/** A relationship of an entity and the entity at its other end. */
export interface Link {
  readonly relationship: Relationship;
  readonly other: Entity;
}

type Batch = Selection & { readonly ids: readonly string[]; readonly symmetric: readonly string[] };

/** Types without a direction: they are listed whichever is asked for. */
const symmetric = relationshipKinds.filter((kind) => kind.symmetric).map(({ type }) => type);
type Totals = { owner: string; total: number; different: number };
type LinkRow = { owner: string; relationship: RelationshipRow; other: EntityRow; place: string };

const relationshipsOfEntities = many<Batch & { after: string; size: number }, LinkRow>('relationshipsOfEntities');
const relationshipTotals = many<Batch, Totals>('relationshipTotals');
const relationshipsByIds = many<{ refs: readonly { from: string; id: string }[] }, { relationship: RelationshipRow }>(
  'relationshipsByIds',
);

/** A page of an entity's relationships; `edge` makes the row of the list, `list` is what its cursors are called by. */
export async function pageOfLinks<N, E extends Edge<N>>(
  context: Context,
  owner: string,
  list: string,
  selection: Selection,
  page: PageArguments,
  edge: (link: Link, cursor: string) => E,
): Promise<Connection<N, E>> {
  const size = pageSize(page);
  const asked = listAsked(list, owner, selection);
  const after = page.after ? placeOf(asked, page.after).id : '';
  const links = await linksOf(context, owner, selection, after, size + 1);
  const edges = links.map((link) => edge(link, cursorOf(asked, { value: '', id: link.relationship.readableId })));
  return connection<N, E>(edges, size, page.after, () => totalOf(context, owner, selection));
}

/** Relationships of an entity, in the order of their ids; looked up in batches. */
export async function linksOf(
  context: Context,
  owner: string,
  selection: Selection,
  after: string,
  size: number,
): Promise<readonly Link[]> {
  const rest = { ...selection, after, size };
  const links = await context.load(`relationshipsOfEntities${JSON.stringify(rest)}`, owner, async (ids) => {
    const byOwner = new Map<string, Link[]>();
    for (const row of await context.graph.many(relationshipsOfEntities, { ids, symmetric, ...rest })) {
      const link = { relationship: relationshipOf(row.relationship), other: entityOf(row.other) };
      byOwner.set(row.owner, [...(byOwner.get(row.owner) ?? []), link]);
    }
    return byOwner;
  });
  return links ?? [];
}

async function totalOf(context: Context, owner: string, selection: Selection): Promise<number> {
  return (await totalsOf(context, owner, selection))?.total ?? 0;
}

/** How many different entities the relationships of an entity lead to; looked up in batches. */
export async function differentOf(context: Context, owner: string, selection: Selection): Promise<number> {
  return (await totalsOf(context, owner, selection))?.different ?? 0;
}

function totalsOf(context: Context, owner: string, selection: Selection): Promise<Totals | undefined> {
  return context.load(`relationshipTotals${JSON.stringify(selection)}`, owner, async (ids) => {
    const rows = await context.graph.many(relationshipTotals, { ids, symmetric, ...selection });
    return new Map(rows.map((row) => [row.owner, row]));
  });
}

/** The relationship with this id, or `undefined`; looked up in batches. */
export function relationshipById(context: Context, id: string): Promise<Relationship | undefined> {
  return context.load('relationshipsByIds', id, async (ids) => {
    const refs = ids.flatMap((each) => {
      const parts = relationshipParts(each);
      return parts ? [{ id: each, from: parts.from }] : [];
    });
    const rows = await context.graph.many(relationshipsByIds, { refs });
    return new Map(rows.map(({ relationship }) => [relationship.id, relationshipOf(relationship)]));
  });
}
