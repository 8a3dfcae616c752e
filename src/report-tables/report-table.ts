import { Field, ObjectType } from 'type-graphql';
import { EntityKindEnum, enumOf } from '../entity/entity.ts';
import { Metric } from '../figure/figure.ts';
import { ReportValue } from './report-value.ts';

const SourceEnum = enumOf(
  'ReportTableSource',
  {
    FIGURES: '由段落数据拟成 · drafted from the figures of a section: bodies down, metrics across',
    PRINTED: '原有表格 · a table that the edition prints: its rows down, kinds of things and metrics across',
  },
  '表格来源 · what a table is drafted from.',
);

/** A cell of a table for a report. */
@ObjectType({ description: '单元格 · a cell; a gap is told as a gap, never as zero.' })
export class ReportCell {
  @Field(() => [ReportValue], {
    description: '值 · all that is stated, then all that is derived; empty where nothing is told. Nothing is chosen.',
  })
  readonly values!: readonly ReportValue[];

  @Field(() => Boolean, { description: '是否已述 · false: a gap, which is not zero.' })
  told(): boolean {
    return this.values.length > 0;
  }

  @Field(() => Boolean, {
    description:
      '数值不一 · whether its numbers are not all equal: two statements differ, or fewer are named than are stated.',
  })
  differs(): boolean {
    return new Set(this.values.flatMap(({ number }) => number ?? [])).size > 1;
  }

  constructor(values: readonly ReportValue[]) {
    this.values = values;
  }
}

/** A column of a table for a report. */
@ObjectType({ description: '列 · a metric, or a kind of thing that rows name.' })
export class ReportColumn {
  @Field(() => String, { description: '中文列名 · Chinese head.' })
  readonly zh!: string;

  @Field(() => String, { description: '英文列名 · English head.' })
  readonly en!: string;

  @Field(() => Metric, { nullable: true, description: '指标 · the metric, where it holds numbers.' })
  readonly metric?: Metric;

  @Field(() => EntityKindEnum, { nullable: true, description: '类别 · the kind of thing, where it holds names.' })
  readonly kind?: string;
}

/** A row of a table for a report. */
@ObjectType({ description: '行 · what one body states, or one printed row.' })
export class ReportRow {
  @Field(() => [ReportCell], { description: '单元格 · one a column, in their order.' })
  readonly cells!: readonly ReportCell[];

  /** Ids of the body, or of the printed row; the fields of the same names are resolved from them. */
  readonly subject?: string;
  readonly place?: string;
}

/** A table drafted for a report. */
@ObjectType({ description: '表 · a table drafted for the next report, each cell with its evidence.' })
export class ReportTable {
  @Field(() => String, { description: '编号 · where it stands in the outline: `6.1`, `case4/T1`.' })
  readonly number!: string;

  @Field(() => String, { description: '中文标题 · Chinese title, in words of our own.' })
  readonly zh!: string;

  @Field(() => String, { description: '英文标题 · English title.' })
  readonly en!: string;

  @Field(() => SourceEnum, { description: '来源 · what it is drafted from.' })
  readonly source!: 'FIGURES' | 'PRINTED';

  @Field(() => [ReportColumn], { description: '列 · the columns.' })
  readonly columns!: readonly ReportColumn[];

  @Field(() => [ReportRow], { description: '行 · the rows.' })
  readonly rows!: readonly ReportRow[];

  @Field(() => [ReportCell], {
    description:
      '合计 · one a column: the number of different things over all rows, and the sum of what the rows state; empty where neither makes sense.',
  })
  readonly totals!: readonly ReportCell[];

  /** Ids of the discrepancies with a side in the section; the field of the same name is resolved from them. */
  readonly discrepancies!: readonly string[];
}

/** The tables of a chapter. */
@ObjectType({ description: '年报表格 · the tables of a chapter, drafted in the outline of an edition.' })
export class ReportTables {
  @Field(() => String, { nullable: true, description: '章 · number of the chapter; null where the edition has none.' })
  readonly chapter?: string;

  @Field(() => [String], { description: '各章 · numbers of all chapters of the edition.' })
  readonly chapters!: readonly string[];

  /** All tables, in the order of the outline; the field of the same name is resolved from them. */
  readonly tables!: readonly ReportTable[];

  /** Id; the field of the same name is resolved from it. */
  readonly edition!: string;
}
