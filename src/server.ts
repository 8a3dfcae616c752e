import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ApolloServer } from '@apollo/server';
import fastify, { LogController, type FastifyInstance, type FastifyRequest, type FastifyServerOptions } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { CallerError } from './errors.ts';
import { CLOSED, type Admission } from './http/admission.ts';
import { startApollo } from './http/apollo.ts';
import { conditionalAnswers, type StateOf } from './http/conditional-answers.ts';
import { compressAnswers } from './http/compress.ts';
import { admitOrigins } from './http/cors.ts';
import { answerErrors, isReadable } from './http/error-answers.ts';
import { readOperations } from './http/explorer-operations.ts';
import { serveExplorer, type Answer } from './http/explorer-routes.ts';
import { serveGraphiql } from './http/graphiql-routes.ts';
import { serveGraphql } from './http/graphql-route.ts';
import { serveHealth, type Ready } from './http/health-routes.ts';
import { DEFAULT_LIMITS, type Limits } from './http/limits.ts';
import { resistPressure } from './http/pressure.ts';
import { refuseOtherHosts } from './http/refuse-hosts.ts';
import { secureHeaders } from './http/security.ts';

/** What a server is made of. */
export interface ServerOptions {
  readonly schema: GraphQLSchema;
  /**
   * Makes the context of one request, a fresh object each time (Apollo hands a shallow copy to the resolvers); where it
   * keeps the names of statements in `statements`, they are logged.
   */
  readonly context: (request: FastifyRequest) => Promise<object>;
  /** Whether the store answers: `true`, or why not. */
  readonly ready: Ready;
  /** Under which names it answers, and whose pages may ask it or frame it; only this machine's by default. */
  readonly admission?: Partial<Admission>;
  /** Limits that differ from `DEFAULT_LIMITS`. */
  readonly limits?: Partial<Limits>;
  /** Fastify's logger settings; silent by default. */
  readonly logger?: NonNullable<FastifyServerOptions['logger']>;
  /** Whether callers may ask for the schema; yes by default. */
  readonly introspection?: boolean;
  /** The folder of the built GraphiQL page; without it browsers get no page. */
  readonly graphiqlFolder?: string;
  /** The folder of the built explorer; without it `/` leads to `/graphql`. */
  readonly explorerFolder?: string;
  /** Tells the state that answers come from; with it, GET answers carry an ETag, and what did not change costs a 304. */
  readonly stateOf?: StateOf;
  /** How long `/readyz` says "stopping" before a listening server takes no more requests; 500 ms by default. */
  readonly drainMilliseconds?: number;
}

/**
 * Makes a server that opens no port: `/graphql`, the explorer under `/`, `/graphiql/`, `/healthz` and `/readyz`. Further routes may be added until
 * it listens. `close()` flips `/readyz` to 503, waits, answers what is in flight and takes nothing new.
 */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const { hosts, origins, frames } = { ...CLOSED, ...options.admission };
  const app = createApp(options, limits);
  answerErrors(app, limits);
  await secureHeaders(app, frames);
  refuseOtherHosts(app, hosts);
  await admitOrigins(app, origins);
  compressAnswers(app);
  await resistPressure(app, limits);
  refuseMalformedPaths(app);
  const drain = { begun: false };
  serveHealth(app, options.ready, () => drain.begun);
  const apollo = await serveApi(app, options, limits);
  app.addHook('preClose', async () => {
    drain.begun = true;
    if (app.server.listening) await sleep(options.drainMilliseconds ?? 500);
    await apollo.stop();
  });
  return app;
}

function createApp({ logger = false }: ServerOptions, limits: Limits): FastifyInstance {
  const app = fastify({
    logger,
    logController: new LogController({ disableRequestLogging: true }),
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false } },
    genReqId: () => randomUUID(),
    rewriteUrl: ({ url = '/' }) => (isReadable(url) ? url : '/'), // which `refuseMalformedPaths` answers
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestMilliseconds,
    return503OnClosing: false, // late requests are still answered while /readyz says that the service stops
  });
  app.removeContentTypeParser('text/plain'); // a form of another site could send it
  return app;
}

async function serveApi(app: FastifyInstance, options: ServerOptions, limits: Limits) {
  const { schema, context, introspection = true, graphiqlFolder, explorerFolder } = options;
  const operations = await readOperations(explorerFolder);
  const ownDocuments = new Set(operations.byId.values());
  const apollo = await startApollo(app, { schema, limits, introspection, ownDocuments });
  const page = graphiqlFolder === undefined ? null : await serveGraphiql(app, graphiqlFolder);
  const conditionally = options.stateOf && conditionalAnswers(options.stateOf);
  serveGraphql(app, apollo, { limits, context, page, operations, conditionally });
  await serveExplorer(app, explorerFolder, operations, answerer(apollo, context));
  return apollo;
}

/** Asks the GraphQL server from within, as a caller's request would. */
function answerer(apollo: ApolloServer<object>, context: ServerOptions['context']): Answer {
  return async (request, query) => {
    const { body } = await apollo.executeOperation({ query }, { contextValue: await context(request) });
    return body.kind === 'single' && !body.singleResult.errors ? (body.singleResult.data ?? null) : null;
  };
}

/** A path that cannot be read would be answered past all hooks. */
function refuseMalformedPaths(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    if (!isReadable(request.originalUrl))
      throw new CallerError('BAD_REQUEST', 'The path has a malformed percent escape. Escape it as UTF-8: %E6%9B%B9.');
  });
}
