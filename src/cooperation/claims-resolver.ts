import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Entity, enumOf } from '../entity/entity.ts';
import { Evidence } from '../evidence/evidence.ts';
import { editionById, evidenceById } from '../evidence/find-evidence.ts';
import { ReportEdition } from '../evidence/report-edition.ts';
import { Relationship } from '../relationship/relationship.ts';
import { claimSides, claimStandings, sideOf, speakersOf, standingOf } from './claims.ts';
import { speakersByEdition, type Speaker } from './speakers.ts';

const ClaimSideEnum = enumOf('ClaimSide', claimSides, '说话一方 · where the one who says a relationship stands to it.');

/** How many of its ends say a relationship, as a GraphQL enum. */
export const ClaimStandingEnum = enumOf(
  'ClaimStanding',
  claimStandings,
  '各说情况 · whether both ends of a relationship say it themselves. An end that does not say it need not deny it.',
);

/** Who says a relationship, and where. */
@ObjectType({
  description:
    '述说 · who says a relationship, and where. The one who speaks is the publisher of the edition: a report does not say who of those that it reports on supplied a sentence.',
})
export class Claim {
  @Field(() => String, { description: '来源 · the publisher, as the edition names it or the editors attribute it.' })
  publisher!: string;

  @Field(() => Entity, {
    nullable: true,
    description: '说话者 · the entity of that name; null where the graph has none, or several.',
  })
  speaker!: Entity | null;

  @Field(() => ClaimSideEnum, { description: '哪一方 · whether it is one of the two ends, or a third party.' })
  side!: string;

  /** Ids; the fields of the same names are resolved from them. */
  editionIds!: readonly string[];
  evidenceIds!: readonly string[];
}

/** Who says relationships. */
@Resolver(() => Relationship)
export class RelationshipClaimsResolver {
  @FieldResolver(() => [Claim], {
    description: '谁说的 · who says the relationship: each publisher once, with the places where it does.',
  })
  async claimedBy(@Root() relationship: Relationship, @Ctx() context: Context): Promise<Claim[]> {
    return (await speakersTelling(context, relationship)).map(({ publisher, entity, editions }) => ({
      publisher,
      speaker: entity ?? null,
      side: sideOf(relationship, entity?.readableId),
      editionIds: editions.filter((edition) => editionsOf(relationship).includes(edition)),
      evidenceIds: relationship.evidence.filter((id) => editions.includes(editionOf(id))),
    }));
  }

  @FieldResolver(() => ClaimStandingEnum, {
    description: '各说情况 · whether both of its ends say it themselves, one, or none.',
  })
  async claimStanding(@Root() relationship: Relationship, @Ctx() context: Context): Promise<string> {
    return standingOf(relationship, await speakersTelling(context, relationship));
  }
}

/** Where claims are made. */
@Resolver(() => Claim)
export class ClaimResolver {
  @FieldResolver(() => [ReportEdition], { description: '报告版本 · its editions that say it.' })
  async editions(@Root() { editionIds }: Claim, @Ctx() context: Context): Promise<ReportEdition[]> {
    const found = await Promise.all(editionIds.map((id) => editionById(context, id)));
    return found.filter((edition) => edition !== undefined);
  }

  @FieldResolver(() => [Evidence], { description: '证据 · the places where it says so.' })
  async evidence(@Root() { evidenceIds }: Claim, @Ctx() context: Context): Promise<Evidence[]> {
    const found = await Promise.all(evidenceIds.map((id) => evidenceById(context, id)));
    return found.filter((place) => place !== undefined);
  }
}

async function speakersTelling(context: Context, relationship: Relationship): Promise<Speaker[]> {
  const speakers = await context.load('speakersByEdition', '', async (keys) => {
    const all = await speakersByEdition(context);
    return new Map(keys.map((key) => [key, all]));
  });
  return speakersOf(editionsOf(relationship), speakers ?? new Map<string, Speaker>());
}

function editionsOf({ evidence }: Relationship): string[] {
  return [...new Set(evidence.map(editionOf))];
}

function editionOf(evidenceId: string): string {
  return evidenceId.slice(0, evidenceId.indexOf('~'));
}
