import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Entity } from '../entity/entity.ts';
import { entityKindOf } from '../entity/entity-kinds.ts';
import { BadUserInputError, ServiceUnavailableError } from '../errors.ts';
import { categoryOfType } from '../relationship/tie-categories.ts';
import { answerOf, kindsInWords, typesInWords, yearInWords, type Sentence } from './answer.ts';
import { askedEntities, refuseBoth, refuseOutside, yearOf } from './asked-entities.ts';
import { communityPlaces } from './community-places.ts';
import { closedKinds } from './distances.ts';
import { allianceOf, groupNetwork, NO_ALLIANCE, type Group } from './group-network.ts';
import {
  DEEPEST_NETWORK,
  MOST_AROUND,
  MOST_NODES,
  MOST_WITHOUT,
  NetworkArguments,
  type Grouping,
} from './network-arguments.ts';
import { NetworkEdge, NetworkGroup, NetworkNode, NetworkResult } from './network-types.ts';
import {
  countKinds,
  edgesAmong,
  keptPlaces,
  selectNetwork,
  type NetworkPart,
  type NetworkQuestion,
} from './select-network.ts';
import type { Snapshot } from './snapshot.ts';

/** The most relationships of one answer. */
const MOST_EDGES = 12_000;
/** The id of the group of those who came after communities were last worked out. */
const NO_COMMUNITY = 'none';

