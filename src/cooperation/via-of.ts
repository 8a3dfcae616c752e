import type { Context } from '../context.ts';
import { entityById } from '../entity/find-entity.ts';
import type { Snapshot } from '../network/snapshot.ts';
import type { PartnerTie } from '../network/partner-ties.ts';
import { relationshipById } from '../relationship/find-relationships.ts';
import type { PartnerVia } from './partners-resolver.ts';

/** A tie of the snapshot as the API tells it; what is gone since the snapshot was taken is left out. */
export async function viaOf(context: Context, snapshot: Snapshot, tie: PartnerTie): Promise<PartnerVia> {
  const [through, ...relationships] = await Promise.all([
    tie.through === null ? undefined : entityById(context, snapshot.ids[tie.through]!),
    ...tie.relationships.map((each) => relationshipById(context, snapshot.relationshipId(each))),
  ]);
  return {
    through: (through as PartnerVia['through'] | undefined) ?? null,
    relationships: relationships.filter((each) => each !== undefined),
  };
}
