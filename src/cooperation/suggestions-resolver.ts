import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Entity } from '../entity/entity.ts';
import { entityById, requireEntity } from '../entity/find-entity.ts';
import { BadUserInputError } from '../errors.ts';
import { Evidence } from '../evidence/evidence.ts';
import { evidenceById } from '../evidence/find-evidence.ts';
import { answerOf, kindsInWords, type Sentence } from '../network/answer.ts';
import { refuseOutside } from '../network/asked-entities.ts';
import type { Snapshot } from '../network/snapshot.ts';
import { industryIndexOf } from './industry-index.ts';
import { missingLinks, reasonWeights, type MissingLink, type ReasonFound } from './missing-links.ts';
import { partnerBodies } from './shared-things.ts';
import { groundsOf } from './suggestion-grounds.ts';
import {
  Suggestion,
  SuggestionArguments,
  SuggestionGround,
  SuggestionReason,
  SuggestionResult,
  type SuggestedLink,
} from './suggestion-types.ts';
import { wordsOf } from './suggestion-words.ts';

const MOST = 50;
const HINT: Sentence = { zh: '调大 first，或限定 kinds', en: 'Raise first, or name fewer kinds' };

/** Links that might be missing. */
@Resolver(() => SuggestionReason)
export class SuggestionsResolver {
  @Query(() => SuggestionResult, {
    nullable: true,
    description:
      '推荐合作 · whom an entity might work with: by partners in common, seats in one body, programs and industry, and place, each reason with its evidence. Never suggested: the entity itself; whoever it is joined to by any relationship, also one that has ended; its partners through a shared project, base, center or studio; parts of the whole that it is part of; kinds not asked for; what is retired.',
  })
  async suggestions(
    @Ctx() context: Context,
    @Args(() => SuggestionArguments) asked: SuggestionArguments,
  ): Promise<SuggestionResult> {
    refuseOutside('first', asked.first, 1, MOST);
    const entity = await requireEntity(context, asked.for);
    const kinds = kindsOf(entity, asked.kinds);
    const snapshot = await context.snapshots.current();
    const own = snapshot.place(entity.readableId);
    // An entity that came after the snapshot was taken is joined to nothing in it.
    const links = own === undefined ? [] : missingLinks(snapshot, await industryIndexOf(snapshot), own, kinds);
    const shown = await Promise.all(
      links.slice(0, asked.first).map((link) => suggestionOf(context, snapshot, own!, link)),
    );
    const among = kindsInWords(kinds, { zh: '', en: '' });
    const scope = {
      zh: `与${entity.name}有共同伙伴、同在一个组织或行业对口的${among.zh}；已有任何关系的、同属一个单位的除外`,
      en: `bodies (${among.en}) that share partners, a body or an industry with ${entity.name}; without those that it is joined to in any way, and parts of one whole`,
    };
    return {
      ...answerOf(snapshot, scope, links.length > asked.first, HINT),
      for: entity,
      total: links.length,
      suggestions: shown.filter((suggestion) => suggestion !== null),
    };
  }

  @FieldResolver(() => [SuggestionGround], {
    description:
      '依据 · at most five of the things shared, with both relationships; of an industry, what tells it on both sides.',
  })
  grounds(@Root() { found, link }: SuggestionReason, @Ctx() context: Context): Promise<SuggestionGround[]> {
    return groundsOf(context, found, link);
  }
}

/** Where grounds stand. */
@Resolver(() => SuggestionGround)
export class SuggestionGroundResolver {
  @FieldResolver(() => [Evidence], { description: '证据 · the places where that stands.' })
  async evidence(@Root() { evidenceIds }: SuggestionGround, @Ctx() context: Context): Promise<Evidence[]> {
    const places = await Promise.all(evidenceIds.map((id) => evidenceById(context, id)));
    return places.filter((place) => place !== undefined);
  }
}

function kindsOf({ kind, name }: Entity, kinds: readonly string[] | undefined): readonly string[] {
  const bodies = partnerBodies.join(', ');
  if (!partnerBodies.includes(kind))
    throw new BadUserInputError(`${name} is of kind ${kind}. Partners are suggested to kinds ${bodies}.`, 'for');
  if (!kinds) return kind === 'School' ? ['Enterprise'] : ['School'];
  if (kinds.length === 0) throw new BadUserInputError('Name at least one kind, or leave kinds out.', 'kinds');
  const stranger = kinds.find((each) => !partnerBodies.includes(each));
  if (stranger)
    throw new BadUserInputError(
      `Nobody of kind ${stranger} is suggested as a partner. Name any of ${bodies}.`,
      'kinds',
    );
  return kinds;
}

/** A suggestion as the API tells it; `null` where the entity is gone since the snapshot was taken. */
async function suggestionOf(
  context: Context,
  snapshot: Snapshot,
  own: number,
  missing: MissingLink,
): Promise<Suggestion | null> {
  const entity = await entityById(context, snapshot.ids[missing.place]!);
  if (!entity) return null;
  const link = { snapshot, own, other: missing.place };
  const reasons = missing.reasons.map((found) => reasonTold(found, link));
  return { derived: true, entity, score: missing.score, reasons };
}

function reasonTold(found: ReasonFound, link: SuggestedLink): SuggestionReason {
  const { reason, value, shared } = found;
  const words = wordsOf(link.snapshot, found);
  const weight = reasonWeights[reason];
  return Object.assign(new SuggestionReason(), { reason, value, weight, count: shared.length, words, found, link });
}
