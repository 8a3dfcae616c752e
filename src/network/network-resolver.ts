import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Entity } from '../entity/entity.ts';
import { BadUserInputError } from '../errors.ts';
import { answerOf, type Sentence } from './answer.ts';
import { askedEntities, refuseBoth, refuseOutside, yearOf } from './asked-entities.ts';
import { communityPlaces } from './community-places.ts';
import { closedKinds } from './distances.ts';
import {
  DEEPEST_NETWORK,
  MOST_AROUND,
  MOST_EDGES,
  MOST_NODES,
  MOST_WITHOUT,
  NetworkArguments,
} from './network-arguments.ts';
import { networkGroups } from './network-groups.ts';
import { nodeOf } from './network-node.ts';
import { networkScope } from './network-scope.ts';
import { NetworkEdge, NetworkResult } from './network-types.ts';
import {
  countKinds,
  edgesAmong,
  keptPlaces,
  selectNetwork,
  type NetworkPart,
  type NetworkQuestion,
} from './select-network.ts';
import type { Snapshot } from './snapshot.ts';
import { breath } from './turns.ts';

/** Parts of the network, ready to draw. */
@Resolver()
export class NetworkResolver {
  @Query(() => NetworkResult, {
    nullable: true,
    description:
      '网络 · what lies around some entities, or the whole network or a filtered part of it: nodes and edges ready to draw, or groups, and what was left out.',
  })
  network(@Ctx() context: Context, @Args(() => NetworkArguments) asked: NetworkArguments): Promise<NetworkResult> {
    return networkOf(context, asked);
  }
}

/** The part of the network that is asked for, as the field `network` answers it and as feeds carry it. */
export async function networkOf(context: Context, asked: NetworkArguments): Promise<NetworkResult> {
  const { limit, groupBy } = asked;
  const [middle, taken] = await namedIn(context, asked);
  const snapshot = await context.snapshots.current();
  await breath(); // several networks of one question are not worked out in one go
  const placesOf = (ids: readonly { readableId: string }[]) =>
    ids.map(({ readableId }) => snapshot.place(readableId)).filter((place) => place !== undefined);
  const question = {
    ...asked,
    around: placesOf(middle),
    without: placesOf(taken),
    period: yearOf(asked.period),
    within: typeof asked.community === 'number' ? await communityPlaces(context, snapshot, asked.community) : undefined,
  };
  const gone = middle.length > 0 && question.around.length === 0;
  const part = gone ? { places: [], depths: new Map<number, number>() } : selectNetwork(snapshot, question);
  const shown = groupBy
    ? { ...NONE, ...(await networkGroups(context, snapshot, part.places, question, groupBy)) }
    : await drawn(snapshot, part, question, limit);
  const truncated = shown.leftOut.length > 0 || shown.leftOutEdges > 0;
  const [names, takenNames] = [middle, taken].map((all) => all.map(({ name }) => name));
  const scope = networkScope(snapshot, question, names!, takenNames!);
  const nothing = part.places.length > middle.length ? null : NOTHING;
  return {
    ...answerOf(snapshot, scope, truncated, HINT, nothing),
    ...shown,
    total: part.places.length,
    closed: closedKinds.filter((kind) => !asked.crossing.includes(kind)),
  };
}

/** The entities in the middle, and those taken out. */
async function namedIn(context: Context, asked: NetworkArguments): Promise<[Entity[], Entity[]]> {
  refuseContradictions(asked);
  const [middle, taken] = await Promise.all([
    askedEntities(context, 'around', asked.around, 0, MOST_AROUND),
    askedEntities(context, 'without', asked.without, 0, MOST_WITHOUT),
  ]);
  const both = middle.find(({ readableId }) => taken.some((each) => each.readableId === readableId));
  if (both) throw new BadUserInputError(`${both.name} cannot be both in the middle and left out.`, 'without');
  return [middle, taken];
}

const HINT: Sentence = {
  zh: '调大 limit（至多 3000），或用 kinds、relationTypes、period、minDegree、without 收窄，或用 groupBy 分组',
  en: 'Raise limit (3000 at most), narrow by kinds, relationTypes, period, minDegree or without, or group by groupBy',
};

const NOTHING: Sentence = {
  zh: '没有符合条件的主体：放宽 kinds、relationTypes、period、minDegree、community，加大 depth，或用 crossing 穿过更多类别',
  en: 'Nothing fits: ask for more kinds, relationTypes, another period or community, lower minDegree, raise depth, or cross more kinds by crossing',
};

function refuseContradictions({ depth, limit, minDegree, kinds, withoutKinds }: NetworkArguments): void {
  refuseOutside('depth', depth, 1, DEEPEST_NETWORK);
  refuseOutside('limit', limit, 1, MOST_NODES);
  refuseOutside('minDegree', minDegree, 0, 1_000_000);
  refuseBoth('withoutKinds', kinds, withoutKinds);
}

type Shown = Pick<NetworkResult, 'nodes' | 'edges' | 'groups' | 'groupTies' | 'leftOut' | 'leftOutEdges'>;

const NONE: Shown = { nodes: [], edges: [], groups: [], groupTies: [], leftOut: [], leftOutEdges: 0 };

/** Other questions have their turns in between: each step looks through all of a large part. */
async function drawn(snapshot: Snapshot, part: NetworkPart, question: NetworkQuestion, limit: number): Promise<Shown> {
  await breath();
  const kept = keptPlaces(snapshot, part, limit);
  await breath();
  const edges = edgesAmong(snapshot, kept, question);
  const inside = new Set(kept);
  return {
    ...NONE,
    nodes: kept.map((place) => nodeOf(snapshot, place, part.depths.get(place) ?? null)),
    edges: edges.slice(0, MOST_EDGES).map((edge) => new NetworkEdge(snapshot, edge)),
    leftOut: countKinds(
      snapshot,
      part.places.filter((place) => !inside.has(place)),
    ),
    leftOutEdges: Math.max(0, edges.length - MOST_EDGES),
  };
}
