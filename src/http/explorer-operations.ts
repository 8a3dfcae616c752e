import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyRequest } from 'fastify';
import { CallerError } from '../errors.ts';

/** The documents that the explorer may send by their hash, by id and by name. */
export interface ExplorerOperations {
  readonly byId: ReadonlyMap<string, string>;
  readonly byName: ReadonlyMap<string, { readonly id: string; readonly query: string }>;
}

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly query: string;
}

/** Reads the documents of a built explorer; none where it was not built. */
export async function readOperations(folder: string | undefined): Promise<ExplorerOperations> {
  const text = folder && (await readFile(join(folder, 'operations.json'), 'utf8').catch(() => null));
  const listed = text ? (JSON.parse(text) as Listed[]) : [];
  return {
    byId: new Map(listed.map(({ id, query }) => [id, query])),
    byName: new Map(listed.map(({ name, id, query }) => [name, { id, query }])),
  };
}

/**
 * The request with the document that its `id` stands for, or the request itself where it has none: `POST {"id", "variables"}`, or
 * `GET ?id=…&variables=…`, which a page may ask for ahead. A GET stays one, so that it cannot change anything.
 */
export function withDocument(request: FastifyRequest, { byId }: ExplorerOperations): FastifyRequest {
  const isGet = request.method === 'GET';
  const asked = (isGet ? request.query : request.body) as Record<string, unknown> | null;
  if (typeof asked?.['id'] !== 'string' || asked['query'] !== undefined) return request;
  const query = byId.get(asked['id']);
  if (query === undefined)
    throw new CallerError('NOT_FOUND', 'No document of the explorer has this id; load the page again.');
  const { variables } = asked;
  const changed = isGet
    ? { url: { value: `/graphql?${addressed(query, variables)}` } }
    : { body: { value: { query, variables: variables ?? {} } } };
  return Object.create(request, changed) as FastifyRequest;
}

function addressed(query: string, variables: unknown): string {
  return new URLSearchParams({ query, ...(typeof variables === 'string' ? { variables } : {}) }).toString();
}
