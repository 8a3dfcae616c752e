import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Entity } from '../entity/entity.ts';
import { entityById } from '../entity/find-entity.ts';
import { lookupsFor } from '../entity/lookups.ts';
import { many } from '../graph/statement.ts';
import { connectionType, type Connection } from '../paging/connection.ts';
import { pageOf } from '../paging/list.ts';
import { ownedPage, type OwnedList } from '../paging/owned.ts';
import { PageArguments } from '../paging/page-arguments.ts';
import { askedPeriods } from './asked-periods.ts';
import { figureCondition, FigureFilter } from './figure-filter.ts';
import { Figure, figureOf, Metric, MetricEnum, type FigureRow } from './figure.ts';
import { metricOf, metrics } from './metrics.ts';

/** Which figures of an entity are listed. */
@ArgsType()
export class FigureArguments extends PageArguments {
  @Field(() => [MetricEnum], { defaultValue: [], description: '指标 · only these metrics; all where empty.' })
  metrics!: string[];

  @Field(() => [String], { defaultValue: [], description: '时期 · only these periods; all where empty.' })
  periods!: string[];
}

type Narrowed = { readonly metrics: readonly string[]; readonly periods: readonly string[] };
const figuresOfEntities: OwnedList<Narrowed, { owner: string; place: string; figure: FigureRow }> = {
  name: 'figures',
  pages: many('figuresOfEntities'),
  totals: many('figureTotals'),
};

const figuresAboutEntities: typeof figuresOfEntities = {
  name: 'figuresAbout',
  pages: many('figuresAboutEntities'),
  totals: many('figureAboutTotals'),
};
const FigureConnection = connectionType('Figure', () => Figure);

/** What is stated of an entity in numbers. */
@Resolver(() => Entity)
export class EntityFiguresResolver {
  @FieldResolver(() => FigureConnection, {
    nullable: true,
    description: '数据 · what sources state of the entity in numbers.',
  })
  figures(
    @Root() entity: Entity,
    @Ctx() context: Context,
    @Args(() => FigureArguments) { metrics: asked, periods, ...page }: FigureArguments,
  ): Promise<Connection<Figure>> {
    const narrowed = { metrics: asked, periods: askedPeriods(periods) };
    return ownedPage(context, figuresOfEntities, entity.readableId, narrowed, page, ({ figure }) => figureOf(figure));
  }
}

/** What is stated of others in numbers, and concerns an entity. */
@Resolver(() => Entity)
export class EntityFiguresAboutResolver {
  @FieldResolver(() => FigureConnection, {
    nullable: true,
    description:
      '涉及它的数据 · figures of others that are about this entity: the medals won at a competition, the students of a partner.',
  })
  figuresAbout(
    @Root() entity: Entity,
    @Ctx() context: Context,
    @Args(() => FigureArguments) { metrics: asked, periods, ...page }: FigureArguments,
  ): Promise<Connection<Figure>> {
    const narrowed = { metrics: asked, periods: askedPeriods(periods) };
    return ownedPage(context, figuresAboutEntities, entity.readableId, narrowed, page, ({ figure }) =>
      figureOf(figure),
    );
  }
}

/** Figures as such. */
@Resolver(() => Figure)
export class FigureResolver {
  @Query(() => FigureConnection, {
    nullable: true,
    description:
      '数据列表 · all figures, or those of some metrics, periods, entities, kinds, places; with `listable: true` stated totals, each with how many the graph names; `totals: true` adds numbers of things that no list in the graph answers to.',
  })
  async figures(
    @Ctx() context: Context,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => FigureFilter, { nullable: true, description: '筛选 · narrows the list.' })
    filter?: FigureFilter,
  ): Promise<Connection<Figure>> {
    const where = figureCondition(filter ?? {}, await lookupsFor(context, filter));
    const sort = { fragment: 'sortText', field: 'id', descending: false } as const;
    return pageOf(context, { name: 'figures', label: 'Figure', where, sort }, page, (row) =>
      figureOf(row as unknown as FigureRow),
    );
  }

  @Query(() => [Metric], { description: '指标表 · the registry of metrics (a fixed list, not paged).' })
  metrics(): readonly Metric[] {
    return metrics;
  }

  @FieldResolver(() => Entity, { description: '主体 · of whom it is stated.' })
  subject(@Root() figure: Figure, @Ctx() context: Context): Promise<Entity | undefined> {
    return entityById(context, figure.subject);
  }

  @FieldResolver(() => [Entity], {
    description:
      '涉及 · what else it is about: the competition of a medal, the partner of a training, the place of an aid.',
  })
  async about(@Root() figure: Figure, @Ctx() context: Context): Promise<readonly Entity[]> {
    const found = await Promise.all((figure.about ?? []).map((id) => entityById(context, id)));
    return found.filter((entity) => entity !== undefined);
  }

  @FieldResolver(() => Metric, { description: '指标 · what it measures.' })
  metric(@Root() figure: Figure): Metric | undefined {
    return metricOf(figure.metric);
  }
}
