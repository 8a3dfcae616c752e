import { Field, Int, ObjectType } from 'type-graphql';
import { asNode, Node } from '../node/node.ts';

/** A report in one edition. */
@ObjectType({
  implements: Node,
  description:
    '报告版本 · an annual quality report (年度质量报告) in one edition. Its text is not kept, only facts and the places where they stand.',
})
export class ReportEdition extends Node {
  @Field(() => String, { description: '标题 · title.' })
  readonly title!: string;

  @Field(() => String, { description: '发布者 · publisher.' })
  readonly publisher!: string;

  @Field(() => String, { nullable: true, description: '地区 · district that it reports on.' })
  readonly district?: string;

  @Field(() => String, { description: '年度 · period that it reports on.' })
  readonly period!: string;

  @Field(() => String, { nullable: true, description: '语言 · language of the text (BCP 47).' })
  readonly language?: string;

  @Field(() => String, { nullable: true, description: '许可 · license of what is kept here.' })
  readonly license?: string;

  @Field(() => String, { nullable: true, description: '说明 · a remark of the editors.' })
  readonly note?: string;

  @Field(() => Int, { description: '版本 · raised by each change of the record.' })
  readonly version!: number;
}

/** Properties of an edition as the store gives them. */
export interface EditionRow {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly period: string;
  readonly version: number;
}

/** An edition of the API from the properties of the store. */
export function reportEditionOf(row: EditionRow): ReportEdition {
  return asNode('ReportEdition', 'edition', row);
}
