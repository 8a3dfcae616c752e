import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { Context } from '../context.ts';
import { Fact } from '../node/node.ts';
import { factById } from '../node/find-node.ts';
import { readableId } from '../node/global-id.ts';
import { connectionType, type Connection } from '../paging/connection.ts';
import { pageOf } from '../paging/list.ts';
import { ownedPage, type OwnedList } from '../paging/owned.ts';
import { many } from '../graph/statement.ts';
import { PageArguments } from '../paging/page-arguments.ts';
import { evidenceId } from '../record/ids.ts';
import { coverageOf } from './coverage.ts';
import { CoverageEnum, Evidence, evidenceOf, type EvidenceRow } from './evidence.ts';
import { editionById, evidenceById } from './find-evidence.ts';
import { ReportEdition, reportEditionOf, type EditionRow } from './report-edition.ts';

const EvidenceConnection = connectionType('Evidence', () => Evidence);
const ReportEditionConnection = connectionType('ReportEdition', () => ReportEdition);
const placesOfEditions: OwnedList<
  { readonly coverage: readonly string[] },
  { owner: string; place: string; evidence: EvidenceRow }
> = {
  name: 'places',
  pages: many('placesOfEditions'),
  totals: many('placeTotals'),
};
const byId = { fragment: 'sortText', field: 'id', descending: false } as const;

const coverageOfEditions = many<{ ids: readonly string[] }, EditionCoverage & { owner: string }>('coverageOfEditions');

/** Which places of an edition are listed. */
@ArgsType()
export class PlacesArguments extends PageArguments {
  @Field(() => [CoverageEnum], { defaultValue: [], description: '阅读情况 · only these; all where empty.' })
  coverage!: string[];
}

/** How much of an edition was read, and into what. */
@ObjectType({
  description: '覆盖情况 · how many units of the edition hold facts, were read and hold none, or were not read.',
})
export class EditionCoverage {
  @Field(() => Int, { description: '单元数 · units of the edition.' })
  units!: number;

  @Field(() => Int, { description: '有事实的单元数 · units that hold facts.' })
  withFacts!: number;

  @Field(() => Int, { description: '已读无事实的单元数 · units that were read and hold none, each with its reason.' })
  withoutFacts!: number;

  @Field(() => Int, { description: '未读的单元数 · units that nobody has read yet.' })
  unread!: number;
}

/** Where each fact is written. */
@Resolver(() => Fact)
export class FactResolver {
  @FieldResolver(() => [Evidence], { description: '证据 · the places where this is written.' })
  async evidence(@Root() fact: Fact, @Ctx() context: Context): Promise<readonly Evidence[]> {
    const places = await Promise.all(fact.evidence.map((id) => evidenceById(context, id)));
    return places.filter((place) => place !== undefined);
  }
}

/** Places, and the facts that stand there. */
@Resolver(() => Evidence)
export class EvidenceResolver {
  @Query(() => Evidence, {
    nullable: true,
    name: 'evidence',
    description: '查找证据 · the place with this address in an edition; null where the edition has none.',
  })
  evidenceAt(
    @Ctx() context: Context,
    @Arg('edition', () => ID, { description: '报告版本 · id of the edition, for example putuo-2024.' }) edition: string,
    @Arg('address', () => String, { description: '位置 · address, for example 6.1/p4.' }) address: string,
  ): Promise<Evidence | undefined> {
    return evidenceById(context, evidenceId(readableId(edition), address));
  }

  @FieldResolver(() => ReportEdition, { description: '报告版本 · the edition.' })
  edition(@Root() evidence: Evidence, @Ctx() context: Context): Promise<ReportEdition | undefined> {
    return editionById(context, evidence.edition);
  }

  @FieldResolver(() => CoverageEnum, { description: '阅读情况 · whether it was read, and holds facts.' })
  coverage(@Root() evidence: Evidence): string {
    return coverageOf(evidence);
  }

  @FieldResolver(() => [Fact], {
    description: '事实 · what was read there: entities, names, relationships, figures, discrepancies.',
  })
  async facts(@Root() evidence: Evidence, @Ctx() context: Context): Promise<readonly Fact[]> {
    const facts = await Promise.all(evidence.facts.map((id) => factById(context, id)));
    return facts.filter((fact) => fact !== undefined);
  }
}

/** Editions and their places. */
@Resolver(() => ReportEdition)
export class ReportEditionResolver {
  @Query(() => ReportEdition, {
    nullable: true,
    description: '查找报告版本 · the edition with this id; null where there is none.',
  })
  edition(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '标识 · for example putuo-2024.' }) id: string,
  ): Promise<ReportEdition | undefined> {
    return editionById(context, readableId(id));
  }

  @Query(() => ReportEditionConnection, {
    nullable: true,
    description: '报告版本列表 · all editions that the graph was read from.',
  })
  editions(
    @Ctx() context: Context,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<Connection<ReportEdition>> {
    const listing = { name: 'editions', label: 'Edition', where: { all: [] }, sort: byId };
    return pageOf(context, listing, page, (row) => reportEditionOf(row as unknown as EditionRow));
  }

  @FieldResolver(() => EditionCoverage, { description: '覆盖情况 · how much of the edition was read, and into what.' })
  async coverage(@Root() edition: ReportEdition, @Ctx() context: Context): Promise<EditionCoverage> {
    const row = await context.load('coverageOfEditions', edition.readableId, async (ids) => {
      const rows = await context.graph.many(coverageOfEditions, { ids });
      return new Map(rows.map(({ owner, ...coverage }) => [owner, coverage]));
    });
    return row ?? { units: 0, withFacts: 0, withoutFacts: 0, unread: 0 };
  }

  @FieldResolver(() => EvidenceConnection, {
    nullable: true,
    description: '单元 · all places of the edition, whether or not facts were read there.',
  })
  places(
    @Root() edition: ReportEdition,
    @Ctx() context: Context,
    @Args(() => PlacesArguments) { coverage, ...page }: PlacesArguments,
  ): Promise<Connection<Evidence>> {
    return ownedPage(context, placesOfEditions, edition.readableId, { coverage }, page, ({ evidence }) =>
      evidenceOf(evidence),
    );
  }
}
