import { CutOffResolver, EntityPositionResolver } from './entity-position-resolver.ts';
import { RankResolver } from './rank-resolver.ts';
import { BridgeResolver, StructureResolver } from './structure-resolver.ts';

/** The resolvers of all questions about positions and about the structure of the network. */
export const analysisResolvers = [
  RankResolver,
  StructureResolver,
  BridgeResolver,
  EntityPositionResolver,
  CutOffResolver,
] as const;
