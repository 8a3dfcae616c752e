import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { analysisResolvers } from './analysis/analysis-resolvers.ts';
import { cooperationResolvers } from './cooperation/cooperation-resolvers.ts';
import {
  DiscrepancyResolver,
  DiscrepancySideResolver,
  EntityDiscrepanciesResolver,
} from './discrepancy/discrepancy-resolver.ts';
import { EntityName } from './entity/entity-name.ts';
import { EntityResolver } from './entity/entity-resolver.ts';
import { entityTypes } from './entity/entity-types.ts';
import { GroupResolver } from './entity/groups-root.ts';
import { entityRoots } from './entity/roots.ts';
import { EvidenceResolver, FactResolver, ReportEditionResolver } from './evidence/evidence-resolver.ts';
import { figureResolvers } from './figure/figure-resolvers.ts';
import { GroupPositionResolver, LayoutVersionResolver, NodePositionResolver } from './layout/position-resolver.ts';
import { JudgementResolver } from './judgement/judgement-resolver.ts';
import { EntityIdentitiesResolver, IdentityResolver } from './identity/identity-resolver.ts';
import { answerListsInTurns } from './lists-in-turns.ts';
import { membershipResolvers } from './membership/membership-resolvers.ts';
import { networkResolvers } from './network/network-resolvers.ts';
import { NodeResolver } from './node/node-resolver.ts';
import { reportTableResolvers } from './report-tables/report-tables-resolver.ts';
import { MatchResolver } from './search/match-resolver.ts';
import { SearchResolver } from './search/search-resolver.ts';
import { VersionedAnswerResolver } from './snapshot/versioned-answer.ts';
import { RelationshipListResolver } from './relationship/relationship-list-resolver.ts';
import { EntityRelationshipsResolver, RelationshipResolver } from './relationship/relationship-resolver.ts';

/** The GraphQL schema of the service. */
export function buildSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      NodeResolver,
      FactResolver,
      EntityResolver,
      GroupResolver,
      EntityRelationshipsResolver,
      RelationshipListResolver,
      ...membershipResolvers,
      ...cooperationResolvers,
      ...figureResolvers,
      EntityDiscrepanciesResolver,
      EntityIdentitiesResolver,
      RelationshipResolver,
      ...reportTableResolvers,
      DiscrepancyResolver,
      DiscrepancySideResolver,
      IdentityResolver,
      EvidenceResolver,
      ReportEditionResolver,
      VersionedAnswerResolver,
      ...networkResolvers,
      ...analysisResolvers,
      NodePositionResolver,
      GroupPositionResolver,
      LayoutVersionResolver,
      SearchResolver,
      MatchResolver,
      JudgementResolver,
      ...entityRoots,
    ],
    orphanedTypes: [EntityName, ...entityTypes.values()],
    validate: false,
  });
  return answerListsInTurns(schema);
}
