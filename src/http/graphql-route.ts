import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CallerError } from '../errors.ts';
import type { Conditionally } from './conditional-answers.ts';
import { makeContext } from './context.ts';
import { withinDeadline } from './deadline.ts';
import { withDocument, type ExplorerOperations } from './explorer-operations.ts';
import { prefersHtml } from './error-page.ts';
import type { GraphiqlPage } from './graphiql-routes.ts';
import { LimitError } from './limit-error.ts';
import type { Limits } from './limits.ts';
import { withLog } from './request-log.ts';
import { varyBy } from './vary.ts';

/** What the route of the API needs besides the GraphQL server itself. */
export interface GraphqlRouteOptions {
  readonly limits: Limits;
  readonly context: (request: FastifyRequest) => Promise<object>;
  /** The page for browsers, if it was built. */
  readonly page: GraphiqlPage | null;
  /** The documents that may be sent by their hash. */
  readonly operations: ExplorerOperations;
  /** Answers each GET; without it they carry no tags. */
  readonly conditionally?: Conditionally | undefined;
}

/** Serves the API under `/graphql`: POST, GET for queries, and GraphiQL for browsers; one operation per request, each within the deadline. */
export function serveGraphql(app: FastifyInstance, apollo: ApolloServer<object>, options: GraphqlRouteOptions): void {
  const handler = fastifyApolloHandler(apollo, { context: contextMaker(options) });
  const answer = (request: FastifyRequest, reply: FastifyReply) => {
    const whole = withDocument(request, options.operations);
    return Promise.resolve(handler.call(app, whole, reply));
  };
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler(request, reply) {
      void varyBy(reply, 'accept');
      if (options.page && prefersHtml(request)) return options.page.send(reply);
      refuseBatch(request);
      const ask = () => answer(request, reply);
      const isRead = request.method === 'GET' && options.conditionally;
      const answered = isRead ? isRead(request, reply, ask) : ask();
      return withinDeadline(answered, options.limits.requestMilliseconds);
    },
  });
  app.route({ method: ['PUT', 'PATCH', 'DELETE', 'OPTIONS'], url: '/graphql', handler: refuseMethod });
}

function contextMaker({ context, limits }: GraphqlRouteOptions) {
  return (request: FastifyRequest): Promise<object> => {
    const make = async () => withLog(await context(request), request.log);
    return makeContext(make, request.log, limits.retryAfterSeconds);
  };
}

function refuseBatch({ body }: FastifyRequest): void {
  if (Array.isArray(body)) throw new LimitError('operations in one request', 1, body.length);
}

function refuseMethod(request: FastifyRequest, reply: FastifyReply): never {
  void reply.header('allow', 'GET, POST').code(405);
  throw new CallerError('BAD_REQUEST', `/graphql answers GET and POST, not ${request.method}.`);
}
