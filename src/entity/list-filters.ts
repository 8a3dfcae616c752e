import { Field, InputType, Int, type ClassType } from 'type-graphql';
import type { Condition } from '../graph/filter.ts';
import { BadUserInputError } from '../errors.ts';
import { nameKey } from './name.ts';
import { say } from './say.ts';

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
  @InputType(`${name}Filter`, { description: '按选项筛选 · one of these; an empty list narrows nothing.' })
  class WordFilter {
    @Field(() => [words() as ClassType], { description: '其中之一 · one of these.' })
    in!: string[];
  }
  return WordFilter;
}

/** The most that a count can be. */
const UNBOUNDED = 1e9;

/** The least and the most that a filter on a whole number lets pass; a `BadUserInputError` where nothing could. */
export function spanOf(
  path: string,
  { equals, atLeast, atMost }: { [key in keyof WholeFilter]?: number | null | undefined },
): { atLeast: number; atMost: number } {
  const least = Math.max(equals ?? 0, atLeast ?? 0);
  const most = Math.min(equals ?? UNBOUNDED, atMost ?? UNBOUNDED);
  if (least > most)
    throw new BadUserInputError(
      `"${path}" contradicts itself: no number is at least ${least} and at most ${most}. Correct one of the two.`,
      path,
    );
  return { atLeast: least, atMost: most };
}

/** The condition of a name filter. */
export function nameCondition({ equals, contains }: NameFilter): Condition {
  return {
    all: [
      ...(equals === undefined || equals === null
        ? []
        : [{ fragment: 'nameEquals', value: keyOf('equals', equals), said: say('name.equals', equals) }]),
      ...(contains === undefined || contains === null
        ? []
        : [{ fragment: 'nameContains', value: keyOf('contains', contains), said: say('name.contains', contains) }]),
    ],
  };
}

function keyOf(argument: string, part: string): string {
  const key = nameKey(part);
  if (key !== '') return key;
  const what = part === '' ? 'an empty text' : 'spaces and punctuation alone';
  throw new BadUserInputError(`A name cannot be searched by ${what}.`, argument);
}

const fragmentsOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  text: { equals: 'textEquals', contains: 'textContains' },
  whole: { equals: 'wholeEquals', atLeast: 'wholeAtLeast', atMost: 'wholeAtMost' },
  word: { in: 'wordIn' },
  words: { in: 'wordsHave' },
};

/** The condition of a filter on text, a number or words over a field of the registers; an empty list narrows nothing. */
export function fieldCondition(
  field: string,
  shape: 'text' | 'whole' | 'word' | 'words',
  filter: Readonly<Record<string, unknown>>,
): Condition {
  return {
    all: Object.entries(fragmentsOf[shape]!).flatMap(([key, fragment]) => {
      const value = filter[key] as string | readonly string[] | null | undefined;
      const narrows = value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
      return narrows ? [{ fragment, field, value, said: say(`${field}.${key}`, value) }] : [];
    }),
  };
}
