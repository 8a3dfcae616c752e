import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { EFFORT, pack, packingFor, type Packing } from './packing.ts';
import { PRESSURE_EXEMPT } from './pressure.ts';
import { varyBy } from './vary.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/** Ending of what the build has packed already. */
const PACKED = '.br';

interface File {
  readonly path: string;
  readonly type: string;
  /** Whether its packed form lies beside it. */
  readonly isPacked: boolean;
  /** The compressed contents, kept from the first time they are asked for. */
  readonly packed: Map<Packing, Promise<Buffer>>;
}

/**
 * Serves the files of a built folder under a prefix (`/graphiql/assets/`), compressed where the caller takes that, and
 * cached for a year, under whatever pressure: their names carry a hash of their contents. Only files that are there at the start can be asked for.
 */
export async function serveHashedFiles(app: FastifyInstance, prefix: string, folder: string): Promise<void> {
  const files = await filesOf(folder);
  app.get(`${prefix}*`, { config: PRESSURE_EXEMPT }, async (request, reply) => {
    const file = files.get((request.params as { '*': string })['*']);
    return file ? sendFile(file, request, reply) : reply.callNotFound();
  });
}

async function filesOf(folder: string): Promise<Map<string, File>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const built = new Set(paths);
  return new Map(
    paths
      .filter((path) => !path.endsWith(PACKED))
      .map((path) => [relative(folder, path).split(sep).join('/'), fileAt(path, built.has(path + PACKED))]),
  );
}

function fileAt(path: string, isPacked: boolean): File {
  return { path, type: TYPES[extname(path)] ?? 'application/octet-stream', isPacked, packed: new Map() };
}

async function sendFile(file: File, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  void varyBy(reply, 'accept-encoding').type(file.type).header('cache-control', 'public, max-age=31536000, immutable');
  const packing = packingFor(request);
  if (!packing) return reply.send(createReadStream(file.path));
  return reply.header('content-encoding', packing).send(await packed(file, packing));
}

function packed(file: File, packing: Packing): Promise<Buffer> {
  const kept = file.packed.get(packing) ?? packedNow(file, packing);
  file.packed.set(packing, kept);
  return kept;
}

async function packedNow({ path, isPacked }: File, packing: Packing): Promise<Buffer> {
  if (packing === 'br' && isPacked) return readFile(path + PACKED);
  return pack(await readFile(path), packing, EFFORT.kept);
}
