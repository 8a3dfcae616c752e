import type { GraphQLRequestContext } from '@apollo/server';

/** An operation on its way through the GraphQL server. */
export type Operation = GraphQLRequestContext<object>;