/** Parts of the network, ready to draw. */
@Resolver()
export class NetworkResolver {
  @Query(() => NetworkResult, {
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
  const placesOf = (ids: readonly { readableId: string }[]) =>
    ids.map(({ readableId }) => snapshot.place(readableId)).filter((place) => place !== undefined);
  const question = {
    ...asked,
    around: placesOf(middle),
    without: placesOf(taken),
    period: yearOf(asked.period),
    within: isGiven(asked.community) ? await communityPlaces(context, snapshot, asked.community) : undefined,
  };
  const gone = middle.length > 0 && question.around.length === 0;
  const part = gone ? { places: [], depths: new Map<number, number>() } : selectNetwork(snapshot, question);
  const shown = groupBy
    ? await grouped(context, snapshot, part, question, groupBy)
    : drawn(snapshot, part, question, limit);
  const truncated = shown.leftOut.length > 0 || shown.leftOutEdges > 0;
  const [names, takenNames] = [middle, taken].map((all) => all.map(({ name }) => name));
  const scope = scopeOf(snapshot, question, names!, takenNames!);
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

function drawn(snapshot: Snapshot, part: NetworkPart, question: NetworkQuestion, limit: number): Shown {
  const kept = keptPlaces(snapshot, part, limit);
  const edges = edgesAmong(snapshot, kept, question);
  const inside = new Set(kept);
  return {
    nodes: kept.map((place) => nodeOf(snapshot, place, part.depths.get(place) ?? null)),
    edges: edges.slice(0, MOST_EDGES).map((edge) => edgeOf(snapshot, edge)),
    groups: [],
    groupTies: [],
    leftOut: countKinds(
      snapshot,
      part.places.filter((place) => !inside.has(place)),
    ),
    leftOutEdges: Math.max(0, edges.length - MOST_EDGES),
  };
}

async function grouped(
  context: Context,
  snapshot: Snapshot,
  { places }: NetworkPart,
  question: NetworkQuestion,
  by: Grouping,
): Promise<Shown> {
  const groupOf = await groupingOf(context, snapshot, places, by);
  const { groups, ties } = groupNetwork(snapshot, places, groupOf, question);
  return {
    nodes: [],
    edges: [],
    groups: groups.map((group) => groupNodeOf(snapshot, group, by)),
    groupTies: ties.map((tie) => ({ ...tie, types: [...tie.types] })),
    leftOut: [],
    leftOutEdges: 0,
  };
}

async function groupingOf(
  context: Context,
  snapshot: Snapshot,
  places: readonly number[],
  by: Grouping,
): Promise<(place: number) => string> {
  if (by === 'KIND') return (place) => snapshot.kind(place);
  if (by === 'ALLIANCE') return allianceOf(snapshot, places);
  const communities = await context.analyses.of('COMMUNITIES');
  if (!communities) throw new ServiceUnavailableError('Communities are being worked out. Ask again in a few seconds.');
  return (place) => {
    const then = communities.snapshot.place(snapshot.ids[place]!);
    return then === undefined ? NO_COMMUNITY : String(communities.result.of[then]);
  };
}

function nodeOf(snapshot: Snapshot, place: number, depth: number | null): NetworkNode {
  return {
    id: snapshot.ids[place]!,
    name: snapshot.names[place]!,
    kind: snapshot.kind(place),
    type: snapshot.type(place) || null,
    degree: snapshot.degree(place),
    depth,
  };
}

function edgeOf(snapshot: Snapshot, number: number): NetworkEdge {
  const { from, to, evidences } = snapshot.columns;
  const { role, form, status } = snapshot.facts(number);
  const type = snapshot.relationshipType(number);
  return Object.assign(new NetworkEdge(), {
    id: snapshot.relationshipId(number),
    from: snapshot.ids[from[number]!]!,
    to: snapshot.ids[to[number]!]!,
    type,
    category: categoryOfType[type] ?? 'MENTION',
    role: role || null,
    form: form || null,
    status: status || 'ASSERTED',
    evidences: evidences[number]!,
    number,
    snapshot,
  });
}

function groupNodeOf(snapshot: Snapshot, { id, first, count, kinds, inner }: Group, by: Grouping): NetworkGroup {
  const names = groupNames[by](snapshot, id, first);
  return Object.assign(new NetworkGroup(), { id, count, kinds: [...kinds], inner, names });
}

const groupNames: Readonly<Record<Grouping, (snapshot: Snapshot, id: string, first: number) => Sentence>> = {
  KIND: (_, id) => ({ zh: entityKindOf(id)!.zh, en: entityKindOf(id)!.en }),
  ALLIANCE: (snapshot, id) => {
    if (id === NO_ALLIANCE) return { zh: '不在任何联盟', en: 'in no alliance' };
    const name = snapshot.names[snapshot.place(id)!]!;
    return { zh: name, en: name };
  },
  COMMUNITY: ({ names }, id, first) =>
    id === NO_COMMUNITY
      ? { zh: '新加入，尚未分群', en: 'new, in no community yet' }
      : { zh: `社群 ${id}（${names[first]!}一带）`, en: `community ${id} (around ${names[first]!})` },
};

/** What a network was narrowed by beside kinds, types and year. */
function narrowedInWords(
  { minDegree, withoutKinds, community }: NetworkQuestion & { community?: number | null },
  taken: readonly string[],
): Sentence {
  const part = isGiven(community)
    ? { zh: `，社群 ${community}`, en: `, of community ${community}` }
    : { zh: '', en: '' };
  const kinds = kindsInWords(withoutKinds, { zh: '', en: '' });
  const [zh, en] = [
    [...taken, ...(kinds.zh ? [kinds.zh] : [])],
    [...taken, ...(kinds.en ? [kinds.en] : [])],
  ];
  return {
    zh: `${part.zh}${minDegree > 0 ? `，至少 ${minDegree} 条关系` : ''}${zh.length > 0 ? `，不含${zh.join('、')}` : ''}`,
    en: `${part.en}${minDegree > 0 ? `, with at least ${minDegree} relationships` : ''}${en.length > 0 ? `, without ${en.join(', ')}` : ''}`,
  };
}

function scopeOf(
  snapshot: Snapshot,
  question: NetworkQuestion & { community?: number | null },
  names: readonly string[],
  taken: readonly string[],
): Sentence {
  const kinds = kindsInWords(question.kinds, { zh: '所有类别', en: 'any kind' });
  const types = typesInWords(question.relationTypes, { zh: '所有类型', en: 'any type' });
  const year = yearInWords(question.period, snapshot);
  const narrowed = narrowedInWords(question, taken);
  const middle =
    names.length > 0
      ? {
          zh: `${names.join('、')}周围 ${question.depth} 层内`,
          en: `at most ${question.depth} away from ${names.join(', ')}`,
        }
      : { zh: '整个网络', en: 'the whole network' };
  return {
    zh: `${middle.zh}，${kinds.zh}的主体，关系：${types.zh}${year.zh}${narrowed.zh}`,
    en: `${middle.en}, entities of ${kinds.en}, relationships of ${types.en}${year.en}${narrowed.en}`,
  };
}

function isGiven(value: number | null | undefined): value is number {
  return value !== null && value !== undefined;
}
