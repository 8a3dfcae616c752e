import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { enumOf } from '../entity/entity.ts';
import { entityById } from '../entity/find-entity.ts';
import { coreKey, nameKey } from '../entity/name.ts';
import { BadUserInputError } from '../errors.ts';
import { namesKeyed } from './found-names.ts';
import { matchCell, textsOf, type CellMatch } from './match-cell.ts';
import { LONGEST_QUERY } from './query.ts';
import { namedEntity } from './search-resolver.ts';
import { NamedEntity } from './search-types.ts';

const MOST_CELLS = 500;

/** What became of a name of a list, as a GraphQL enum. */
const MatchStatusEnum = enumOf(
  'MatchStatus',
  {
    FOUND: '找到 · one entity has this name',
    AMBIGUOUS: '有歧义 · several entities have this name; their hints tell them apart',
    SEVERAL: '多个名称 · the line holds several names of different entities; the parts tell them one by one',
    NEAR: '相近 · none has this name; those that come near are listed, the nearest first',
    UNKNOWN: '未找到 · none has a name like it',
    BLANK: '空行 · the line says nothing',
  },
  '匹配结果 · what became of a name of a list.',
);

/** A name of a list, and what it may mean. */
@ObjectType({ description: '名单匹配 · a name of a list, and which entities it means or comes near.' })
export class NameMatchResult {
  @Field(() => String, { description: '原文 · the name as given.' })
  asked!: string;

  @Field(() => MatchStatusEnum, { description: '匹配结果 · what became of it.' })
  status!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      '与前行相同 · number of the first line, counted from 1, that says the same or means the same entity; null where there is none.',
  })
  sameAs?: number;

  cell!: CellMatch;
}

/** Looking up a list of names. */
@Resolver(() => NameMatchResult)
export class MatchResolver {
  @Query(() => [NameMatchResult], {
    nullable: true,
    description: `名单匹配 · for each name of a list which entity it means, in the order given: 1 to ${MOST_CELLS} names, as they come from a spreadsheet; numbering, quotes, spaces, telephone numbers and remarks in brackets around them do not matter. A row of several cells or a cell of several names is taken apart.`,
  })
  async match(
    @Ctx() context: Context,
    @Arg('names', () => [String], {
      description: `名单 · 1 to ${MOST_CELLS} names; blank ones are told as such.`,
    })
    names: string[],
  ): Promise<NameMatchResult[]> {
    checkCells(names);
    const index = await context.search.current();
    const keys = names.flatMap(textsOf).flatMap((name) => [nameKey(name), coreKey(name)]);
    const keyed = keys.length === 0 ? [] : await namesKeyed(context, keys);
    const cells = new Map<string, CellMatch>();
    for (const name of names) if (!cells.has(name)) cells.set(name, await matchCell(name, index, keyed));
    const results = names.map((asked) => resultOf(asked, cells.get(asked)!));
    return results.map((result, line) => Object.assign(result, { sameAs: earlierLine(results, line) }));
  }

  @FieldResolver(() => [NameMatchResult], {
    description:
      '分段 · where the line holds several cells or names: each of them that may be a name, and what became of it; empty where the line is one name.',
  })
  parts(@Root() { cell }: NameMatchResult): NameMatchResult[] {
    return cell.parts.map((part) => resultOf(part.asked, part));
  }

  @FieldResolver(() => [NamedEntity], {
    description:
      '主体 · the entity found, those that have the name (at most twenty), those of several names, or at most three that come near; otherwise empty.',
  })
  async entities(@Root() { cell }: NameMatchResult, @Ctx() context: Context): Promise<NamedEntity[]> {
    const nodes = await Promise.all(cell.hits.map(({ id }) => entityById(context, id)));
    return cell.hits.flatMap((hit, index) => {
      const node = nodes[index];
      return node ? [Object.assign(new NamedEntity(), namedEntity(hit, node))] : [];
    });
  }
}

function resultOf(asked: string, cell: CellMatch): NameMatchResult {
  return Object.assign(new NameMatchResult(), { asked, status: cell.status, cell });
}

/** The number of the first line before this one that says the same, or means the same entity. */
function earlierLine(results: readonly NameMatchResult[], line: number): number | undefined {
  const { asked, status, cell } = results[line]!;
  const only = status === 'FOUND' ? cell.hits[0]!.id : undefined;
  const first = results.findIndex(
    (each) =>
      (status !== 'BLANK' && each.asked === asked) ||
      (only !== undefined && each.status === 'FOUND' && each.cell.hits[0]!.id === only),
  );
  return first < line && first >= 0 ? first + 1 : undefined;
}

function checkCells(names: readonly string[]): void {
  if (names.length < 1 || names.length > MOST_CELLS)
    throw new BadUserInputError(`A list has 1 to ${MOST_CELLS} names; there were ${names.length}.`, 'names');
  const long = names.findIndex((name) => name.length > LONGEST_QUERY);
  if (long >= 0)
    throw new BadUserInputError(
      `A name may have at most ${LONGEST_QUERY} characters; number ${long + 1} has ${names[long]!.length}. Give one name a line.`,
      'names',
    );
}
