import { isRetryableError, Neo4jError } from 'neo4j-driver';
import {
  ConstraintError,
  GraphError,
  StatementError,
  StoreFormatError,
  StoreSettingsError,
  StoreUnavailableError,
} from '../errors.ts';

type Translation = (name: string, error: Neo4jError) => Error;

const unavailable: Translation = (name, error) =>
  new StoreUnavailableError(`Neo4j could not answer "${name}": ${error.message}`, { cause: error });

const settings: Translation = (_, error) =>
  new StoreSettingsError(`Neo4j refuses the configured user, password or database: ${error.message}`, { cause: error });

/** By code, never by text; the first that the code begins with. */
const translations: readonly (readonly [string, Translation])[] = [
  [
    'Neo.ClientError.Schema.ConstraintValidationFailed',
    (name, error) => new ConstraintError(`"${name}" would break a uniqueness: ${error.message}`, { cause: error }),
  ],
  [
    'Neo.DatabaseError.Schema.ConstraintCreationFailed',
    (_, error) => new StoreFormatError(`Neo4j holds data that breaks a unique key: ${error.message}`, { cause: error }),
  ],
  ['Neo.ClientError.Security.', settings],
  ['Neo.ClientError.Database.DatabaseNotFound', settings],
  ['Neo.ClientError.Transaction.TransactionTimedOut', unavailable],
  ['Neo.TransientError.', unavailable],
  ['ServiceUnavailable', unavailable],
  ['SessionExpired', unavailable],
];

/** Whether asking again soon may help: the driver's own list, and a session whose connection broke. */
export function isPassing(error: unknown): boolean {
  return error instanceof Neo4jError && isRetryableError(error);
}

/** An error of the driver as the port's; errors of the port stay what they are. */
export function translated(name: string, error: unknown): Error {
  if (error instanceof GraphError) return error;
  if (!(error instanceof Neo4jError)) return new StatementError(name, String(error), { cause: error });
  const { code } = error;
  const translation = translations.find(([start]) => code.startsWith(start))?.[1];
  if (translation !== undefined) return translation(name, error);
  return isPassing(error) || isPoolTrouble(error)
    ? unavailable(name, error)
    : new StatementError(name, error.message, { cause: error });
}

/** A full or closed pool has no code of its own. */
function isPoolTrouble({ code, message }: Neo4jError): boolean {
  return code === 'N/A' && /acquisition timed out|pool is closed|closed/i.test(message);
}
