import { NetworkAnswerResolver } from './answer.ts';
import { InterlocksResolver } from './interlocks-resolver.ts';
import { IntroductionsResolver, IntroductionStopResolver } from './introductions-resolver.ts';
import { NeighborsResolver } from './neighbors-resolver.ts';
import { NetworkEdgeResolver } from './network-edge-resolver.ts';
import { NetworkResolver } from './network-resolver.ts';
import { PathsResolver } from './paths-resolver.ts';
import { ProjectionResolver } from './projection-resolver.ts';
import { SharedPartnersResolver } from './shared-partners-resolver.ts';

/** The resolvers of all questions about the network as a whole. */
export const networkResolvers = [
  NetworkAnswerResolver,
  PathsResolver,
  SharedPartnersResolver,
  InterlocksResolver,
  ProjectionResolver,
  IntroductionsResolver,
  IntroductionStopResolver,
  NeighborsResolver,
  NetworkResolver,
  NetworkEdgeResolver,
] as const;
