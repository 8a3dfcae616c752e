import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { refuseContradictions } from '../entity/contradictions.ts';
import { Entity } from '../entity/entity.ts';
import { entityById } from '../entity/find-entity.ts';
import { lookupsFor } from '../entity/lookups.ts';
import { BadUserInputError } from '../errors.ts';
import { listStatement } from '../graph/filter.ts';
import { figureCondition, FigureFilter } from './figure-filter.ts';
import { Figure, figureOf, Metric, MetricEnum, type FigureRow } from './figure.ts';
import { metricOf } from './metrics.ts';

const MOST_FIGURES = 5000;

/** A column of a table of figures. */
@ObjectType({ description: '列 · a metric in a period.' })
export class FigureColumn {
  @Field(() => Metric, { description: '指标 · the metric.' })
  metric!: Metric;

  @Field(() => String, { description: '时期 · the period.' })
  period!: string;
}

/** A cell of a table of figures. */
@ObjectType({
  description: '单元格 · all figures of one entity, metric and period: none, one, or several that may disagree.',
})
export class FigureCell {
  @Field(() => [Figure], { description: '数据 · the figures, each with its evidence.' })
  figures!: readonly Figure[];
}

/** A row of a table of figures. */
@ObjectType({ description: '行 · an entity and its figures, in the order of the columns.' })
export class FigureTableRow {
  subject!: string;

  @Field(() => [FigureCell], {
    description: '单元格 · one a column; empty where no source states a number, which is not zero.',
  })
  cells!: FigureCell[];
}

/** Figures as a table. */
@ObjectType({ description: '数据表 · figures as a table: entities down, metrics and periods across.' })
export class FigureTable {
  @Field(() => [FigureColumn], { description: '列 · the columns, by metric and period.' })
  columns!: FigureColumn[];

  @Field(() => [FigureTableRow], { description: '行 · the rows, by id of the entity.' })
  rows!: FigureTableRow[];

  @Field(() => Int, { description: '数据条数 · number of figures in the table.' })
  figureCount!: number;

  @Field(() => Boolean, {
    description: `是否截断 · whether there are more than ${MOST_FIGURES} figures; narrow the filter.`,
  })
  truncated!: boolean;
}

/** Figures as tables. */
@Resolver(() => FigureTableRow)
export class FigureTableResolver {
  @Query(() => FigureTable, {
    nullable: true,
    description:
      '数据表 · figures of some metrics as a table, entities down, metrics and periods across. Two values for one cell are both there.',
  })
  async figureTable(
    @Ctx() context: Context,
    @Arg('metrics', () => [MetricEnum], { description: '指标 · the metrics, 1 to 50, in the order of the columns.' })
    metrics: string[],
    @Arg('filter', () => FigureFilter, { nullable: true, description: '筛选 · narrows the figures.' })
    filter?: FigureFilter,
  ): Promise<FigureTable> {
    if (metrics.length === 0 || metrics.length > 50)
      throw new BadUserInputError(`Name 1 to 50 metrics; there were ${metrics.length}.`, 'metrics');
    const narrowed = { ...filter, metrics: within(metrics, filter?.metrics) };
    const where = figureCondition(narrowed, await lookupsFor(context, filter));
    refuseContradictions(where);
    const sort = { fragment: 'sortText', field: 'id', descending: false } as const;
    const list = { label: 'Figure', where, sort, size: MOST_FIGURES + 1 };
    const rows = await context.graph.many(...listStatement('figureTable', list));
    const figures = rows.slice(0, MOST_FIGURES).map(({ node }) => figureOf(node as unknown as FigureRow));
    return { ...tableOf(figures, metrics), figureCount: figures.length, truncated: rows.length > MOST_FIGURES };
  }

  @FieldResolver(() => Entity, { description: '主体 · the entity.' })
  subject(@Root() row: FigureTableRow, @Ctx() context: Context): Promise<Entity | undefined> {
    return entityById(context, row.subject);
  }
}

function within(metrics: readonly string[], filter: readonly string[] | null | undefined): string[] {
  const both = metrics.filter((metric) => !filter || filter.length === 0 || filter.includes(metric));
  if (both.length > 0) return both;
  throw new BadUserInputError(
    'The arguments contradict each other: none of "metrics" is in "filter.metrics". Name the metrics once.',
    'filter.metrics',
  );
}

function tableOf(figures: readonly Figure[], metrics: readonly string[]): Pick<FigureTable, 'columns' | 'rows'> {
  const keys = [...new Set(metrics)].flatMap((metric) => {
    const periods = new Set(figures.filter((each) => each.metric === metric).map(({ period }) => period));
    return [...periods].sort().map((period) => ({ metric, period }));
  });
  const cells = new Map<string, Figure[]>();
  for (const figure of figures) {
    const cell = cellOf(figure.subject, figure.metric, figure.period);
    cells.set(cell, [...(cells.get(cell) ?? []), figure]);
  }
  const subjects = [...new Set(figures.map(({ subject }) => subject))].sort();
  return {
    columns: keys.map(({ metric, period }) => ({ metric: metricOf(metric)!, period })),
    rows: subjects.map((subject) => ({
      subject,
      cells: keys.map(({ metric, period }) => ({ figures: cells.get(cellOf(subject, metric, period)) ?? [] })),
    })),
  };
}

function cellOf(...key: [subject: string, metric: string, period: string]): string {
  return key.join(' ');
}
