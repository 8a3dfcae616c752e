import { Field, InputType, Int } from 'type-graphql';
import { BadUserInputError } from '../errors.ts';
import type { Condition } from '../graph/filter.ts';
import type { Value } from '../graph/statement.ts';
import { spanOf } from './list-filters.ts';
import { say } from './say.ts';

/** How many there must be. */
@InputType({ description: '按数量筛选 · by a number.' })
export abstract class CountFilter {
  @Field(() => Int, { nullable: true, description: '正好 · exactly so many.' })
  equals?: number;

  @Field(() => Int, { nullable: true, description: '至少 · so many or more.' })
  atLeast?: number;

  @Field(() => Int, { nullable: true, description: '至多 · so many or fewer; none at all passes.' })
  atMost?: number;
}

/** The condition of a filter by number; `fragment` counts, by `value`, and `path` is what messages call it. */
export function countCondition(path: string, fragment: string, filter: CountFilter, value: Value): Condition {
  const { equals, atLeast, atMost } = filter;
  if ([equals, atLeast, atMost].every((each) => each === null || each === undefined))
    throw new BadUserInputError(`"${path}" needs a number: equals, atLeast or atMost.`, 'count');
  return { fragment, value, within: spanOf(path, { equals, atLeast, atMost }), said: say(path, filter) };
}
