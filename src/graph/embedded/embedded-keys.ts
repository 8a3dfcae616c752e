import type grafeo from '@grafeo-db/js';
import { StoreFormatError } from '../errors.ts';
import { constraintName, constraintText, indexText, keys, type LabelKeys } from '../keys.ts';

/**
 * Makes the constraints and indexes that the store lacks. The engine's constraints bring no index and accept data that
 * already breaks them, so each key gets an index of its own and is checked first; throws a `StoreFormatError` on a double.
 */
export async function makeKeys(database: grafeo.GrafeoDB, rebuild: string): Promise<void> {
  const rows = (await database.executeCypher('SHOW CONSTRAINTS')).toArray();
  const present = new Set(rows.map((row) => row['name']));
  for (const key of keys) {
    for (const property of [key.unique, ...key.indexed]) await database.executeCypher(indexText(key, property));
    if (key.text) await makeTextIndex(database, key.label, key.text);
    if (present.has(constraintName(key))) continue;
    await refuseDouble(database, key, rebuild);
    await database.executeCypher(constraintText(key));
  }
}

async function refuseDouble(database: grafeo.GrafeoDB, { label, unique }: LabelKeys, rebuild: string): Promise<void> {
  const text = `MATCH (n:${label}) WITH n.${unique} AS key, count(*) AS nodes WHERE nodes > 1 RETURN key LIMIT 1`;
  const double = (await database.executeCypher(text)).toArray()[0];
  if (double === undefined) return;
  throw new StoreFormatError(
    `The store holds more than one ${label} with ${unique} "${String(double['key'])}". ${rebuild}`,
  );
}

/** The engine does not list its text indexes, and builds one anew that is there: whether it is, a search in it tells. */
async function makeTextIndex(database: grafeo.GrafeoDB, label: string, property: string): Promise<void> {
  try {
    await database.textSearch(label, property, 'x', 1);
  } catch {
    await database.createTextIndex(label, property, { tokenizer: 'cjk_bigram' });
  }
}
