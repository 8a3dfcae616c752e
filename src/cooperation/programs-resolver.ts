import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Entity } from '../entity/entity.ts';
import { entityById } from '../entity/find-entity.ts';
import { BadUserInputError } from '../errors.ts';
import { Figure } from '../figure/figure.ts';
import { figuresOfAll } from '../figure/figures-of-all.ts';
import { answerOf, kindsInWords, yearInWords, type Sentence } from '../network/answer.ts';
import { askedEntities, yearOf } from '../network/asked-entities.ts';
import { partnerTies } from '../network/partner-ties.ts';
import type { Snapshot } from '../network/snapshot.ts';
import { connection } from '../paging/connection.ts';
import { cursorOf, placeOf } from '../paging/cursor.ts';
import { pageSize } from '../paging/page-arguments.ts';
import { findingOf, metricsOf } from './partner-findings.ts';
import { programsWithFewPartners, type ProgramPartners } from './program-partners.ts';
import { PartnerFindingEnum, ProgramArguments, ProgramEdge, ProgramPage, ProgramPartner } from './program-types.ts';
import { viaOf } from './via-of.ts';

const LIST = 'programsWithoutPartner';
const MOST_SCHOOLS = 100;
const HINT: Sentence = { zh: '用 after: endCursor 翻到下一页', en: 'Go on with after: endCursor' };

/** Programs that lack partners. */
@Resolver(() => ProgramEdge)
export class ProgramsResolver {
  @Query(() => ProgramPage, {
    nullable: true,
    description:
      '缺少伙伴的专业 · programs with no partner named in any source, or only one. A partner works for the program directly (takes part in it, runs or develops it jointly) or takes part in a project, base, center or studio that is about it. Not named is not the same as none: see `finding`.',
  })
  async programsWithoutPartner(
    @Ctx() context: Context,
    @Args(() => ProgramArguments) asked: ProgramArguments,
  ): Promise<ProgramPage> {
    const size = pageSize(asked);
    const after = asked.after ? placeOf(LIST, asked.after).id : '';
    const { partnerKinds, named, types } = asked;
    const period = yearOf(asked.period);
    if (partnerKinds.length === 0) throw new BadUserInputError('Name at least one kind of partner.', 'partnerKinds');
    if (![0, 1, null, undefined].includes(named))
      throw new BadUserInputError(`named must be 0 or 1; it was ${named}.`, 'named');
    const schools = await schoolsAsked(context, asked.schools);
    const snapshot = await context.snapshots.current();
    const meant = { schools: placesOf(snapshot, schools), types, partnerKinds, period };
    // Schools that came after the snapshot was taken have no programs in it.
    const few = schools.length > 0 && meant.schools.length === 0 ? [] : await programsWithFewPartners(snapshot, meant);
    const all = few.filter(({ partners }) => (named ?? partners.size) === partners.size);
    const rest = all.filter(({ program }) => snapshot.ids[program]! > after).slice(0, size + 1);
    const edges = await Promise.all(rest.map((found) => edgeOf(context, snapshot, found, { partnerKinds, period })));
    const page = connection<Entity, ProgramEdge>(edges, size, asked.after, () => Promise.resolve(all.length));
    const head = answerOf(snapshot, scopeOf(snapshot, schools, asked), page.pageInfo.hasNextPage, HINT);
    return { ...head, ...page, ...stillThere(page.edges) } as unknown as ProgramPage;
  }

  @FieldResolver(() => [Entity], { description: '学校 · the schools that offer it; empty where no source says.' })
  async schools(@Root() { found, snapshot }: ProgramEdge, @Ctx() context: Context): Promise<Entity[]> {
    const schools = await Promise.all(found.schools.map((school) => entityById(context, snapshot.ids[school]!)));
    return schools.filter((school) => school !== undefined);
  }

