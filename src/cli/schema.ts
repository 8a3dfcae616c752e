import { readFile, writeFile } from 'node:fs/promises';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema } from '../schema.ts';

const PATH = new URL('../../schema/schema.graphql', import.meta.url);

/** The emitted schema, in the order of names. */
export function schemaText(): string {
  return `${printSchema(lexicographicSortSchema(buildSchema()))}\n`;
}

/** Writes the emitted schema to `schema/schema.graphql`; with `check`, fails where the committed one differs. */
export async function emitSchema({ check = false }): Promise<string> {
  if (!check) {
    await writeFile(PATH, schemaText());
    return 'schema/schema.graphql is written.';
  }
  if ((await readFile(PATH, 'utf8')) !== schemaText())
    throw new Error('schema/schema.graphql is not the emitted schema. Run: npm run schema');
  return 'schema/schema.graphql is the emitted schema.';
}
