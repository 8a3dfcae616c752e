import { setTimeout as sleep } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import {
  GraphQLBoolean,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  type GraphQLFieldConfigMap,
} from 'graphql';
import { Budget } from '../../src/cost/budget.ts';
import { answerListsInTurns } from '../../src/lists-in-turns.ts';
import { ConflictError, ForbiddenError, NotFoundError } from '../../src/errors.ts';
import { ConstraintError, StatementError, StoreUnavailableError } from '../../src/graph/errors.ts';
import { createServer, type ServerOptions } from '../../src/server.ts';
import { PATIENT } from '../patient.ts';

/** Whether the toy's store is away; what its resolvers and its readiness answer by. */
export const store = { away: false };

/** The context of the toy: the names of the statements that it ran, and how many fields it may resolve. */
export interface ToyContext {
  readonly statements: string[];
  readonly budget: Budget;
}

function fail(error: unknown): never {
  throw error;
}

function readSchool(_source: unknown, { name }: { name: string }, { statements }: ToyContext) {
  if (store.away) throw new StoreUnavailableError('bolt://10.0.0.7:7687 refused the connection');
  statements.push('schoolByName');
  return { name };
}

const counted = { count: { type: new GraphQLNonNull(GraphQLInt) } };

let begun = 0;

/** How many lists of pupils were begun so far. */
export function listsBegun(): number {
  return begun;
}

function manySchools(_source: unknown, { count }: { count?: number }) {
  begun += 1;
  return Array.from({ length: count ?? 0 }, () => ({ name: '曹杨职校' }));
}

const school: GraphQLObjectType = new GraphQLObjectType({ name: 'School', fields: () => schoolFields() });

function schoolFields(): GraphQLFieldConfigMap<{ name: string }, ToyContext> {
  const page = { first: { type: GraphQLInt }, after: { type: GraphQLString } };
  return {
    name: { type: new GraphQLNonNull(GraphQLString) },
    partner: { type: school, resolve: (source) => source },
    best: { type: new GraphQLList(school), args: { first: page.first }, resolve: (source) => [source] },
    partners: { type: new GraphQLList(school), args: page, resolve: (source) => [source] },
    friend: { type: school, resolve: (source) => source },
    pupils: { type: new GraphQLList(school), args: counted, resolve: manySchools },
  };
}

let slowBegun = 0;

/** Resolves once so many more slow questions are being answered than `before`. */
export async function slowQuestions(count: number, before = slowBegun): Promise<void> {
  while (slowBegun < before + count) await sleep(5);
}

const query = new GraphQLObjectType({
  name: 'Query',
  fields: {
    school: { type: school, args: { name: { type: new GraphQLNonNull(GraphQLString) } }, resolve: readSchool },
    schools: {
      type: new GraphQLList(school),
      args: { first: { type: new GraphQLNonNull(GraphQLInt), defaultValue: 10 }, after: { type: GraphQLString } },
      resolve: () => [{ name: '曹杨职校' }],
    },
    slow: {
      type: GraphQLString,
      args: { milliseconds: { type: new GraphQLNonNull(GraphQLInt) } },
      resolve: async (_, { milliseconds }: { milliseconds: number }) => {
        slowBegun += 1;
        return sleep(milliseconds, 'done');
      },
    },
    secretFault: { type: GraphQLString, resolve: () => fail(new Error('password of 张三 is 12345')) },
    statementFault: { type: GraphQLString, resolve: () => fail(new StatementError('schoolByName', 'secret text')) },
    thrownText: { type: GraphQLString, resolve: () => fail('a secret text') },
    taken: { type: GraphQLString, resolve: () => fail(new ConstraintError('Name "secret" exists')) },
    overtaken: { type: GraphQLString, resolve: () => fail(new ConflictError('Version 3 was overtaken by 4.')) },
    missing: { type: GraphQLString, resolve: () => fail(new NotFoundError('alliance', 'nato-x', ['nato', 'nato-y'])) },
    forbidden: { type: GraphQLString, resolve: () => fail(new ForbiddenError('Curators only.')) },
    faults: {
      type: new GraphQLList(GraphQLString),
      resolve: () => Array.from({ length: 9 }, (_, index) => new Error(`secret ${index}`)),
    },
  },
});

const mutation = new GraphQLObjectType({
  name: 'Mutation',
  fields: {
    touch: { type: GraphQLBoolean, resolve: () => true },
    enroll: { type: new GraphQLList(school), args: counted, resolve: manySchools },
  },
});

const toySchema = answerListsInTurns(new GraphQLSchema({ query, mutation }));

/** A listening server over the toy schema, its address and the lines that it logged. */
export interface Toy {
  readonly app: FastifyInstance;
  readonly url: string;
  readonly lines: Record<string, unknown>[];
}

/** Starts a server over the toy schema, on this machine only unless another address to listen on is given; the pressure limits of production are too tight for a machine that runs tests. */
export async function startToy(options: Partial<ServerOptions> = {}, host = '127.0.0.1'): Promise<Toy> {
  const lines: Record<string, unknown>[] = [];
  const stream = { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) };
  const app = await createServer({
    schema: toySchema,
    context: async (): Promise<ToyContext> => ({ statements: [], budget: new Budget() }),
    ready: async () => !store.away,
    logger: { level: 'info', stream },
    drainMilliseconds: 0,
    ...options,
    limits: { ...PATIENT, ...options.limits },
  });
  await app.listen({ port: 0, host });
  lines.length = 0;
  return { app, lines, url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}` };
}

/** An answer of GraphQL as the tests look at it. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly data?: unknown;
    readonly errors: readonly { message: string; path?: unknown; extensions: Record<string, unknown> }[];
    readonly extensions?: unknown;
  };
}

/** Sends a request and reads the answer as GraphQL. */
export async function send(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
}

/** Asks a server as a client that knows GraphQL over HTTP. */
export function ask(
  { url }: Toy,
  text: string,
  variables: Record<string, unknown> = {},
  accept = 'application/graphql-response+json',
): Promise<Answer> {
  const headers = { accept, 'content-type': 'application/json' };
  return send(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query: text, variables }) });
}
