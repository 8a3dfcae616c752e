import { Field, InputType } from 'type-graphql';
import { Float } from '../entity/float.ts';
import { say } from '../entity/say.ts';
import { BadUserInputError } from '../errors.ts';
import type { Condition } from '../graph/filter.ts';
import type { Value } from '../graph/statement.ts';
import { askedPeriods } from './asked-periods.ts';
import { MetricEnum } from './figure.ts';

/** Which figures are meant. */
@InputType({
  description:
    '哪些数据 · which figures are meant; all given fields must hold of one figure, and an empty list narrows nothing.',
})
export class StatedFilter {
  @Field(() => [MetricEnum], { nullable: true, description: '指标 · of these metrics.' })
  metrics?: string[];

  @Field(() => [String], { nullable: true, description: '时期 · of these periods: 2024, 2024-04.' })
  periods?: string[];

  @Field(() => Float, { nullable: true, description: '至少 · this or more.' })
  atLeast?: number;

  @Field(() => Float, { nullable: true, description: '至多 · this or less.' })
  atMost?: number;
}

/** Narrows a list by what is stated in numbers. */
@InputType({ description: '按数据筛选 · by what sources state of the entities in numbers.' })
export class FiguresFilter {
  @Field(() => StatedFilter, { nullable: true, description: '至少有一条 · at least one figure is such.' })
  some?: StatedFilter;

  @Field(() => StatedFilter, { nullable: true, description: '没有 · no figure is such.' })
  none?: StatedFilter;
}

/** The condition of a filter on figures. */
export function figuresCondition({ some, none }: FiguresFilter): Condition {
  const one = (word: string, filter: StatedFilter): Condition => ({
    fragment: 'figureSome',
    value: statedValue(`figures.${word}`, filter),
    said: say(`figures.${word}`, filter),
  });
  return { all: [...(some ? [one('some', some)] : []), ...(none ? [{ not: one('none', none) }] : [])] };
}

function statedValue(path: string, { metrics, periods, atLeast, atMost }: StatedFilter): { [key: string]: Value } {
  const [least, most] = [atLeast, atMost].map((bound) => (bound === undefined || bound === null ? [] : [bound]));
  if (least!.length > 0 && most!.length > 0 && least![0]! > most![0]!)
    throw new BadUserInputError(
      `"${path}" contradicts itself: no number is at least ${least![0]} and at most ${most![0]}. Correct one of the two.`,
      path,
    );
  return { metrics: metrics ?? [], periods: askedPeriods(periods), atLeast: least!, atMost: most! };
}
