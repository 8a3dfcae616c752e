import { Field, InputType, type ClassType } from 'type-graphql';
import { partnersCondition, PartnerFilter, PartnersFilter, partnerValue } from '../cooperation/partner-filter.ts';
import { figuresCondition, FiguresFilter } from '../figure/figures-filter.ts';
import { StatedOrder, statedOrderValue } from '../figure/stated-order.ts';
import type { Condition, FieldSort, Grouping, RelatedSort, Sort } from '../graph/filter.ts';
import type { Value } from '../graph/statement.ts';
import { LinkFilter, linksCondition, LinksFilter, linkValue } from '../relationship/link-filter.ts';
import { BadUserInputError } from '../errors.ts';
import { enumOfField } from './entity-types.ts';
import { enumOf, LevelEnum } from './entity.ts';
import type { EntityKind, OwnField, Words } from './kind.ts';
import type { Lookups } from './lookups.ts';
import { fieldCondition, nameCondition, NameFilter, TextFilter, WholeFilter, wordFilter } from './list-filters.ts';

/** Orders and groupings by what entities are joined to. */
const RELATED = 'RELATED';
const PARTNERS = 'PARTNERS';
const FIGURE = 'FIGURE';

/** How many levels a filter may be nested. */
export const DEEPEST_FILTER = 3;

const LevelFilter = wordFilter('Level', () => LevelEnum);
const Direction = enumOf(
  'SortDirection',
  { ASC: '升序 · ascending', DESC: '降序 · descending' },
  '排序方向 · direction of the order.',
);

/** Values of a filter input, by field. */
export type FilterValues = Readonly<Record<string, unknown>> | null | undefined;

/** The inputs of a kind's list, and how they become conditions and orders. */
export interface KindInputs {
  readonly filter: ClassType;
  readonly order: ClassType;
  /** What the kind's entities can be grouped by, as an enum. */
  readonly groupings: object;
  condition(filter: FilterValues, lookups: Lookups): Condition;
  sort(order: OrderValues, lookups: Lookups): Sort;
  grouping(by: string, related: LinkFilter | null | undefined, lookups: Lookups): Grouping;
}

/** An order as it is asked for. */
export type OrderValues =
  | {
      field: string;
      direction: string;
      related?: LinkFilter | null;
      partners?: PartnerFilter | null;
      figure?: StatedOrder | null;
    }
  | null
  | undefined;

/** The filter and order inputs of a kind of entity. */
export function kindInputs(kind: EntityKind): KindInputs {
  const shapes = shapesOf(kind);
  return {
    filter: filterInput(kind),
    order: orderInput(kind, sortable(kind)),
    groupings: groupingEnum(kind),
    condition: (filter, lookups) => conditionOf(filter, { shapes, lookups }, 0),
    sort: (order, lookups) => sortOf(kind, order, lookups),
    grouping: (by, related, lookups) => groupingOf(kind, by, related, lookups),
  };
}

type Shapes = ReadonlyMap<string, OwnField['type'] | 'name'>;

function shapesOf(kind: EntityKind): Shapes {
  const own = Object.entries(kind.fields).map(([name, { type }]) => [name, type] as const);
  return new Map([['name', 'name'] as const, ['level', 'word'] as const, ['type', 'word'] as const, ...own]);
}

