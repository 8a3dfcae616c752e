import { getNullableType, isListType, type FieldNode, type GraphQLResolveInfo } from 'graphql';
import { costBelow, thingOf, typesOf, type FieldCost, type Selecting } from './selected.ts';

const known = new WeakMap<readonly FieldNode[], number>();

/**
 * How many fields are resolved for one row of a list, without the rows of lists in it: these are counted when they are
 * resolved themselves. The executor keeps one array of nodes a selection, so each is worked out once an operation.
 */
export function rowCost(info: GraphQLResolveInfo): number {
  const before = known.get(info.fieldNodes);
  if (before !== undefined) return before;
  const field = info.parentType.getFields()[info.fieldName]!;
  const cost = costBelow(info, typesOf(info, thingOf(field)), info.fieldNodes, ownCost(info));
  known.set(info.fieldNodes, cost);
  return cost;
}

/** A field and the single things below it; a list counts as one. */
export function ownCost(selecting: Selecting): FieldCost {
  const cost: FieldCost = ({ field, nodes }) => {
    const types = typesOf(selecting, thingOf(field));
    if (types.length === 0 || isListType(getNullableType(field.type))) return 1;
    return 1 + costBelow(selecting, types, nodes, cost);
  };
  return cost;
}
