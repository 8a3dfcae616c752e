import type { DocumentNode, GraphQLSchema } from 'graphql';
// The package's ES modules load a second copy of graphql, whose types do not know ours; its CommonJS ones share it.
import complexity, { type ComplexityEstimator } from 'graphql-query-complexity/cjs';
import { LimitError } from './limit-error.ts';
import type { Limits } from './limits.ts';
import { narrowingOf, narrowingSentence, type ListAsked } from './narrower-cost.ts';

/** The most lists of an operation of which it is worked out how to narrow them. */
const MOST_LISTS = 100;
const TOO_MANY_SELECTIONS = 'Query exceeds the maximum allowed number of nodes.';

/** An operation whose cost is asked: a valid document, and the variables as the caller sent them. */
export interface CostedOperation {
  readonly schema: GraphQLSchema;
  readonly query: DocumentNode;
  readonly variables: Record<string, unknown>;
  readonly operationName?: string;
}

/**
 * Refuses an operation that costs more than the limit with a `LimitError`. A field costs one and what lies below it; below
 * a field with an argument `first` everything counts `first` times. A field may say its own cost in `extensions.complexity`.
 */
export function assertCost(operation: CostedOperation, limits: Limits): void {
  const lists: ListAsked[] = [];
  const cost = costOf(operation, limits, (list) => lists.push(list));
  if (cost <= limits.cost) return;
  if (lists.length > MOST_LISTS)
    throw new LimitError('cost', limits.cost, cost, { advice: 'Ask in several requests.' });
  const narrowing = narrowingOf(limits.cost, lists, (most) => costOf(operation, limits, () => undefined, most));
  throw new LimitError('cost', limits.cost, cost, { advice: narrowingSentence(narrowing), narrowing });
}

function costOf(
  operation: CostedOperation,
  limits: Limits,
  seen: (list: ListAsked) => void,
  most: number = Infinity,
): number {
  const estimators = [
    complexity.fieldExtensionsEstimator(),
    listEstimator(limits.defaultFirst, seen, most),
    complexity.simpleEstimator({ defaultComplexity: 1 }),
  ];
  try {
    return complexity.getComplexity({ ...operation, estimators, maxQueryNodes: limits.selections });
  } catch (error) {
    if (isTooMany(error)) throw new LimitError('selections', limits.selections, 'more');
    return 0; // variables that do not fit their types; execution says so better
  }
}

/** A negative `first` is the resolver's to refuse; here it must not make the rest of the operation cheaper. */
function listEstimator(defaultFirst: number, seen: (list: ListAsked) => void, most: number): ComplexityEstimator {
  return ({ field, args, childComplexity }) => {
    const takes = (name: string) => field.args.some((argument) => argument.name === name);
    if (!takes('first')) return undefined;
    const asked: unknown = args['first'];
    const first = Math.max(1, typeof asked === 'number' ? asked : defaultFirst);
    seen({ field: field.name, first, paged: takes('after') });
    return 1 + Math.min(first, most) * childComplexity;
  };
}

function isTooMany(error: unknown): boolean {
  return error instanceof Error && error.message === TOO_MANY_SELECTIONS;
}
