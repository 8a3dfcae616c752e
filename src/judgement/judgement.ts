import { Field, Int, ObjectType } from 'type-graphql';
import { asNode, Node } from '../node/node.ts';

/** What a curator decided on a record, and why. */
@ObjectType({
  implements: Node,
  description:
    '判断 · what a curator decided on a field of a record, and why. It holds against what imports say until it is taken back; one that sets a field back to what the sources say takes back the earlier ones. While no source states the record it has no effect.',
})
export class Judgement extends Node {
  @Field(() => String, { description: '字段 · the field decided on.' })
  readonly field!: string;

  @Field(() => String, { description: '原值 · what it was.' })
  readonly was!: string;

  @Field(() => String, { description: '现值 · what it is now.' })
  readonly now!: string;

  @Field(() => String, { description: '理由 · why.' })
  readonly reason!: string;

  @Field(() => String, { description: '时间 · moment of the decision, ISO 8601 in UTC.' })
  readonly at!: string;

  @Field(() => Int, { description: '版本 · raised by each change of the record.' })
  readonly version!: number;

  /** Id; the field of the same name is resolved from it. */
  readonly about!: string;
}

/** Properties of a judgement as the store gives them. */
export interface JudgementRow {
  readonly id: string;
  readonly about: string;
  readonly field: string;
  readonly was: string;
  readonly now: string;
  readonly reason: string;
  readonly at: string;
  readonly version: number;
}

/** A judgement of the API from the properties of the store. */
export function judgementOf(row: JudgementRow): Judgement {
  return asNode('Judgement', 'judgement', row);
}
