import { Field, Int, ObjectType } from 'type-graphql';
import { coverageReasons } from './coverage.ts';
import { enumOf } from '../entity/entity.ts';
import { asNode, Node } from '../node/node.ts';

const UnitKind = enumOf(
  'UnitKind',
  {
    TITLE: '书名 · title of the report',
    CONTENTS: '目录 · table of contents',
    HEADING: '标题 · heading of a section, table, figure or case',
    PARAGRAPH: '段落 · paragraph',
    CAPTION: '图注 · caption',
    COLUMNS: '表头 · head of a table',
    ROW: '表行 · row of a table or figure',
  },
  '单元类别 · kind of unit of a report.',
);

/** Why a place holds no fact, as a GraphQL enum. */
export const CoverageReasonEnum = enumOf(
  'CoverageReason',
  coverageReasons,
  '无事实的原因 · why a place holds no fact.',
);

/** Whether a place was read, as a GraphQL enum. */
export const CoverageEnum = enumOf(
  'Coverage',
  {
    FACTS: '有事实 · facts were read there',
    NONE: '已读无事实 · read, and holds none; the reason is given',
    UNREAD: '未读 · nobody has read it yet',
  },
  '阅读情况 · whether a place was read, and into what.',
);

/** A place in an edition. */
@ObjectType({
  implements: Node,
  description:
    '证据 · a place in an edition: a paragraph, a table row, a heading. It says where something is written, not the sentence.',
})
export class Evidence extends Node {
  @Field(() => String, {
    description:
      '位置 · address in the edition: `6.1/p4` is the fourth paragraph of section 6.1, `T2/r3` the third row of table 2, `case4/T1/r2` a row of a table of case 4.',
  })
  readonly address!: string;

  @Field(() => UnitKind, { description: '单元类别 · what stands there.' })
  readonly kind!: string;

  @Field(() => [Int], { description: '行号 · first and last line of the text file that was read, counted from 1.' })
  readonly lines!: readonly number[];

  @Field(() => Int, { description: '字数 · characters without white space.' })
  readonly length!: number;

  @Field(() => String, { description: '摘要值 · first 16 hexadecimal digits of the SHA-256 of those characters.' })
  readonly digest!: string;

  @Field(() => CoverageReasonEnum, {
    nullable: true,
    description: '无事实的原因 · why it holds no fact, where it was read and holds none.',
  })
  readonly reason?: string;

  @Field(() => String, { nullable: true, description: '说明 · a remark of the editors on the reason.' })
  readonly note?: string;

  @Field(() => Int, { description: '版本 · raised by each change of the record.' })
  readonly version!: number;

  /** Ids; the fields of the same names are resolved from them. */
  readonly edition!: string;
  readonly facts!: readonly string[];
}

/** Properties of a place as the store gives them. */
export interface EvidenceRow {
  readonly id: string;
  readonly edition: string;
  readonly address: string;
  readonly kind: string;
  readonly lines: readonly number[];
  readonly length: number;
  readonly digest: string;
  readonly facts: readonly string[];
  readonly reason?: string;
  readonly note?: string;
  readonly version: number;
}

/** A place of the API from the properties of the store. */
export function evidenceOf(row: EvidenceRow): Evidence {
  return asNode('Evidence', 'evidence', row);
}
