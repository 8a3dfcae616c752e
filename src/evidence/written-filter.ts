import { Field, ID, InputType } from 'type-graphql';
import type { Condition } from '../graph/filter.ts';
import { readableId } from '../node/global-id.ts';

/** Where something stands. */
@InputType({ description: '出处 · where something is written.' })
export class WrittenFilter {
  @Field(() => ID, { nullable: true, description: '报告版本 · in this edition, by id; an unknown one is refused.' })
  edition?: string;

  @Field(() => String, {
    nullable: true,
    description:
      '位置 · at this address or below it: `6.1` holds `6.1/p2`, `T1` holds `T1/r3`, `2` holds the whole chapter 2; one that no edition has is refused.',
  })
  at?: string;
}

/** The condition of a filter on places. */
export function writtenCondition({ edition, at }: WrittenFilter): Condition {
  const address = at ?? '';
  const value = {
    edition: edition ? readableId(edition) : '',
    at: address,
    below: `${address}/`,
    within: `${address}.`,
  };
  return { fragment: 'writtenAt', value };
}
