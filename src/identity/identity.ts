import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../entity/entity.ts';
import { asNode, Fact, Node } from '../node/node.ts';
import { verdicts } from './verdicts.ts';

/** Verdicts on identity, as a GraphQL enum. */
export const VerdictEnum = enumOf(
  'IdentityVerdict',
  verdicts,
  '同一性判断 · whether things of like names are one thing.',
);

/** What the editors hold of entities with like names. */
@ObjectType({
  implements: [Node, Fact],
  description:
    '同一性判断 · whether things with like names are one thing or not, with the reason. It keeps near-namesakes apart.',
})
export class Identity extends Fact {
  @Field(() => VerdictEnum, { description: '结论 · the verdict.' })
  readonly verdict!: string;

  @Field(() => String, { description: '中文理由 · the reason, in Chinese.' })
  readonly zh!: string;

  @Field(() => String, { description: '英文理由 · the reason, in English.' })
  readonly en!: string;

  @Field(() => Int, { description: '版本 · raised by each change of the record.' })
  readonly version!: number;

  /** Ids; the field of the same name is resolved from them. */
  readonly about!: readonly string[];
}

/** Properties of a judgement of identity as the store gives them. */
export interface IdentityRow {
  readonly id: string;
  readonly verdict: string;
  readonly zh: string;
  readonly en: string;
  readonly about: readonly string[];
  readonly evidence: readonly string[];
  readonly version: number;
}

/** A judgement of identity of the API from the properties of the store. */
export function identityOf(row: IdentityRow): Identity {
  return asNode('Identity', 'identity', row);
}
