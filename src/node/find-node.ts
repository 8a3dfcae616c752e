import type { Context } from '../context.ts';
import { discrepancyOf, type DiscrepancyRow } from '../discrepancy/discrepancy.ts';
import { entityNameOf, type EntityName, type NameRow } from '../entity/entity-name.ts';
import { entityById } from '../entity/find-entity.ts';
import { editionById, evidenceById } from '../evidence/find-evidence.ts';
import { figureOf, type Figure, type FigureRow } from '../figure/figure.ts';
import type { Discrepancy } from '../discrepancy/discrepancy.ts';
import { identityOf, type Identity, type IdentityRow } from '../identity/identity.ts';
import { many } from '../graph/statement.ts';
import { judgementById } from '../judgement/find-judgement.ts';
import { kindOfId } from '../record/ids.ts';
import { relationshipById } from '../relationship/find-relationships.ts';
import { parseGlobalId, type NodeKind } from './global-id.ts';
import type { Fact, Node } from './node.ts';

const figuresByIds = many<{ ids: readonly string[] }, { figure: FigureRow }>('figuresByIds');
const discrepanciesByIds = many<{ ids: readonly string[] }, { discrepancy: DiscrepancyRow }>('discrepanciesByIds');
const identitiesByIds = many<{ ids: readonly string[] }, { identity: IdentityRow }>('identitiesByIds');
const namesByIds = many<{ ids: readonly string[] }, { id: string; name: NameRow }>('namesByIds');

const finders: Readonly<Record<NodeKind, (context: Context, id: string) => Promise<Node | undefined>>> = {
  entity: entityById,
  relationship: relationshipById,
  figure: figureById,
  discrepancy: discrepancyById,
  identity: identityById,
  name: nameById,
  evidence: evidenceById,
  edition: editionById,
  judgement: judgementById,
};

/** The node with this opaque or readable id, or `undefined`; looked up in batches. */
export async function nodeById(context: Context, id: string): Promise<Node | undefined> {
  const parsed = parseGlobalId(id);
  if (parsed) return finders[parsed.kind](context, parsed.id);
  const found = await finders[kindOfId(id)](context, id);
  return found ?? (kindOfId(id) === 'entity' ? editionById(context, id) : undefined);
}

/** The fact with this readable id, or `undefined`; looked up in batches. */
export function factById(context: Context, id: string): Promise<Fact | undefined> {
  return finders[kindOfId(id)](context, id) as Promise<Fact | undefined>;
}

/** The figure with this id, or `undefined`. */
export function figureById(context: Context, id: string): Promise<Figure | undefined> {
  return context.load('figuresByIds', id, async (ids) => {
    const rows = await context.graph.many(figuresByIds, { ids });
    return new Map(rows.map(({ figure }) => [figure.id, figureOf(figure)]));
  });
}

function discrepancyById(context: Context, id: string): Promise<Discrepancy | undefined> {
  return context.load('discrepanciesByIds', id, async (ids) => {
    const rows = await context.graph.many(discrepanciesByIds, { ids });
    return new Map(rows.map(({ discrepancy }) => [discrepancy.id, discrepancyOf(discrepancy)]));
  });
}

function identityById(context: Context, id: string): Promise<Identity | undefined> {
  return context.load('identitiesByIds', id, async (ids) => {
    const rows = await context.graph.many(identitiesByIds, { ids });
    return new Map(rows.map(({ identity }) => [identity.id, identityOf(identity)]));
  });
}

function nameById(context: Context, id: string): Promise<EntityName | undefined> {
  return context.load('namesByIds', id, async (ids) => {
    const rows = await context.graph.many(namesByIds, { ids });
    return new Map(rows.map(({ id: key, name }) => [key, entityNameOf(name)]));
  });
}
