import { Field, InputType } from 'type-graphql';
import { askedPeriod } from '../entity/period.ts';
import { BadUserInputError } from '../errors.ts';
import type { Value } from '../graph/statement.ts';
import { MetricEnum, ScopeEnum } from './figure.ts';

/** Which number a list is ordered by. */
@InputType({
  description:
    '排序的数据 · which number a list is ordered by: the largest where several are stated, for example of two campuses.',
})
export class StatedOrder {
  @Field(() => MetricEnum, { description: '指标 · of this metric.' })
  metric!: string;

  @Field(() => String, { nullable: true, description: '时期 · of this period: 2024, 2024-04; any where not given.' })
  period?: string;

  @Field(() => [ScopeEnum], { nullable: true, description: '范围 · covering one of these; any where empty.' })
  scopes?: string[];
}

/** The plain values that the fragment on an order by a figure takes. */
export function statedOrderValue(order: StatedOrder | null | undefined): Value {
  if (!order) throw new BadUserInputError('An order by FIGURE needs "figure": { metric: … }.', 'orderBy.figure');
  return { metric: order.metric, period: askedPeriod('period', order.period), scopes: order.scopes ?? [] };
}
