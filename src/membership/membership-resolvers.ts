import { CompositionResolver } from './composition-resolver.ts';
import { LivingMembershipResolver, MemberActivityResolver } from './living-membership-resolver.ts';
import {
  AllianceMembersResolver,
  EntityMembershipsResolver,
  MembershipConnectionResolver,
  MembershipEdgeResolver,
} from './membership-resolver.ts';

/** The resolvers of all questions about who sits in which body, and how alive that is. */
export const membershipResolvers = [
  EntityMembershipsResolver,
  AllianceMembersResolver,
  MembershipEdgeResolver,
  MembershipConnectionResolver,
  CompositionResolver,
  LivingMembershipResolver,
  MemberActivityResolver,
] as const;
