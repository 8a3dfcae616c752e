import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { formatError } from '../errors.ts';
import { executor } from './executor.ts';
import { limitRules } from './limit-rules.ts';
import type { Limits } from './limits.ts';
import { operationPlugin } from './operation-plugin.ts';
import { tokenLimit } from './token-limit.ts';

/** What the GraphQL server of an application is made of. */
export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly introspection: boolean;
  /** Documents of the service's own, which may resolve as much as a whole drawing. */
  readonly ownDocuments: ReadonlySet<string>;
}

/** Starts the GraphQL server behind an application: limits on, nothing that calls home, drained with the HTTP server. */
export async function startApollo(app: FastifyInstance, options: ApolloOptions): Promise<ApolloServer<object>> {
  const { schema, limits, introspection, ownDocuments } = options;
  const apollo = new ApolloServer<object>({
    gateway: executor(schema),
    introspection,
    logger: app.log,
    nodeEnv: 'production',
    formatError: (formatted, error) => formatError(tokenLimit(formatted), error),
    includeStacktraceInErrorResponses: false,
    csrfPrevention: false, // a question by GET needs no header: see docs/decisions.md
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    validationOptions: { maxErrors: limits.errors - 1 }, // graphql-js adds one more: that it stopped
    validationRules: limitRules(limits),
    plugins: [
      operationPlugin({ limits, ownDocuments }, app.log),
      ApolloServerPluginDrainHttpServer({ httpServer: app.server, stopGracePeriodMillis: limits.requestMilliseconds }),
      ...withoutExtras(),
    ],
  });
  await apollo.start();
  return apollo;
}

function withoutExtras() {
  return [
    ApolloServerPluginLandingPageDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
    ApolloServerPluginSchemaReportingDisabled(),
    ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginCacheControlDisabled(),
  ];
}