function filterInput(kind: EntityKind): ClassType {
  @InputType(`${kind.kind}Filter`, {
    description: `筛选${kind.zh} · narrows the list; all given fields must hold. An empty list narrows nothing; a filter that contradicts itself is refused.`,
  })
  class KindFilter {}
  const add = (name: string, type: () => ClassType, description: string) =>
    Field(type, { nullable: true, description })(KindFilter.prototype, name);
  const self = () => KindFilter as unknown as ClassType;
  add('name', () => NameFilter as unknown as ClassType, '名称 · by any of the names.');
  add('level', () => LevelFilter, '级别 · by level.');
  if (kind.types)
    add(
      'type',
      typeThunk(wordFilter(`${kind.kind}Type`, () => enumOfField(kind.kind, 'type')!)),
      '类型 · by finer kind.',
    );
  for (const [name, field] of Object.entries(kind.fields))
    add(name, typeThunk(ownFilter(kind, name, field)), field.description);
  add('relationships', () => LinksFilter, '关系 · by what they are joined to.');
  add('partners', () => PartnersFilter, '合作伙伴 · by their partners.');
  add('figures', () => FiguresFilter, '数据 · by what is stated of them in numbers.');
  Field(() => [self()], {
    nullable: true,
    description: `并且 · all of these; nested at most ${DEEPEST_FILTER} levels.`,
  })(KindFilter.prototype, 'and');
  Field(() => [self()], {
    nullable: true,
    description: `或者 · one of these; nested at most ${DEEPEST_FILTER} levels.`,
  })(KindFilter.prototype, 'or');
  add('not', self, `非 · not this; nested at most ${DEEPEST_FILTER} levels.`);
  return self();
}

function typeThunk(type: ClassType): () => ClassType {
  return () => type;
}

function ownFilter(kind: EntityKind, name: string, { type, values }: OwnField): ClassType {
  if (values)
    return wordFilter(`${kind.kind}${name.charAt(0).toUpperCase()}${name.slice(1)}`, () =>
      enumOfField(kind.kind, name)!,
    );
  return (type === 'whole' ? WholeFilter : TextFilter) as unknown as ClassType;
}

function orderWords(fields: ReadonlyMap<string, FieldSort['fragment']>): Words {
  const byCode = ', in the order of the characters’ codes (not by pinyin or strokes)';
  const own = [...fields].map(([name, sort]) => [
    constantOf(name),
    `按 ${name} 排序 · by ${name}${sort === 'sortText' && name !== 'id' ? byCode : ''}`,
  ]);
  return {
    ...Object.fromEntries(own),
    [RELATED]: '按关联数 · by the number of different things that they are joined to, see `related`',
    [PARTNERS]: '按合作伙伴数 · by the number of different partners, see `partners`',
    [FIGURE]:
      '按数据 · by the number that sources state of them, see `figure`; those of which none is stated count as least',
  };
}

function orderInput(kind: EntityKind, fields: ReadonlyMap<string, FieldSort['fragment']>): ClassType {
  const Fields = enumOf(
    `${kind.kind}OrderField`,
    orderWords(fields),
    `${kind.zh}排序字段 · what the list is sorted by; ties are sorted by id.`,
  );
  @InputType(`${kind.kind}Order`, { description: `${kind.zh}排序 · order of the list.` })
  class KindOrder {
    @Field(() => Fields, { description: '字段 · what the list is sorted by.' })
    field!: string;

    @Field(() => Direction, { defaultValue: 'ASC', description: '方向 · direction.' })
    direction!: string;

    @Field(() => LinkFilter, {
      nullable: true,
      description: '计数的关系 · for RELATED: only what these relationships join is counted; all where not given.',
    })
    related?: LinkFilter;

    @Field(() => PartnerFilter, {
      nullable: true,
      description: '计数的伙伴 · for PARTNERS: only these partners are counted; all where not given.',
    })
    partners?: PartnerFilter;

    @Field(() => StatedOrder, {
      nullable: true,
      description: '排序的数据 · for FIGURE: which number; must be given.',
    })
    figure?: StatedOrder;
  }
  return KindOrder as unknown as ClassType;
}

function sortable(kind: EntityKind): Map<string, FieldSort['fragment']> {
  const own = Object.entries(kind.fields).filter(([, { type }]) => type === 'whole' || type === 'text');
  return new Map<string, FieldSort['fragment']>([
    ['id', 'sortText'],
    ['name', 'sortText'],
    ...own.map(([name, { type }]) => [name, type === 'whole' ? 'sortWhole' : 'sortText'] as const),
  ]);
}

function constantOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

