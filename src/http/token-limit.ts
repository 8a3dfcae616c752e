import type { GraphQLFormattedError } from 'graphql';
import { LimitError } from './limit-error.ts';

const TOO_MANY_TOKENS = /Document contains more tha[nt] (\d+) tokens/;

/** Tells graphql-js's refusal of too long a document in the words of the other limits; leaves any other error as it is. */
export function tokenLimit(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const max = TOO_MANY_TOKENS.exec(formatted.message)?.[1];
  return max === undefined ? formatted : new LimitError('tokens', Number(max), 'more').toJSON();
}
