import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripIgnoredCharacters } from 'graphql';

const MODULE = 'virtual:operations';

/** The documents of the page, each with its name, its text in one line, and the hash of that text, by which the page sends it. */
export function readOperations() {
  const folder = join(import.meta.dirname, 'operations');
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const query = stripIgnoredCharacters(readFileSync(join(folder, file), 'utf8'));
      return { name: file.replace('.graphql', ''), query, id: createHash('sha256').update(query).digest('hex') };
    });
}

/** Gives the page the ids of its documents, and the service the documents themselves (`operations.json`). */
export function operations() {
  return {
    name: 'operations',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load(id) {
      if (id !== `\0${MODULE}`) return undefined;
      const ids = Object.fromEntries(readOperations().map(({ name, id: hash }) => [name, hash]));
      return `export const operationIds = ${JSON.stringify(ids)};`;
    },
    generateBundle() {
      const source = JSON.stringify(readOperations());
      this.emitFile({ type: 'asset', fileName: 'operations.json', source });
    },
  };
}
