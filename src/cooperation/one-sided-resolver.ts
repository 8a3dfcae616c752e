import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Entity } from '../entity/entity.ts';
import { entityById } from '../entity/find-entity.ts';
import { BadUserInputError } from '../errors.ts';
import { answerOf, kindsInWords, typesInWords, yearInWords, type Sentence } from '../network/answer.ts';
import { askedEntities, yearOf } from '../network/asked-entities.ts';
import type { Snapshot } from '../network/snapshot.ts';
import { connection } from '../paging/connection.ts';
import { cursorOf, placeOf } from '../paging/cursor.ts';
import { pageSize } from '../paging/page-arguments.ts';
import { relationshipById } from '../relationship/find-relationships.ts';
import type { Relationship } from '../relationship/relationship.ts';
import { sideOf } from './claims.ts';
import { countsOf, toldRelationships, type ToldRelationship } from './one-sided.ts';
import { OneSidedArguments, OneSidedPage, type OneSidedEdge, type SpeakerCount } from './one-sided-types.ts';
import { speakersByEdition, type Speaker } from './speakers.ts';

const LIST = 'oneSidedClaims';
const MOST_ASKED = 100;
const HINT: Sentence = { zh: '用 after: endCursor 翻到下一页', en: 'Go on with after: endCursor' };

/** Relationships that are told from one side only. */
@Resolver()
export class OneSidedResolver {
  @Query(() => OneSidedPage, {
    nullable: true,
    description:
      '单方述说 · cooperation (or other relationships) that only one of the two sides tells, or neither, only a third party. That a side does not tell it is no denial: `silent` says whether anything of its own was read at all; `scope` and `speakers` say who speaks.',
  })
  async oneSidedClaims(
    @Ctx() context: Context,
    @Args(() => OneSidedArguments) asked: OneSidedArguments,
  ): Promise<OneSidedPage> {
    const size = pageSize(asked);
    const after = asked.after ? placeOf(LIST, asked.after) : null;
    refuseEmpty(asked);
    const period = yearOf(asked.period);
    const of = await askedEntities(context, 'of', asked.of, 0, MOST_ASKED);
    const [snapshot, speakers] = await Promise.all([context.snapshots.current(), speakersByEdition(context)]);
    const places = of.map(({ readableId }) => snapshot.place(readableId)).filter((place) => place !== undefined);
    const { types, kinds, standings } = asked;
    // An entity that came after the snapshot was taken is an end of nothing in it.
    const none = of.length > 0 && places.length === 0;
    const told = none ? [] : toldRelationships(snapshot, { types, kinds, of: places, period }, speakers);
    const listed = told.filter(({ standing }) => standings.includes(standing));
    const rest = listed.filter((each) => comesAfter(snapshot, each, after)).slice(0, size + 1);
    const all = new Set(speakers.values());
    const edges = await Promise.all(rest.map((each) => edgeOf(context, snapshot, each, all)));
    const page = connection<Relationship, OneSidedEdge>(edges, size, asked.after, () => Promise.resolve(listed.length));
    const shown = page.edges.filter(({ node }) => (node as Relationship | undefined) !== undefined);
    return {
      ...answerOf(snapshot, scopeOf(snapshot, asked, of, all), page.pageInfo.hasNextPage, HINT),
      ...page,
      edges: shown,
      nodes: shown.map(({ node }) => node),
      counts: countsOf(told),
      speakers: speakerCounts(told),
    } as unknown as OneSidedPage;
  }
}

function refuseEmpty({ standings, types }: OneSidedArguments): void {
  if (standings.length === 0) throw new BadUserInputError('Name at least one way of being told.', 'standings');
  if (types.length === 0) throw new BadUserInputError('Name at least one type of relationship.', 'types');
}

function startOf(snapshot: Snapshot, relationship: number): string {
  return snapshot.ids[snapshot.columns.from[relationship]!]!;
}

function comesAfter(
  snapshot: Snapshot,
  { relationship }: ToldRelationship,
  after: { value: string | number; id: string } | null,
): boolean {
  if (!after) return true;
  const start = startOf(snapshot, relationship);
  return start > after.value || (start === after.value && snapshot.relationshipId(relationship) > after.id);
}

async function edgeOf(
  context: Context,
  snapshot: Snapshot,
  { relationship, standing, speakers }: ToldRelationship,
  all: ReadonlySet<Speaker>,
): Promise<OneSidedEdge> {
  const id = snapshot.relationshipId(relationship);
  const [from, to] = [startOf(snapshot, relationship), snapshot.ids[snapshot.columns.to[relationship]!]!];
  const sides = speakers.map(({ entity }) => sideOf({ from, to }, entity?.readableId));
  const silentIds = [...(sides.includes('FROM') ? [] : [from]), ...(sides.includes('TO') ? [] : [to])];
  const [node, ...silent] = await Promise.all([
    relationshipById(context, id),
    ...silentIds.map((each) => entityById(context, each)),
  ]);
  const publishers = new Set([...all].map(({ entity }) => entity?.readableId));
  return {
    cursor: cursorOf(LIST, { value: from, id }),
    node: node as Relationship,
    standing,
    silent: (silent as (Entity | undefined)[])
      .filter((entity) => entity !== undefined)
      .map((entity) => ({ entity, hasReport: publishers.has(entity.readableId) })),
  };
}

function speakerCounts(told: readonly ToldRelationship[]): SpeakerCount[] {
  const counts = new Map<Speaker, number>();
  for (const { speakers } of told) for (const speaker of speakers) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return [...counts]
    .map(([{ publisher, entity }, count]) => ({ publisher, speaker: entity ?? null, count }))
    .sort((a, b) => b.count - a.count || (a.publisher < b.publisher ? -1 : 1));
}

function scopeOf(
  snapshot: Snapshot,
  { types, kinds, period }: OneSidedArguments,
  of: readonly Entity[],
  speakers: ReadonlySet<Speaker>,
): Sentence {
  const publishers = [...speakers].map(({ publisher }) => publisher);
  const [type, kind] = [
    typesInWords(types, { zh: '', en: '' }),
    kindsInWords(kinds, { zh: '任何类别', en: 'any kind' }),
  ];
  const year = yearInWords(period ?? undefined, snapshot);
  const names = of.map(({ name }) => name);
  const only =
    publishers.length === 1
      ? { zh: '只有一个来源：', en: 'a single source speaks: ' }
      : { zh: `${publishers.length} 个来源：`, en: `${publishers.length} sources speak: ` };
  return {
    zh: `${names.length > 0 ? `${names.join('、')}的` : ''}关系（${type.zh}；两端：${kind.zh}${year.zh}），已终止的除外；数据中${only.zh}${publishers.join('、')}；一方没有说，不等于它否认`,
    en: `relationships${names.length > 0 ? ` of ${names.join(', ')}` : ''} (${type.en}; ends: ${kind.en}${year.en}) that have not ended; ${only.en}${publishers.join(', ')}; not saying it is not denying it`,
  };
}
