import type { Session } from 'neo4j-driver';
import { constraintName, constraintText, indexName, indexText, keys, textIndexName, type LabelKeys } from '../keys.ts';

/** Makes the constraints and indexes that the database lacks, and waits until they serve; one look where nothing is missing. */
export async function makeKeys(session: Session): Promise<void> {
  const constraints = await session.run<{ name: string }>('SHOW CONSTRAINTS YIELD name');
  const indexes = await session.run<{ name: string }>('SHOW INDEXES YIELD name');
  const present = new Set([...constraints.records, ...indexes.records].map((record) => record.get('name')));
  const missing = texts().filter(([name]) => !present.has(name));
  for (const [, text] of missing) await session.run(text);
  if (missing.length > 0) await session.run('CALL db.awaitIndexes(60)');
}

/** A constraint brings the index of its own property, so only the further ones are indexed. */
function texts(): [string, string][] {
  return keys.flatMap((key) => [
    [constraintName(key), constraintText(key)],
    ...key.indexed.map((property): [string, string] => [indexName(key, property), indexText(key, property)]),
    ...(key.text ? [fullText(key, key.text)] : []),
  ]);
}

/** The analyzer takes Chinese text apart into pairs of neighboring characters, as the embedded engine's tokenizer does. */
function fullText(key: LabelKeys, property: string): [string, string] {
  const name = textIndexName(key, property);
  const options = "{indexConfig: {`fulltext.analyzer`: 'cjk'}}";
  return [
    name,
    `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${key.label}) ON EACH [n.${property}] OPTIONS ${options}`,
  ];
}