function sortOf(kind: EntityKind, order: OrderValues, lookups: Lookups): Sort {
  const descending = order?.direction === 'DESC';
  if (order?.related && order.field !== RELATED) misplaced('related', RELATED);
  if (order?.partners && order.field !== PARTNERS) misplaced('partners', PARTNERS);
  if (order?.figure && order.field !== FIGURE) misplaced('figure', FIGURE);
  if (order?.field === RELATED) return counted('relatedCount', linkValue(order.related ?? {}, lookups), descending);
  if (order?.field === PARTNERS)
    return counted('partnerCount', partnerValue(order.partners ?? {}, lookups), descending);
  if (order?.field === FIGURE) return counted('statedValue', statedOrderValue(order.figure), descending);
  const fields = sortable(kind);
  const field = [...fields.keys()].find((name) => constantOf(name) === (order?.field ?? 'ID')) ?? 'id';
  return { fragment: fields.get(field)!, field, descending };
}

/** An order by a count or a number stated; cursors of one by something else are refused. */
function counted(fragment: RelatedSort['fragment'], value: Value, descending: boolean): Sort {
  return { fragment, value, descending, field: `${fragment} ${JSON.stringify(value)}` };
}

function misplaced(argument: string, field: string): never {
  throw new BadUserInputError(`"${argument}" goes with the order field ${field} only.`, `orderBy.${argument}`);
}

function groupingEnum(kind: EntityKind): object {
  const words = {
    ...Object.fromEntries(groupable(kind).map((name) => [constantOf(name), `按 ${name} 分组 · by ${name}`])),
    [RELATED]: '按关联对象 · by each thing that they are joined to, see `related`',
  };
  return enumOf(`${kind.kind}Grouping`, words, `${kind.zh}分组方式 · what the list is grouped by.`);
}

function groupable(kind: EntityKind): string[] {
  return ['level', ...(kind.types ? ['type'] : []), ...Object.keys(kind.fields)];
}

function groupingOf(kind: EntityKind, by: string, related: LinkFilter | null | undefined, lookups: Lookups): Grouping {
  if (by === RELATED) return { by: 'related', value: linkValue(related ?? {}, lookups) };
  if (related) throw new BadUserInputError(`"related" goes with by: ${RELATED} only.`, 'related');
  const field = groupable(kind).find((name) => constantOf(name) === by) ?? 'type';
  return { by: kind.fields[field]?.type === 'words' ? 'words' : 'field', field };
}

/** What a filter is read with: the shapes of the kind's fields, and what the filter mentions. */
interface Reading {
  readonly shapes: Shapes;
  readonly lookups: Lookups;
}

function conditionOf(filter: FilterValues, reading: Reading, depth: number): Condition {
  if (depth > DEEPEST_FILTER)
    throw new BadUserInputError(`A filter may be nested at most ${DEEPEST_FILTER} levels deep.`, 'filter');
  const parts = Object.entries(filter ?? {}).filter(([, value]) => value !== null && value !== undefined);
  return { all: parts.map(([field, value]) => partOf(field, value, reading, depth)) };
}

function partOf(field: string, value: unknown, reading: Reading, depth: number): Condition {
  const nested = (each: unknown) => conditionOf(each as FilterValues, reading, depth + 1);
  if (field === 'and') return { all: (value as unknown[]).map(nested) };
  if (field === 'or')
    return (value as unknown[]).length === 0 ? { all: [] } : { any: (value as unknown[]).map(nested) };
  if (field === 'not') return { not: narrowing(nested(value)) };
  if (field === 'relationships') return linksCondition(value as LinksFilter, reading.lookups);
  if (field === 'partners') return partnersCondition(value as PartnersFilter, reading.lookups);
  if (field === 'figures') return figuresCondition(value as FiguresFilter);
  const shape = reading.shapes.get(field)!;
  if (shape === 'name') return nameCondition(value as NameFilter);
  return fieldCondition(field, shape, value as Record<string, unknown>);
}

/** Refuses an empty filter under `not`, which would leave nothing. */
function narrowing(condition: Condition): Condition {
  if (!narrowsNothing(condition)) return condition;
  throw new BadUserInputError(
    '"not" of a filter that narrows nothing would leave nothing. Say what it excludes.',
    'not',
  );
}

function narrowsNothing(condition: Condition): boolean {
  return 'all' in condition && condition.all.every(narrowsNothing);
}
