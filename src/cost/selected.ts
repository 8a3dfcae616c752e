import {
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
// What the executor itself takes fields together by: what is counted is what it resolves.
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';

/** An operation that runs or is about to: what its fields and their arguments are read with. */
export interface Selecting {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variableValues: Readonly<Record<string, unknown>>;
}

/** A field as it is selected: of which types its owner may be, its definition, and where it stands in the document. */
export interface SelectedField {
  readonly owners: readonly GraphQLObjectType[];
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
}

/** How many fields one answer to the selection below a field has; `fieldCost` tells what a field and all below it cost. */
export type FieldCost = (field: SelectedField) => number;

/** The cost of the root of an operation: that of all its fields. */
export function rootCost(
  selecting: Selecting,
  root: GraphQLObjectType,
  set: SelectionSetNode,
  cost: FieldCost,
): number {
  const { schema, fragments, variableValues } = selecting;
  return sumOf([root], collectFields(schema, fragments, variableValues, root, set), cost);
}

/**
 * The cost of one thing below a field, of one of these types: the sum of its fields, each response name once. Where it
 * may be of several types for which different fragments hold, that of the dearest.
 */
export function costBelow(
  selecting: Selecting,
  types: readonly GraphQLObjectType[],
  nodes: readonly FieldNode[],
  cost: FieldCost,
): number {
  const { schema, fragments, variableValues } = selecting;
  const alike = typesAlike(selecting, types, nodes);
  const costs = alike.map((some) =>
    sumOf(some, collectSubfields(schema, fragments, variableValues, some[0]!, nodes), cost),
  );
  return Math.max(0, ...costs);
}

/** The types of things that a field may lead to; none where it leads to plain values. */
export function typesOf({ schema }: Selecting, named: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isObjectType(named)) return [named];
  return isAbstractType(named) ? schema.getPossibleTypes(named) : [];
}

/** The arguments of a selected field; `undefined` where they do not fit, as execution says better. */
export function argumentsOf({ variableValues }: Selecting, { field, nodes }: SelectedField) {
  try {
    return getArgumentValues(field, nodes[0]!, variableValues);
  } catch {
    return undefined;
  }
}

function sumOf(
  owners: readonly GraphQLObjectType[],
  fields: ReadonlyMap<string, readonly FieldNode[]>,
  cost: FieldCost,
): number {
  let sum = 0;
  for (const nodes of fields.values()) {
    const field = owners[0]!.getFields()[nodes[0]!.name.value];
    sum += field ? cost({ owners, field, nodes }) : 1; // __typename, and what tells of the schema
  }
  return sum;
}

/** The types in groups for which the same fragments hold. */
function typesAlike(
  { schema, fragments }: Selecting,
  types: readonly GraphQLObjectType[],
  nodes: readonly FieldNode[],
): GraphQLObjectType[][] {
  const conditions = new Set<string>();
  for (const { selectionSet } of nodes) if (selectionSet) addConditions(selectionSet, fragments, conditions);
  const groups = new Map<string, GraphQLObjectType[]>();
  for (const type of types) {
    const key = [...conditions].filter((name) => holds(schema, name, type)).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), type]);
  }
  return [...groups.values()];
}

function addConditions(
  { selections }: SelectionSetNode,
  fragments: Selecting['fragments'],
  conditions: Set<string>,
  seen = new Set<string>(),
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) continue;
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
    if (!fragment || (fragment.kind === Kind.FRAGMENT_DEFINITION && seen.has(fragment.name.value))) continue;
    if (fragment.kind === Kind.FRAGMENT_DEFINITION) seen.add(fragment.name.value);
    if (fragment.typeCondition) conditions.add(fragment.typeCondition.name.value);
    addConditions(fragment.selectionSet, fragments, conditions, seen);
  }
}

function holds(schema: GraphQLSchema, condition: string, type: GraphQLObjectType): boolean {
  const named = schema.getType(condition);
  return named === type || (isAbstractType(named) && schema.isSubType(named, type));
}

/** The type that a field leads to, without list and non-null. */
export function thingOf(field: SelectedField['field']): GraphQLNamedType {
  return getNamedType(field.type);
}
