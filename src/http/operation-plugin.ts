import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { FastifyBaseLogger } from 'fastify';
import { assertCost } from './cost.ts';
import { reportFault } from './faults.ts';
import type { Limits } from './limits.ts';
import type { Operation } from './operation.ts';
import { logOperation, reportFaults } from './operation-log.ts';
import { capErrors, settleStatus } from './outcome.ts';
import { logOf } from './request-log.ts';

/**
 * What this service adds to each operation: its cost is checked before it runs; its errors are logged and capped, its
 * status settled and one line written before its answer is sent. `log` is for contexts that carry none.
 */
export function operationPlugin(limits: Limits, log: FastifyBaseLogger): ApolloServerPlugin<object> {
  return {
    requestDidStart: async ({ contextValue }) => listener(limits, logOf(contextValue, log), performance.now()),
    unexpectedErrorProcessingRequest: async ({ error }) => reportFault(log, error),
  };
}

function listener(limits: Limits, log: FastifyBaseLogger, started: number): GraphQLRequestListener<object> {
  return {
    didResolveOperation: async (operation) => checkCost(operation, limits),
    willSendResponse: async (operation) => {
      reportFaults(operation, limits.errors, log);
      capErrors(operation, limits.errors);
      settleStatus(operation, limits.retryAfterSeconds);
      logOperation(operation, performance.now() - started, log);
    },
  };
}

function checkCost(operation: Operation, limits: Limits): void {
  if (!operation.operation || !operation.document) return;
  const { schema, document: query, operationName } = operation;
  const named = operationName ? { operationName } : {};
  assertCost({ schema, query, variables: operation.request.variables ?? {}, ...named }, limits);
}
