import { Args, ArgsType, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { PartnerVia } from '../cooperation/partners-resolver.ts';
import { formOfTie } from '../cooperation/shared-things.ts';
import { viaOf } from '../cooperation/via-of.ts';
import { Entity, EntityKindEnum } from '../entity/entity.ts';
import { entityById } from '../entity/find-entity.ts';
import { CooperationFormEnum } from '../relationship/relationship.ts';
import { answerOf, kindsInWords, networkAnswer, NetworkAnswer } from './answer.ts';
import { askedEntities, refuseOutside } from './asked-entities.ts';
import { partnerTies, type PartnerTie } from './partner-ties.ts';
import type { Snapshot } from './snapshot.ts';

const MOST_ASKED = 20;
const MOST_PARTNERS = 200;

/** How a shared partner is tied to one of those asked about. */
@ObjectType({ description: '与其中一方的合作 · how the partner is tied to one of those asked about.' })
export class SharedPartnerTie {
  @Field(() => Entity, { description: '一方 · one of those asked about.' })
  of!: Entity;

  @Field(() => [CooperationFormEnum], { description: '合作形式 · the forms of cooperation, each once.' })
  forms!: string[];

  @Field(() => [PartnerVia], { description: '途径 · each tie, with its evidence; as in `partners`.' })
  via!: PartnerVia[];
}

/** A partner of several. */
@ObjectType({ description: '共同伙伴 · a partner of several of those asked about.' })
export class SharedPartner {
  @Field(() => Entity, { description: '伙伴 · the partner.' })
  partner!: Entity;

  @Field(() => Int, { description: '涉及几方 · of how many of those asked about it is a partner.' })
  count!: number;

  @Field(() => [SharedPartnerTie], { description: '分别的合作 · how it is tied to each of them.' })
  ties!: SharedPartnerTie[];
}

/** The partners that several have in common. */
@ObjectType({
  implements: networkAnswer,
  description: '共同伙伴结果 · partners of several: those of most first, then by number of ties, then by id.',
})
export class SharedPartnerResult extends NetworkAnswer {
  @Field(() => [Entity], { description: '所问 · those asked about.' })
  of!: Entity[];

  @Field(() => Int, { description: '至少几方 · of how many of them one had to be a partner.' })
  atLeast!: number;

  @Field(() => Int, { description: '总数 · how many such partners there are.' })
  total!: number;

  @Field(() => [SharedPartner], { description: '共同伙伴 · the partners.' })
  partners!: SharedPartner[];
}

/** Whose partners, and how many are answered. */
@ArgsType()
export class SharedPartnerArguments {
  @Field(() => [ID], { description: `所问 · 2 to ${MOST_ASKED} ids or names.` })
  ids!: string[];

  @Field(() => Int, {
    nullable: true,
    description: '至少几方 · partners of at least so many of them; of all unless given.',
  })
  atLeast?: number | null;

  @Field(() => [EntityKindEnum], {
    defaultValue: [],
    description: '类别 · only partners of these kinds; all where empty.',
  })
  kinds!: string[];

  @Field(() => Int, { defaultValue: 50, description: `最多条数 · most partners, 1 to ${MOST_PARTNERS}.` })
  limit!: number;
}

interface Found {
  readonly partner: number;
  /** Ties to those asked about, by their index. */
  readonly ties: readonly (readonly PartnerTie[])[];
}

/** Partners that several have in common. */
@Resolver()
export class SharedPartnersResolver {
  @Query(() => SharedPartnerResult, {
    nullable: true,
    description:
      '共同伙伴 · who is a partner of all of these, or of at least so many of them, by the rules of `partners`; each with its ties to every one of them.',
  })
  async sharedPartners(
    @Ctx() context: Context,
    @Args(() => SharedPartnerArguments) { ids, atLeast, kinds, limit }: SharedPartnerArguments,
  ): Promise<SharedPartnerResult> {
    refuseOutside('limit', limit, 1, MOST_PARTNERS);
    const of = await askedEntities(context, 'ids', ids, 2, MOST_ASKED);
    const least = atLeast ?? of.length;
    refuseOutside('atLeast', least, 1, of.length);
    const snapshot = await context.snapshots.current();
    const found = sharedBy(snapshot, of, least, kinds);
    const partners = await Promise.all(found.slice(0, limit).map((each) => shown(context, snapshot, of, each)));
    const among = kindsInWords(kinds, { zh: '所有类别', en: 'any kind' });
    const scope = {
      zh: `${of.map(({ name }) => name).join('、')}中至少 ${least} 方的${among.zh}伙伴`,
      en: `partners (${among.en}) of at least ${least} of ${of.map(({ name }) => name).join(', ')}`,
    };
    const hint = { zh: '调大 limit 或 atLeast，或限定 kinds', en: 'Raise limit or atLeast, or name kinds' };
    return {
      ...answerOf(snapshot, scope, found.length > limit, hint),
      of,
      atLeast: least,
      total: found.length,
      partners: partners.filter((each) => each !== null),
    };
  }
}

function sharedBy(snapshot: Snapshot, of: readonly Entity[], least: number, kinds: readonly string[]): Found[] {
  const shared = new Map<number, PartnerTie[][]>();
  of.forEach(({ readableId }, index) => {
    const place = snapshot.place(readableId);
    if (place === undefined) return;
    for (const [partner, ties] of partnerTies(snapshot, place)) {
      if (kinds.length > 0 && !kinds.includes(snapshot.kind(partner))) continue;
      const all = shared.get(partner) ?? of.map(() => []);
      all[index] = ties;
      shared.set(partner, all);
    }
  });
  return [...shared]
    .map(([partner, ties]) => ({ partner, ties }))
    .filter((each) => countOf(each) >= least)
    .sort((a, b) => countOf(b) - countOf(a) || b.ties.flat().length - a.ties.flat().length || a.partner - b.partner);
}

function countOf({ ties }: Found): number {
  return ties.filter((each) => each.length > 0).length;
}

/** The partner with its ties; `null` where it is gone since the snapshot was taken. */
async function shown(
  context: Context,
  snapshot: Snapshot,
  of: readonly Entity[],
  found: Found,
): Promise<SharedPartner | null> {
  const partner = await entityById(context, snapshot.ids[found.partner]!);
  if (!partner) return null;
  const ties = await Promise.all(
    found.ties.flatMap((each, index) => (each.length > 0 ? [tieOf(context, snapshot, of[index]!, each)] : [])),
  );
  return { partner, count: countOf(found), ties };
}

async function tieOf(
  context: Context,
  snapshot: Snapshot,
  of: Entity,
  ties: readonly PartnerTie[],
): Promise<SharedPartnerTie> {
  const via = await Promise.all(ties.map((tie) => viaOf(context, snapshot, tie)));
  const forms = via.flatMap(({ relationships: [first], through }) =>
    first && first.status !== 'ENDED' ? (formOfTie(first, through) ?? []) : [],
  );
  return { of, forms: [...new Set(forms)], via };
}
