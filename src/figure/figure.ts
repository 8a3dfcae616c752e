import { Field, Int, ObjectType } from 'type-graphql';
import { Float } from '../entity/float.ts';
import { EntityKindEnum, enumOf, LevelEnum } from '../entity/entity.ts';
import { prizes } from '../entity/prize.ts';
import { asNode, Fact, Node } from '../node/node.ts';
import { CooperationFormEnum, RelationshipTypeEnum, RoleEnum } from '../relationship/relationship.ts';
import { figureOf as countsTogether } from '../record/read-records.ts';
import { comparators, entrants, scopes } from './comparators.ts';
import { metrics } from './metrics.ts';
import { bases } from './metrics/metric.ts';

/** Metrics, as a GraphQL enum. */
export const MetricEnum = enumOf(
  'MetricId',
  Object.fromEntries(metrics.map(({ id, zh, en, meaning, unit }) => [id, `${zh} · ${en} (${unit}): ${meaning}`])),
  '指标 · what figures measure.',
);
const BasisEnum = enumOf('Basis', bases, '计数对象 · what a figure counts.');
const ComparatorEnum = enumOf('Comparator', comparators, '比较词 · how the value stands to the number written.');
/** What figures cover, as a GraphQL enum. */
export const ScopeEnum = enumOf('Scope', scopes, '范围 · what a figure covers.');
/** Ranks of prizes, as a GraphQL enum. */
export const PrizeEnum = enumOf('Prize', prizes, '奖次 · rank of a prize.');
/** Who competed, as a GraphQL enum. */
export const EntrantsEnum = enumOf('Entrants', entrants, '参赛方 · who competed.');
const CountDirection = enumOf(
  'CountDirection',
  { OUT: '出 · relationships that start at the subject', IN: '入 · relationships that end at the subject' },
  '方向 · direction of the relationships that a total counts.',
);

/** What a figure measures. */
@ObjectType({ description: '指标 · what a figure measures, with its names in both languages.' })
export class Metric {
  @Field(() => MetricEnum, { description: '代码 · word of the metric.' })
  id!: string;

  @Field(() => String, { description: '中文名 · Chinese name.' })
  zh!: string;

  @Field(() => String, { description: '英文名 · English name.' })
  en!: string;

  @Field(() => String, { description: '单位 · unit, as the source writes it.' })
  unit!: string;

  @Field(() => BasisEnum, { description: '计数对象 · what is counted.' })
  basis!: string;

  @Field(() => String, { description: '含义 · what exactly is measured.' })
  meaning!: string;
}

/** What a stated total counts in the graph. */
@ObjectType({ description: '总数对应的名单 · which relationships of the subject a stated total counts.' })
export class FigureCounts {
  @Field(() => RelationshipTypeEnum, { description: '关系类型 · type of the relationships.' })
  relationship!: string;

  @Field(() => CountDirection, { description: '方向 · direction seen from the subject.' })
  direction!: string;

  @Field(() => EntityKindEnum, { nullable: true, description: '对方类别 · kind at the far end.' })
  endKind?: string;

  @Field(() => [String], { nullable: true, description: '对方类型 · finer kinds at the far end.' })
  endTypes?: readonly string[];

  @Field(() => [RoleEnum], { nullable: true, description: '身份 · roles.' })
  roles?: readonly string[];

  @Field(() => [CooperationFormEnum], { nullable: true, description: '合作形式 · forms of cooperation.' })
  forms?: readonly string[];

  @Field(() => String, { nullable: true, description: '起始 · only those that began then.' })
  since?: string;

  @Field(() => [String], { nullable: true, description: '点名对象 · readable ids of just those that it counts.' })
  ends?: readonly string[];

  @Field(() => MetricEnum, {
    nullable: true,
    description: '加总指标 · the total is the sum of this metric over the far ends.',
  })
  metric?: string;

  @Field(() => String, { nullable: true, description: '加总所在 · the table whose figures are summed.' })
  place?: string;
}

/** A number that somebody states. */
@ObjectType({
  implements: [Node, Fact],
  description:
    '数据 · a number that a source states: of whom, what it measures, for when, how exactly. Nothing is averaged or chosen in silence.',
})
export class Figure extends Fact {
  @Field(() => Float, { description: '数值 · value.' })
  readonly value!: number;

  @Field(() => String, { description: '单位 · unit, as the source writes it.' })
  readonly unit!: string;

  @Field(() => BasisEnum, { description: '计数对象 · what is counted.' })
  readonly basis!: string;

  @Field(() => ComparatorEnum, { description: '比较词 · exactly, about, over …' })
  readonly comparator!: string;

  @Field(() => String, { description: '时期 · period that the figure is of, as precisely as the source says.' })
  readonly period!: string;

  @Field(() => ScopeEnum, { nullable: true, description: '范围 · what it covers.' })
  readonly scope?: string;

  @Field(() => String, { nullable: true, description: '范围名称 · name of the campus, where it covers one only.' })
  readonly scopeName?: string;

  @Field(() => String, { nullable: true, description: '细分 · what tells it from other figures of the same metric.' })
  readonly detail?: string;

  @Field(() => LevelEnum, { nullable: true, description: '级别 · level of what is counted, for example of prizes.' })
  readonly level?: string;

  @Field(() => PrizeEnum, { nullable: true, description: '奖次 · rank of the prizes counted.' })
  readonly prize?: string;

  @Field(() => EntrantsEnum, { nullable: true, description: '参赛方 · who won the prizes counted.' })
  readonly entrants?: string;

  @Field(() => String, { nullable: true, description: '原文写法 · the number as written.' })
  readonly asWritten?: string;

  @Field(() => String, { nullable: true, description: '说明 · a remark of the editors.' })
  readonly note?: string;

  @Field(() => FigureCounts, {
    nullable: true,
    description: '总数对应的名单 · what the total counts, where the graph could list it.',
  })
  readonly counts?: FigureCounts;

  @Field(() => Int, { description: '版本 · raised by each change of the record.' })
  readonly version!: number;

  /** Ids of the subject, of what else it is about, and of the metric; the fields of the same names are resolved from them. */
  readonly subject!: string;
  readonly about?: readonly string[];
  readonly metric!: string;
}

/** Properties of a figure as the store gives them. */
export interface FigureRow {
  readonly id: string;
  readonly subject: string;
  readonly metric: string;
  readonly value: number;
}

/** A figure of the API from the properties of the store. */
export function figureOf(row: FigureRow): Figure {
  return asNode('Figure', 'figure', countsTogether({ ...row }) as never) as Figure;
}
