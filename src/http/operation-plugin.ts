import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { FastifyBaseLogger } from 'fastify';
import { budgetOf } from '../cost/budget.ts';
import type { Measures } from '../cost/measures.ts';
import { assertCost, firstFields, stoppedAt, type CostedOperation } from './cost.ts';
import { reportFault } from './faults.ts';
import type { Limits } from './limits.ts';
import type { Operation } from './operation.ts';
import { logOperation, reportFaults } from './operation-log.ts';
import { answerOnly, capErrors, settleStatus } from './outcome.ts';
import { logOf } from './request-log.ts';

/** What operations are checked by: the limits, and documents of the service's own that may resolve as much as a whole drawing. */
export interface OperationRules {
  readonly limits: Limits;
  readonly ownDocuments: ReadonlySet<string>;
}

/**
 * What this service adds to each operation: its cost is checked before it runs and counted while it does; its errors are
 * logged and capped, its status settled and one line written before its answer is sent. `log` is for contexts that carry none.
 */
export function operationPlugin(rules: OperationRules, log: FastifyBaseLogger): ApolloServerPlugin<object> {
  return {
    requestDidStart: async ({ contextValue }) => listener(rules, logOf(contextValue, log), performance.now()),
    unexpectedErrorProcessingRequest: async ({ error }) => reportFault(log, error),
  };
}

function listener(
  { limits, ownDocuments }: OperationRules,
  log: FastifyBaseLogger,
  started: number,
): GraphQLRequestListener<object> {
  return {
    didResolveOperation: async (operation) => {
      const costed = costedOf(operation);
      if (!costed) return;
      const isOwn = ownDocuments.has(operation.source ?? '');
      if (!isOwn) assertCost(costed, limits, measuresOf(operation.contextValue));
      const most = isOwn ? Math.max(limits.cost, limits.ownCost) : limits.cost;
      budgetOf(operation.contextValue)?.begin(most, firstFields(costed));
    },
    willSendResponse: async (operation) => {
      reportFaults(operation, limits.errors, log);
      stopWhere(operation, limits);
      capErrors(operation, limits.errors);
      settleStatus(operation, limits.retryAfterSeconds);
      logOperation(operation, performance.now() - started, log);
    },
  };
}

function costedOf({ operation, document, schema, request }: Operation): CostedOperation | undefined {
  return operation && document && { schema, document, operation, variables: request.variables ?? {} };
}

/** What lists hold at most, where the context of the service tells. */
function measuresOf(context: object): Measures | undefined {
  return (context as { readonly measures?: { readonly known: Measures | undefined } }).measures?.known;
}

/** An operation that passed its limit has no answer, however much of it was resolved by then. */
function stopWhere(operation: Operation, limits: Limits): void {
  const fields = budgetOf(operation.contextValue)?.exceeded;
  if (fields === undefined) return;
  answerOnly(operation, stoppedAt(fields, limits, operation.operation?.operation === 'mutation'));
}
