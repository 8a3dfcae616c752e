import type { FastifyBaseLogger } from 'fastify';
import { causeOf } from '../errors.ts';
import { StoreUnavailableError } from '../graph/errors.ts';
import { reportFault } from './faults.ts';
import type { Operation } from './operation.ts';
import { codesOf, errorsOf } from './outcome.ts';

const LONGEST_NAME = 80;

/** Logs in full the first `max` errors that callers see masked, and once that the store is away. */
export function reportFaults(operation: Operation, max: number, log: FastifyBaseLogger): void {
  const causes = new Set<unknown>();
  (operation.errors ?? []).slice(0, max).forEach((error, index) => {
    const cause = causeOf(error);
    const key = cause instanceof StoreUnavailableError ? StoreUnavailableError : cause;
    const code = errorsOf(operation)[index]?.extensions?.['code'];
    if (causes.has(key) || (code !== 'INTERNAL_SERVER_ERROR' && key === cause)) return;
    causes.add(key);
    reportFault(log, error, { operation: nameOf(operation), path: error.path?.join('.') ?? '' });
  });
}

/** Writes the one line of an operation: its name, how long it took, the statements it ran and how it ended; never its variables. */
export function logOperation(operation: Operation, milliseconds: number, log: FastifyBaseLogger): void {
  const statements = statementsOf(operation.contextValue);
  const line = {
    operation: nameOf(operation),
    kind: operation.operation?.operation,
    milliseconds: Math.round(milliseconds * 10) / 10,
    statements,
    codes: codesOf(operation),
  };
  log.info(line, 'operation');
}

/** Only a name that stands in a parsed document is logged, never one that the caller put beside it. */
function nameOf(operation: Operation): string {
  return operation.operationName?.slice(0, LONGEST_NAME) ?? 'anonymous';
}

/** The names of the statements that a context has run, where it keeps them. */
function statementsOf(context: object): readonly string[] {
  const statements = 'statements' in context ? context.statements : undefined;
  return Array.isArray(statements) ? statements.map(String) : [];
}
