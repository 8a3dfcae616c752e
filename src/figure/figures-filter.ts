import { Field, Float, InputType } from 'type-graphql';
import type { Condition } from '../graph/filter.ts';
import { MetricEnum } from './figure.ts';

/** Which figures are meant. */
@InputType({ description: '哪些数据 · which figures are meant; all given fields must hold of one figure.' })
export class StatedFilter {
  @Field(() => [MetricEnum], { nullable: true, description: '指标 · of these metrics.' })
  metrics?: string[];

  @Field(() => [String], { nullable: true, description: '时期 · of these periods.' })
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
  const one = ({ metrics, periods, atLeast, atMost }: StatedFilter): Condition => ({
    fragment: 'figureSome',
    value: {
      metrics: metrics ?? [],
      periods: periods ?? [],
      atLeast: atLeast === undefined || atLeast === null ? [] : [atLeast],
      atMost: atMost === undefined || atMost === null ? [] : [atMost],
    },
  });
  return { all: [...(some ? [one(some)] : []), ...(none ? [{ not: one(none) }] : [])] };
}
