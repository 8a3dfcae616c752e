import { Field, InputType, Int, type ClassType } from 'type-graphql';
import type { Condition } from '../graph/filter.ts';
import { BadUserInputError } from '../errors.ts';
import { nameKey } from './name.ts';

/** Narrows a list by any of the names. */
@InputType({
  description: '按名称筛选 · by any of the names; spaces, width, case and traditional characters do not matter.',
})
export class NameFilter {
  @Field(() => String, { nullable: true, description: '等于 · one of the names is this one.' })
  equals?: string;

  @Field(() => String, { nullable: true, description: '包含 · one of the names contains this.' })
  contains?: string;
}

/** Narrows a list by a text. */
@InputType({ description: '按文字筛选 · by a text.' })
export class TextFilter {
  @Field(() => String, { nullable: true, description: '等于 · the text is this one.' })
  equals?: string;

  @Field(() => String, { nullable: true, description: '包含 · the text contains this.' })
  contains?: string;
}

/** Narrows a list by a whole number. */
@InputType({ description: '按整数筛选 · by a whole number; things without the number pass none of these.' })
export class WholeFilter {
  @Field(() => Int, { nullable: true, description: '等于 · exactly this.' })
  equals?: number;

  @Field(() => Int, { nullable: true, description: '至少 · this or more.' })
  atLeast?: number;

  @Field(() => Int, { nullable: true, description: '至多 · this or less.' })
  atMost?: number;
}

/** The input type that narrows a list by words of an enum. */
export function wordFilter(name: string, words: () => object): ClassType {
  @InputType(`${name}Filter`, { description: '按选项筛选 · one of these.' })
  class WordFilter {
    @Field(() => [words() as ClassType], { description: '其中之一 · one of these.' })
    in!: string[];
  }
  return WordFilter;
}

/** The condition of a name filter. */
export function nameCondition({ equals, contains }: NameFilter): Condition {
  return {
    all: [
      ...(equals === undefined || equals === null ? [] : [{ fragment: 'nameEquals', value: nameKey(equals) }]),
      ...(contains === undefined || contains === null
        ? []
        : [{ fragment: 'nameContains', value: keyOfPart(contains) }]),
    ],
  };
}

function keyOfPart(part: string): string {
  const key = nameKey(part);
  if (key === '') throw new BadUserInputError('A name cannot be searched by spaces and punctuation alone.', 'contains');
  return key;
}

/** The condition of a filter on text, a number or words over a field of the registers. */
export function fieldCondition(
  field: string,
  shape: 'text' | 'whole' | 'word' | 'words',
  filter: Readonly<Record<string, unknown>>,
): Condition {
  const fragments: Record<string, string> =
    shape === 'text'
      ? { equals: 'textEquals', contains: 'textContains' }
      : shape === 'whole'
        ? { equals: 'wholeEquals', atLeast: 'wholeAtLeast', atMost: 'wholeAtMost' }
        : { in: shape === 'word' ? 'wordIn' : 'wordsHave' };
  return {
    all: Object.entries(fragments).flatMap(([key, fragment]) =>
      filter[key] === undefined || filter[key] === null ? [] : [{ fragment, field, value: filter[key] as string }],
    ),
  };
}
