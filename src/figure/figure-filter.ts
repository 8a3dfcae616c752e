import { Field, ID, InputType } from 'type-graphql';
import { EntityKindEnum, LevelEnum } from '../entity/entity.ts';
import type { Lookups } from '../entity/lookups.ts';
import { say } from '../entity/say.ts';
import { writtenCondition, WrittenFilter } from '../evidence/written-filter.ts';
import type { Condition } from '../graph/filter.ts';
import { askedPeriods } from './asked-periods.ts';
import { EntrantsEnum, MetricEnum, PrizeEnum } from './figure.ts';

/** Which figures are listed. */
@InputType({
  description: '筛选数据 · narrows the list of figures; all given fields must hold, and an empty list narrows nothing.',
})
export class FigureFilter {
  @Field(() => [MetricEnum], { nullable: true, description: '指标 · one of these metrics.' })
  metrics?: string[];

  @Field(() => [String], { nullable: true, description: '时期 · one of these periods: 2024, 2024-04.' })
  periods?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: '主体 · of one of these, by id or any known name; an unknown one is refused.',
  })
  subjects?: string[];

  @Field(() => [EntityKindEnum], { nullable: true, description: '主体类别 · of, or about, entities of these kinds.' })
  kinds?: string[];

  @Field(() => ID, {
    nullable: true,
    description:
      '涉及 · about this thing (a competition, a partner, a place), by id or any known name; an unknown one is refused.',
  })
  about?: string;

  @Field(() => [LevelEnum], { nullable: true, description: '级别 · of one of these levels.' })
  levels?: string[];

  @Field(() => [PrizeEnum], { nullable: true, description: '奖次 · of one of these ranks of prize.' })
  prizes?: string[];

  @Field(() => [EntrantsEnum], { nullable: true, description: '参赛方 · won by these.' })
  entrants?: string[];

  @Field(() => WrittenFilter, { nullable: true, description: '出处 · written there.' })
  written?: WrittenFilter;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '是否总数 · true: only totals, which are numbers of things (basis ITEMS: units, projects, courses, prizes …) and whatever `listable` is; false: only other figures, such as persons, hours, shares, money.',
  })
  totals?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '能否列出 · true: only totals that the graph could list or add up, so that `named` or `sum` is known; false: only other figures.',
  })
  listable?: boolean;
}

/** The condition of a filter on figures as a list. */
export function figureCondition(filter: FigureFilter, lookups: Lookups): Condition {
  const wordIn = (field: string, words: readonly string[] | null | undefined, value = words): Condition[] =>
    words && words.length > 0 ? [{ fragment: 'wordIn', field, value: value!, said: say(field, words) }] : [];
  const { kinds, about, written, totals, listable, subjects } = filter;
  return {
    all: [
      ...wordIn('metric', filter.metrics),
      ...wordIn('period', askedPeriods(filter.periods)),
      ...wordIn(
        'subject',
        subjects,
        subjects?.map((mention) => lookups.idOf(mention)),
      ),
      ...wordIn('level', filter.levels),
      ...wordIn('prize', filter.prizes),
      ...wordIn('entrants', filter.entrants),
      ...(kinds && kinds.length > 0 ? [{ fragment: 'statedOfKind', value: kinds }] : []),
      ...(about ? [{ fragment: 'listHas', field: 'about', value: lookups.idOf(about) }] : []),
      ...(written ? [writtenCondition(written)] : []),
      ...whether('isTotal', 'totals', totals),
      ...whether('isListable', 'listable', listable),
    ],
  };
}

function whether(fragment: string, path: string, wanted: boolean | null | undefined): Condition[] {
  if (wanted === null || wanted === undefined) return [];
  const condition: Condition = { fragment, said: say(path, true) };
  return [wanted ? condition : { not: condition }];
}
