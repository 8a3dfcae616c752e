import { defaultFieldResolver, getNullableType, isListType, isObjectType, type GraphQLSchema } from 'graphql';
import { breath } from './network/turns.ts';

/** Items that are answered before other work gets its turn. */
const SLICE = 100;

/** Has long lists answered slice by slice, since GraphQL itself would answer all of their items in one go. */
export function answerListsInTurns(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!isListType(getNullableType(field.type))) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (...asked) => {
        const items: unknown = resolve(...asked);
        return items instanceof Promise ? items.then(inTurns) : inTurns(items);
      };
    }
  }
  return schema;
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
