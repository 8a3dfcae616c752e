import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Discrepancy } from '../discrepancy/discrepancy.ts';
import { Entity } from '../entity/entity.ts';
import { entityById } from '../entity/find-entity.ts';
import { BadUserInputError } from '../errors.ts';
import { Evidence } from '../evidence/evidence.ts';
import { editionById, evidenceById } from '../evidence/find-evidence.ts';
import { ReportEdition } from '../evidence/report-edition.ts';
import { factById } from '../node/find-node.ts';
import { LanguageEnum } from '../relationship/relationship-resolver.ts';
import type { Language } from '../relationship/wording.ts';
import { draftTables } from './draft-tables.ts';
import { ReportCell, ReportRow, ReportTable, ReportTables } from './report-table.ts';
import { ReportValue } from './report-value.ts';
import { cellText } from './table-words.ts';

/** Tables for the next report. */
@Resolver(() => ReportTables)
export class ReportTablesResolver {
  @Query(() => ReportTables, {
    nullable: true,
    description:
      '年报表格 · the tables and totals of a chapter for the next annual quality report, drafted from the graph in the outline of an edition: each cell is stated or derived, with its evidence; where both are there, both stand.',
  })
  reportTables(
    @Ctx() context: Context,
    @Arg('edition', () => ID, { description: '报告版本 · id of the edition, for example putuo-2024.' }) edition: string,
    @Arg('chapter', () => String, {
      nullable: true,
      description: '章 · number of the chapter; the one that holds most figures of cooperation unless given.',
    })
    chapter?: string,
  ): Promise<ReportTables> {
    return draftTables(context, edition, chapter ?? undefined);
  }

  @FieldResolver(() => [ReportTable], { nullable: true, description: '表 · the tables, in the order of the outline.' })
  tables(
    @Root() { tables }: ReportTables,
    @Arg('numbers', () => [String], {
      defaultValue: [],
      description: '编号 · only the tables of these numbers, for example `6.2`, `case4/T1`; all where empty.',
    })
    numbers: string[],
  ): readonly ReportTable[] {
    const known = [...new Set(tables.map(({ number }) => number))];
    const unknown = numbers.find((number) => !known.includes(number));
    if (unknown !== undefined)
      throw new BadUserInputError(`There is no table "${unknown}". There are: ${known.join(', ')}.`, 'numbers');
    return tables.filter(({ number }) => numbers.length === 0 || numbers.includes(number));
  }

  @FieldResolver(() => ReportEdition, { description: '报告版本 · the edition.' })
  edition(@Root() tables: ReportTables, @Ctx() context: Context): Promise<ReportEdition | undefined> {
    return editionById(context, tables.edition);
  }
}

/** What a table disagrees with. */
@Resolver(() => ReportTable)
export class ReportTableResolver {
  @FieldResolver(() => [Discrepancy], {
    description: '出入 · where the section disagrees with itself, or with another place.',
  })
  async discrepancies(@Root() table: ReportTable, @Ctx() context: Context): Promise<readonly Discrepancy[]> {
    const found = await Promise.all(table.discrepancies.map((id) => factById(context, id)));
    return found.filter((each): each is Discrepancy => each !== undefined);
  }
}

/** Whom or what a row is of. */
@Resolver(() => ReportRow)
export class ReportRowResolver {
  @FieldResolver(() => Entity, { nullable: true, description: '主体 · the body; null for a printed row.' })
  async subject(@Root() row: ReportRow, @Ctx() context: Context): Promise<Entity | null> {
    return (row.subject && (await entityById(context, row.subject))) || null;
  }

  @FieldResolver(() => Evidence, { nullable: true, description: '原行 · the printed row, where the table is printed.' })
  async place(@Root() row: ReportRow, @Ctx() context: Context): Promise<Evidence | null> {
    return (row.place && (await evidenceById(context, row.place))) || null;
  }
}

/** A cell in words. */
@Resolver(() => ReportCell)
export class ReportCellResolver {
  @FieldResolver(() => String, {
    description: '文字 · the cell as it is printed; a gap reads 未述 (not told).',
  })
  text(
    @Root() cell: ReportCell,
    @Ctx() context: Context,
    @Arg('language', () => LanguageEnum, { defaultValue: 'ZH', description: '语言 · language.' }) language: Language,
  ): Promise<string> {
    return cellText(context, cell, language);
  }
}

/** What a value counts, and where it is written. */
@Resolver(() => ReportValue)
export class ReportValueResolver {
  @FieldResolver(() => [Entity], {
    description: '对象 · the things counted or named, or the bodies whose numbers are summed.',
  })
  async things(@Root() value: ReportValue, @Ctx() context: Context): Promise<readonly Entity[]> {
    const found = await Promise.all(value.things.map((id) => entityById(context, id)));
    return found.filter((each) => each !== undefined);
  }

  @FieldResolver(() => [Evidence], { description: '证据 · the places that it stands on.' })
  async evidence(@Root() value: ReportValue, @Ctx() context: Context): Promise<readonly Evidence[]> {
    const found = await Promise.all(value.evidence.map((id) => evidenceById(context, id)));
    return found.filter((each) => each !== undefined);
  }
}

/** All resolvers of tables for reports. */
export const reportTableResolvers = [
  ReportTablesResolver,
  ReportTableResolver,
  ReportRowResolver,
  ReportCellResolver,
  ReportValueResolver,
] as const;
