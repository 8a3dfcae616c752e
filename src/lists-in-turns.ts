import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  isCompositeType,
  isIntrospectionType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { budgetOf } from './cost/budget.ts';
import { rowCost } from './cost/row-cost.ts';
import { breath } from './network/turns.ts';

/** Items that are answered before other work gets its turn. */
const SLICE = 100;

/**
 * Has long lists answered slice by slice, since GraphQL itself would answer all of their items in one go, and counts what
 * the items of each list are about to resolve against the budget of the operation.
 */
export function answerListsInTurns(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields()))
      if (isListType(getNullableType(field.type))) answerInTurns(field);
  }
  return schema;
}

function answerInTurns(field: GraphQLField<unknown, unknown>): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  const ofThings = isCompositeType(getNamedType(field.type));
  field.resolve = (source, asked, context, info) => {
    const budget = budgetOf(context);
    budget?.refuseWhenExceeded();
    const taken = (items: unknown) => {
      if (budget && ofThings && Array.isArray(items)) budget.take(items.length * rowCost(info));
      return inTurns(items);
    };
    const items: unknown = resolve(source, asked, context, info);
    return items instanceof Promise ? items.then(taken) : taken(items);
  };
}

/** The items of a long list, those of each slice only when it is their turn. */
function inTurns(items: unknown): unknown {
  if (!Array.isArray(items) || items.length <= SLICE) return items;
  let turn: Promise<unknown> = Promise.resolve();
  return items.map((item: unknown, index) => {
    if (index > 0 && index % SLICE === 0) turn = turn.then(breath);
    return turn.then(() => item);
  });
}
