/** @engines both */
import { describe, expect, test } from '@jest/globals';
import { getNamedType, getNullableType, isCompositeType, isIntrospectionType, isListType, isObjectType } from 'graphql';
import { listBoundOf } from '../../src/cost/estimate.ts';
import { LIST_BOUNDS, PAGE_BOUNDS } from '../../src/cost/list-bounds.ts';
import { Sizes } from '../../src/cost/sizes.ts';
import { serviceSchema } from '../service.ts';

const types = Object.values(serviceSchema().getTypeMap())
  .filter(isObjectType)
  .filter((type) => !isIntrospectionType(type));

const lists = types.flatMap((owner) =>
  Object.values(owner.getFields())
    .filter(({ type }) => isListType(getNullableType(type)) && isCompositeType(getNamedType(type)))
    .map((field) => ({ name: `${owner.name}.${field.name}`, owner, field })),
);

describe('each list of things in the schema', () => {
  test('has a bound: an argument first or limit, or a row in the register', () => {
    const unbound = lists.filter(
      ({ owner, field }) =>
        !field.args.some(({ name }) => name === 'first' || name === 'limit') &&
        !listBoundOf({ owners: [owner], field, nodes: [] }),
    );
    expect(unbound.map(({ name }) => name)).toEqual([]);
  });

  test('is in the register only where the schema has it', () => {
    const known = new Set(
      types.flatMap((type) =>
        [type, ...type.getInterfaces()].flatMap(({ name, getFields }) =>
          Object.keys(getFields.call(serviceSchema().getType(name))).map((field) => `${name}.${field}`),
        ),
      ),
    );
    const rows = [...Object.keys(LIST_BOUNDS), ...Object.keys(PAGE_BOUNDS)];
    expect(rows.filter((name) => !known.has(name))).toEqual([]);
  });
});

test('the longest lists together hold the most that so many can', () => {
  const sizes = Sizes.of([3, 1, 5, 5]);
  expect([sizes.most, sizes.lists, sizes.together(0), sizes.together(3), sizes.together(9)]).toEqual([5, 4, 0, 13, 14]);
});
