import { ArgsType, Field, Int } from 'type-graphql';
import { BadUserInputError } from '../errors.ts';

/** The most rows that one page holds. */
export const LARGEST_PAGE = 100;

/** Arguments of every list. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, { defaultValue: 20, description: '每页条数 · rows of the page, 1 to 100.' })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: '游标 · continue after this cursor, the `endCursor` of the page before.',
  })
  after?: string;
}

/** The size of the page, checked. */
export function pageSize({ first }: PageArguments): number {
  if (first >= 1 && first <= LARGEST_PAGE) return first;
  throw new BadUserInputError(`A page holds 1 to ${LARGEST_PAGE} rows; first was ${first}.`, 'first');
}
