import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { allow, type Policy } from './security.ts';
import { serveHashedFiles } from './static-folder.ts';

/** The editor writes its styles into the page and carries its fonts and squiggles as data. */
const EDITOR_POLICY: Policy = {
  'style-src': ["'self'", "'unsafe-inline'"],
  'font-src': ["'self'", 'data:'],
  'img-src': ["'self'", 'data:'],
};

/** The GraphiQL page, ready to be sent with the policy that it needs. */
export interface GraphiqlPage {
  send(reply: FastifyReply): Promise<FastifyReply>;
}

/**
 * Serves the files of a built GraphiQL page under `/graphiql/assets/` and gives back the page itself, or `null` where it was not built.
 */
export async function serveGraphiql(app: FastifyInstance, folder: string): Promise<GraphiqlPage | null> {
  const html = await readFile(join(folder, 'index.html'), 'utf8').catch(() => null);
  if (html === null) return null;
  await serveHashedFiles(app, '/graphiql/assets/', join(folder, 'assets'));
  return { send: (reply) => sendPage(reply, html) };
}

async function sendPage(reply: FastifyReply, html: string): Promise<FastifyReply> {
  await allow(reply, EDITOR_POLICY);
  return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html);
}
