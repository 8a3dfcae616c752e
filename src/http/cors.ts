import cors, { type FastifyCorsOptions } from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ForbiddenError } from '../errors.ts';
import { admitsOrigin, type Admission } from './admission.ts';

/** The addresses whose answers pages of other origins may read: questions, exports and tables. */
const OPEN = /^\/(graphql|export|report-tables)(?![\w-])/;

const CLOSED: FastifyCorsOptions = { origin: false };

/** What pages may send and read: clients of GraphQL name themselves, and keep answers by their ETag. */
const HEADERS: FastifyCorsOptions = {
  methods: ['GET', 'HEAD', 'POST'],
  allowedHeaders: [
    'content-type',
    'authorization',
    'if-none-match',
    'apollo-require-preflight',
    'x-apollo-operation-name',
    'apollographql-client-name',
    'apollographql-client-version',
  ],
  exposedHeaders: ['etag', 'retry-after', 'x-request-id', 'content-disposition'],
  maxAge: 7_200, // seconds; the most that Chromium keeps
};

/** Lets pages of these origins read answers, without credentials; a preflight of another origin is refused with what would allow it. */
export async function admitOrigins(app: FastifyInstance, origins: Admission['origins']): Promise<void> {
  await app.register(cors, {
    delegator: (request, respond) => {
      try {
        respond(null, optionsFor(request, origins));
      } catch (error) {
        respond(error as Error, CLOSED);
      }
    },
  });
}

function optionsFor({ url, method, headers }: FastifyRequest, origins: Admission['origins']): FastifyCorsOptions {
  const { origin } = headers;
  if (origin === undefined || !OPEN.test(url)) return CLOSED;
  if (admitsOrigin(origins, origin)) return { ...HEADERS, origin: origins.includes('*') ? '*' : origin };
  if (method !== 'OPTIONS') return CLOSED; // a page of the service itself, or one that may not read the answer
  throw new ForbiddenError(
    `Pages of ${origin.slice(0, 100)} may not ask this service. To let them, add the origin to ALLOWED_ORIGINS where the service is started.`,
  );
}