  @FieldResolver(() => [ProgramPartner], { description: '点名的伙伴 · the partner that is named, if any.' })
  async partners(@Root() { found, snapshot }: ProgramEdge, @Ctx() context: Context): Promise<ProgramPartner[]> {
    const partners = await Promise.all(
      [...found.partners].map(async ([place, ties]) => {
        const partner = await entityById(context, snapshot.ids[place]!);
        return partner && { partner, via: await Promise.all(ties.map((tie) => viaOf(context, snapshot, tie))) };
      }),
    );
    return partners.filter((partner) => partner !== undefined);
  }

  @FieldResolver(() => [Figure], {
    description:
      '所述伙伴数与覆盖率 · figures that count partners of the program or of its schools, or say what share of programs they cover; where they count more than are named, names are missing.',
  })
  stated(@Root() { found, snapshot, asked }: ProgramEdge, @Ctx() context: Context): Promise<Figure[]> {
    const subjects = [found.program, ...found.schools].map((place) => snapshot.ids[place]!);
    return figuresOfAll(context, subjects, metricsOf(asked.partnerKinds), asked.period ?? '');
  }

  @FieldResolver(() => PartnerFindingEnum, {
    description: '伙伴情况 · one named, none named, none named though counted or covered, or stated to have none.',
  })
  async finding(@Root() edge: ProgramEdge, @Ctx() context: Context): Promise<string> {
    const { found, snapshot, asked, named } = edge;
    const atSchools = found.schools.flatMap((school) => [...partnerTies(snapshot, school).keys()]);
    const counted = new Set(atSchools.filter((partner) => asked.partnerKinds.includes(snapshot.kind(partner))));
    return findingOf(named, named > 0 ? [] : await this.stated(edge, context), counted.size);
  }
}

async function schoolsAsked(context: Context, mentions: readonly string[]): Promise<Entity[]> {
  const schools = await askedEntities(context, 'schools', mentions, 0, MOST_SCHOOLS);
  const stranger = schools.find(({ kind }) => kind !== 'School');
  if (stranger) throw new BadUserInputError(`${stranger.name} is no school.`, 'schools');
  return schools;
}

function placesOf(snapshot: Snapshot, entities: readonly Entity[]): number[] {
  return entities.map(({ readableId }) => snapshot.place(readableId)).filter((place) => place !== undefined);
}

async function edgeOf(
  context: Context,
  snapshot: Snapshot,
  found: ProgramPartners,
  asked: ProgramEdge['asked'],
): Promise<ProgramEdge> {
  const id = snapshot.ids[found.program]!;
  const node = (await entityById(context, id))!;
  return { cursor: cursorOf(LIST, { value: '', id }), node, named: found.partners.size, found, snapshot, asked };
}

/** The rows whose program was not taken away since the snapshot was taken. */
function stillThere(rows: readonly ProgramEdge[]): { edges: ProgramEdge[]; nodes: Entity[] } {
  const edges = rows.filter(({ node }) => (node as Entity | undefined) !== undefined);
  return { edges, nodes: edges.map(({ node }) => node) };
}

function scopeOf(
  snapshot: Snapshot,
  schools: readonly Entity[],
  { partnerKinds, named, period }: ProgramArguments,
): Sentence {
  const names = schools.map(({ name }) => name);
  const kinds = kindsInWords(partnerKinds, { zh: '', en: '' });
  const year = yearInWords(period ?? undefined, snapshot);
  const counts = named ?? null;
  const zhHow = counts === null ? '至多点名一家伙伴' : counts === 0 ? '未点名伙伴' : '只点名一家伙伴';
  const enHow = counts === null ? 'no partner or one' : counts === 0 ? 'no partner' : 'one partner';
  return {
    zh: `${names.length > 0 ? `${names.join('、')}的` : ''}专业，${zhHow}（${kinds.zh}${year.zh}）；伙伴指直接参与、合办或开发该专业，或参与以该专业为对象的项目、基地、中心、工作室；合作内容里仅以文字提到专业的、已终止的不计；未点名不等于没有`,
    en: `programs${names.length > 0 ? ` of ${names.join(', ')}` : ''} with ${enHow} named (${kinds.en}${year.en}); a partner takes part in, jointly runs or develops the program, or takes part in a project, base, center or studio about it; programs told of only in the words of a cooperation, and what has ended, do not count; not named is not the same as none`,
  };
}
