import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Evidence } from '../evidence/evidence.ts';
import { evidenceById } from '../evidence/find-evidence.ts';
import { relationshipById } from '../relationship/find-relationships.ts';
import { NetworkEdge } from './network-types.ts';

/** Where the relationships of a drawing are written. */
@Resolver(() => NetworkEdge)
export class NetworkEdgeResolver {
  @FieldResolver(() => [Evidence], {
    description:
      '证据 · the places where it is written; empty where the relationship is gone since the drawing was made.',
  })
  async evidence(@Root() edge: NetworkEdge, @Ctx() context: Context): Promise<readonly Evidence[]> {
    const relationship = await relationshipById(context, edge.id);
    const places = await Promise.all((relationship?.evidence ?? []).map((id) => evidenceById(context, id)));
    return places.filter((place) => place !== undefined);
  }
}
