import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { execute, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { unmixed, type Asked } from '../snapshot/unmixed.ts';

// cspell:ignore Supergraph
type Gateway = ApolloServerOptionsWithGateway<object>['gateway'];
type Execute = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

/**
 * Executes operations in Apollo's place (who does that is called a gateway there): a query whose reads somebody wrote between is
 * executed once more; where that happens again, `extensions.mixedVersions` says which versions of the data it was answered from.
 */
export function executor(schema: GraphQLSchema): Gateway {
  return {
    load: async () => ({ executor: (handed) => executeHanded(schema, handed) as ReturnType<Execute> }),
    onSchemaLoadOrUpdate: (take) => {
      take({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: async () => undefined,
  };
}

async function executeHanded(schema: GraphQLSchema, handed: Parameters<Execute>[0]): Promise<ExecutionResult> {
  const { document, request, context: contextValue, operation } = handed;
  const { variables: variableValues, operationName } = request;
  const work = async () => execute({ schema, document, contextValue, variableValues, operationName });
  if ((operation as typeof operation | undefined)?.operation !== 'query' || !isAsked(contextValue)) return work();
  const { result, mixed } = await unmixed(contextValue, work);
  return mixed ? { ...result, extensions: { ...result.extensions, mixedVersions: mixed } } : result;
}

/** Contexts of services that keep nothing beside a store have no version. */
function isAsked(context: object): context is Asked {
  return 'version' in context && 'forget' in context;
}
