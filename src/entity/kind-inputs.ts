import { Field, InputType, type ClassType } from 'type-graphql';
import type { Condition, Sort } from '../graph/filter.ts';
import { BadUserInputError } from '../errors.ts';
import { enumOfField } from './entity-types.ts';
import { enumOf, LevelEnum } from './entity.ts';
import type { EntityKind, OwnField } from './kind.ts';
import { fieldCondition, nameCondition, NameFilter, TextFilter, WholeFilter, wordFilter } from './list-filters.ts';

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
  condition(filter: FilterValues): Condition;
  sort(order: { field: string; direction: string } | null | undefined): Sort;
}

/** The filter and order inputs of a kind of entity. */
export function kindInputs(kind: EntityKind): KindInputs {
  const shapes = shapesOf(kind);
  return {
    filter: filterInput(kind),
    order: orderInput(kind, sortable(kind)),
    condition: (filter) => conditionOf(filter, shapes, 0),
    sort: (order) => sortOf(kind, order),
  };
}

type Shapes = ReadonlyMap<string, OwnField['type'] | 'name'>;

function shapesOf(kind: EntityKind): Shapes {
  const own = Object.entries(kind.fields).map(([name, { type }]) => [name, type] as const);
  return new Map([['name', 'name'] as const, ['level', 'word'] as const, ['type', 'word'] as const, ...own]);
}

function filterInput(kind: EntityKind): ClassType {
  @InputType(`${kind.kind}Filter`, { description: `筛选${kind.zh} · narrows the list; all given fields must hold.` })
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

function orderInput(kind: EntityKind, fields: ReadonlyMap<string, Sort['fragment']>): ClassType {
  const words = Object.fromEntries(
    [...fields.keys()].map((name) => [constantOf(name), `按 ${name} 排序 · by ${name}`]),
  );
  const Fields = enumOf(
    `${kind.kind}OrderField`,
    words,
    `${kind.zh}排序字段 · what the list is sorted by; ties are sorted by id.`,
  );
  @InputType(`${kind.kind}Order`, { description: `${kind.zh}排序 · order of the list.` })
  class KindOrder {
    @Field(() => Fields, { description: '字段 · what the list is sorted by.' })
    field!: string;

    @Field(() => Direction, { defaultValue: 'ASC', description: '方向 · direction.' })
    direction!: string;
  }
  return KindOrder as unknown as ClassType;
}

function sortable(kind: EntityKind): Map<string, Sort['fragment']> {
  const own = Object.entries(kind.fields).filter(([, { type }]) => type === 'whole' || type === 'text');
  return new Map<string, Sort['fragment']>([
    ['id', 'sortText'],
    ['name', 'sortText'],
    ...own.map(([name, { type }]) => [name, type === 'whole' ? 'sortWhole' : 'sortText'] as const),
  ]);
}

function constantOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

function sortOf(kind: EntityKind, order: { field: string; direction: string } | null | undefined): Sort {
  const fields = sortable(kind);
  const field = [...fields.keys()].find((name) => constantOf(name) === (order?.field ?? 'ID')) ?? 'id';
  return { fragment: fields.get(field)!, field, descending: order?.direction === 'DESC' };
}

function conditionOf(filter: FilterValues, shapes: Shapes, depth: number): Condition {
  if (depth > DEEPEST_FILTER)
    throw new BadUserInputError(`A filter may be nested at most ${DEEPEST_FILTER} levels deep.`, 'filter');
  const parts = Object.entries(filter ?? {}).filter(([, value]) => value !== null && value !== undefined);
  return { all: parts.map(([field, value]) => partOf(field, value, shapes, depth)) };
}

function partOf(field: string, value: unknown, shapes: Shapes, depth: number): Condition {
  const nested = (each: unknown) => conditionOf(each as FilterValues, shapes, depth + 1);
  if (field === 'and') return { all: (value as unknown[]).map(nested) };
  if (field === 'or') return { any: (value as unknown[]).map(nested) };
  if (field === 'not') return { not: nested(value) };
  const shape = shapes.get(field)!;
  if (shape === 'name') return nameCondition(value as NameFilter);
  return fieldCondition(field, shape, value as Record<string, unknown>);
}
