import { getVariableValues, Kind, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { estimate, type Estimating, type ListAsked } from '../cost/estimate.ts';
import type { Measures } from '../cost/measures.ts';
import { ownCost } from '../cost/row-cost.ts';
import { rootCost, type Selecting } from '../cost/selected.ts';
import { LimitError } from './limit-error.ts';
import type { Limits } from './limits.ts';
import { narrowingOf, narrowingSentence, type CostWith } from './narrower-cost.ts';

/** The most lists of an operation of which it is worked out how to narrow them. */
const MOST_LISTS = 100;

/** An operation whose cost is asked: a valid document, the operation in it, and the variables as the caller sent them. */
export interface CostedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Record<string, unknown>;
}

/**
 * Refuses an operation that costs more than the limit with a `LimitError`. A field costs one and what lies below it; below
 * a list everything counts as often as the list may have rows: the least of what its arguments and the graph allow.
 */
export function assertCost(operation: CostedOperation, limits: Limits, measures: Measures | undefined): void {
  const lists: ListAsked[] = [];
  const cost = costOf(operation, limits, measures, Infinity, (list) => lists.push(list));
  if (cost <= limits.cost) return;
  if (lists.length > MOST_LISTS)
    throw new LimitError('cost', limits.cost, cost, { advice: 'Ask in several requests.' });
  const costWith: CostWith = (most, seen) => costOf(operation, limits, measures, most, seen);
  const narrowing = narrowingOf(limits.cost, lists, costWith);
  throw new LimitError('cost', limits.cost, cost, { advice: narrowingSentence(narrowing), narrowing });
}

/** The error of an operation that was stopped once it had come to resolve so many fields. */
export function stoppedAt(fields: number, { cost }: Limits, isMutation: boolean): LimitError {
  const written = isMutation ? ' What it had written by then stays written.' : '';
  const advice = `It was stopped while it was answered: ask for fewer rows or fields, or in several requests.${written}`;
  return new LimitError('cost', cost, fields, { advice });
}

/** The fields that an operation resolves before any list is known. */
export function firstFields(operation: CostedOperation): number {
  const selecting = selectingOf(operation);
  const root = operation.schema.getRootType(operation.operation.operation);
  return selecting && root ? rootCost(selecting, root, operation.operation.selectionSet, ownCost(selecting)) : 0;
}

function costOf(
  operation: CostedOperation,
  { defaultFirst, selections }: Limits,
  measures: Measures | undefined,
  most: number,
  seen: Estimating['seen'] = () => undefined,
): number {
  const selecting = selectingOf(operation);
  const root = operation.schema.getRootType(operation.operation.operation);
  if (!selecting || !root) return 0; // execution says better what does not fit
  let visits = 0;
  const visit = () => {
    visits += 1;
    if (visits > selections) throw new LimitError('selections', selections, 'more');
  };
  const estimating = { ...selecting, measures, defaultFirst, most, seen, visit };
  return Math.ceil(estimate(estimating, root, operation.operation.selectionSet));
}

/** What the fields of an operation are read with; `undefined` where the variables do not fit. */
function selectingOf({ schema, document, operation, variables }: CostedOperation): Selecting | undefined {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  return (
    coerced && {
      schema,
      variableValues: coerced,
      fragments: Object.fromEntries(fragments.map((each) => [each.name.value, each])),
    }
  );
}
