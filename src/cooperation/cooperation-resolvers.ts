import { ClaimResolver, RelationshipClaimsResolver } from './claims-resolver.ts';
import { LadderResolver, LadderStepResolver } from './ladder-resolver.ts';
import { OneSidedResolver } from './one-sided-resolver.ts';
import { EntityPartnersResolver } from './partners-resolver.ts';
import { ProgramsResolver } from './programs-resolver.ts';
import { SuggestionGroundResolver, SuggestionsResolver } from './suggestions-resolver.ts';

/** The resolvers of all questions about who works with whom, how deep, and who says so. */
export const cooperationResolvers = [
  EntityPartnersResolver,
  LadderResolver,
  LadderStepResolver,
  ProgramsResolver,
  RelationshipClaimsResolver,
  ClaimResolver,
  OneSidedResolver,
  SuggestionsResolver,
  SuggestionGroundResolver,
] as const;
