import { LadderResolver, LadderStepResolver } from './ladder-resolver.ts';
import { EntityPartnersResolver } from './partners-resolver.ts';
import { ProgramsResolver } from './programs-resolver.ts';

/** The resolvers of all questions about who works with whom, and how deep. */
export const cooperationResolvers = [
  EntityPartnersResolver,
  LadderResolver,
  LadderStepResolver,
  ProgramsResolver,
] as const;
