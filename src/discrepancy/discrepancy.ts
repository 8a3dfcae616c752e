import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../entity/entity.ts';
import { asNode, Fact, Node } from '../node/node.ts';
import { discrepancyOf as sidesTogether } from '../record/read-records.ts';
import { discrepancyKinds } from './discrepancy-kinds.ts';

/** Kinds of discrepancy, as a GraphQL enum. */
export const DiscrepancyKindEnum = enumOf('DiscrepancyKind', discrepancyKinds, '出入类别 · kind of discrepancy.');

/** One place of a discrepancy, and what it says. */
@ObjectType({ description: '一方 · one place of a discrepancy and what it says.' })
export class DiscrepancySide {
  @Field(() => String, { description: '说法 · what stands there, in a few words.' })
  says!: string;

  /** Id; the field of the same name is resolved from it. */
  evidence!: string;
}

/** A disagreement of a source with itself. */
@ObjectType({
  implements: [Node, Fact],
  description:
    '出入 · a place where a source disagrees with itself or cannot be read in one way only; all sides are kept.',
})
export class Discrepancy extends Fact {
  @Field(() => DiscrepancyKindEnum, { description: '类别 · kind of discrepancy.' })
  readonly kind!: string;

  @Field(() => String, { description: '中文说明 · what differs, in Chinese.' })
  readonly zh!: string;

  @Field(() => String, { description: '英文说明 · what differs, in English.' })
  readonly en!: string;

  @Field(() => [DiscrepancySide], { description: '各方 · the places and what each says.' })
  readonly sides!: readonly DiscrepancySide[];

  @Field(() => Int, { description: '版本 · raised by each change of the record.' })
  readonly version!: number;

  /** Ids; the field of the same name is resolved from them. */
  readonly about!: readonly string[];
}

/** Properties of a discrepancy as the store gives them. */
export interface DiscrepancyRow {
  readonly id: string;
  readonly kind: string;
}

/** A discrepancy of the API from the properties of the store. */
export function discrepancyOf(row: DiscrepancyRow): Discrepancy {
  return asNode('Discrepancy', 'discrepancy', sidesTogether({ ...row }) as never) as Discrepancy;
}
