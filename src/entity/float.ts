import { GraphQLError, GraphQLFloat, GraphQLScalarType } from 'graphql';
import { numberFault } from './numbers.ts';

/**
 * GraphQL's Float, held to the numbers that both engines keep and compare exactly: a larger one is refused where it is read,
 * as a literal or a variable, so that the answer names the argument.
 */
export const Float = new GraphQLScalarType<number, number>({
  ...GraphQLFloat.toConfig(),
  parseValue: (value) => exact(GraphQLFloat.parseValue(value)),
  parseLiteral: (node, variables) => exact(GraphQLFloat.parseLiteral(node, variables)),
});

function exact(value: number): number {
  const fault = numberFault(value);
  if (fault === null) return value;
  throw new GraphQLError(`The number ${fault}`);
}
