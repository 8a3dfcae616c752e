import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Entity } from '../entity/entity.ts';
import { entityKindOf } from '../entity/entity-kinds.ts';
import { BadUserInputError } from '../errors.ts';
import { categoryOfType } from '../relationship/tie-categories.ts';
import { answerOf, kindsInWords, typesInWords, type Sentence } from './answer.ts';
import { askedEntities, refuseBoth, refuseOutside, yearOf } from './asked-entities.ts';
import { closedKinds } from './distances.ts';
import { groupNetwork, type Group } from './group-network.ts';
import { DEEPEST_NETWORK, MOST_AROUND, MOST_NODES, MOST_WITHOUT, NetworkArguments } from './network-arguments.ts';
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
  };
  const gone = middle.length > 0 && question.around.length === 0;
  const part = gone ? { places: [], depths: new Map<number, number>() } : selectNetwork(snapshot, question);
  const shown = groupBy ? grouped(snapshot, part, question, groupBy) : drawn(snapshot, part, question, limit);
  const truncated = shown.leftOut.length > 0 || shown.leftOutEdges > 0;
  const scope = scopeOf(
    question,
    middle.map(({ name }) => name),
  );
  return {
    ...answerOf(snapshot, scope, truncated, HINT),
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

function grouped(
  snapshot: Snapshot,
  { places }: NetworkPart,
  question: NetworkQuestion,
  by: 'KIND' | 'ALLIANCE',
): Shown {
  const { groups, ties } = groupNetwork(snapshot, places, by, question);
  const groupTies = ties.map((tie) => ({ ...tie, types: [...tie.types] }));
  return {
    nodes: [],
    edges: [],
    groups: groups.map((group) => groupOf(snapshot, group)),
    groupTies,
    leftOut: [],
    leftOutEdges: 0,
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

function groupOf(snapshot: Snapshot, { id, kind, alliance, count, kinds, inner }: Group): NetworkGroup {
  const own = kind ? entityKindOf(kind) : undefined;
  const name = alliance === null ? undefined : snapshot.names[alliance];
  const names = own ? { zh: own.zh, en: own.en } : { zh: name ?? '不在任何联盟', en: name ?? 'in no alliance' };
  return Object.assign(new NetworkGroup(), { id, count, kinds: [...kinds], inner, names });
}

function scopeOf(question: NetworkQuestion, names: readonly string[]): Sentence {
  const kinds = kindsInWords(question.kinds, { zh: '所有类别', en: 'any kind' });
  const types = typesInWords(question.relationTypes, { zh: '所有类型', en: 'any type' });
  const period = question.period ? { zh: `，${question.period} 年`, en: `, ${question.period}` } : { zh: '', en: '' };
  const middle =
    names.length > 0
      ? {
          zh: `${names.join('、')}周围 ${question.depth} 层内`,
          en: `at most ${question.depth} away from ${names.join(', ')}`,
        }
      : { zh: '整个网络', en: 'the whole network' };
  return {
    zh: `${middle.zh}，${kinds.zh}的主体，关系：${types.zh}${period.zh}`,
    en: `${middle.en}, entities of ${kinds.en}, relationships of ${types.en}${period.en}`,
  };
}
