import { randomUUID } from 'node:crypto';
import type { ManagedTransaction, Record as Neo4jRecord, Session } from 'neo4j-driver';
import { catalog } from '../catalog.ts';
import { GraphError, StoreUnavailableError } from '../errors.ts';
import type { Row, Run } from '../store.ts';
import { translated } from './neo4j-errors.ts';
import { neo4jParameters, receivedRows } from './neo4j-values.ts';

const day = 24 * 60 * 60 * 1000;

/** Rolls a repeated transaction back whose first run was committed after all. */
class AlreadyCommitted extends GraphError {}

/**
 * Runs all in one transaction, exactly once. The driver repeats a transaction whose acknowledgement was lost; each notes
 * its operation, and a repetition that finds the note leaves everything as it is. Notes older than a day are removed. Gives the first row of the first;
 * nothing where the acknowledgement was lost.
 */
export async function writeOnce(
  session: Session,
  runs: readonly Run[],
  timeout: number,
  signal: AbortSignal,
): Promise<Row | undefined> {
  const id = randomUUID();
  let attempt = 0;
  const work = async (transaction: ManagedTransaction): Promise<Row | undefined> => {
    attempt += 1;
    if (signal.aborted)
      throw new StoreUnavailableError('The deadline of the write has passed; it was not tried again.');
    await noteOperation(transaction, id, attempt);
    let first: Row | undefined;
    for (const [index, run] of runs.entries()) {
      const records = await runStep(transaction, run);
      if (index === 0) [first] = await receivedRows(run.name, records);
    }
    return first;
  };
  try {
    return await session.executeWrite(work, { timeout });
  } catch (error) {
    if (!(error instanceof AlreadyCommitted)) throw error;
    return undefined;
  }
}

/** The note's lock makes a repetition wait for a first run that is still being committed. */
async function noteOperation(transaction: ManagedTransaction, id: string, attempt: number): Promise<void> {
  const now = Date.now();
  const parameters = { id, attempt, at: new Date(now).toISOString(), before: new Date(now - day).toISOString() };
  const { records } = await transaction.run(
    catalog().text('noteOperation', 'write', 'neo4j'),
    neo4jParameters(parameters),
  );
  if (records[0]?.get('fresh') !== true) throw new AlreadyCommitted(`Operation ${id} is committed already.`);
  if (attempt === 1 && isDue(now))
    await transaction.run(catalog().text('forgetOperations', 'write', 'neo4j'), parameters);
}

let cleaned = 0;

/** Old notes are looked for once an hour. */
function isDue(now: number): boolean {
  if (now - cleaned < day / 24) return false;
  cleaned = now;
  return true;
}

/** An error that a repetition cannot heal names its own step; the driver must see the others as they are. */
async function runStep(transaction: ManagedTransaction, run: Run): Promise<Neo4jRecord[]> {
  try {
    return (await transaction.run(run.text, neo4jParameters(run.parameters))).records;
  } catch (error) {
    const meaning = translated(run.name, error);
    throw meaning instanceof StoreUnavailableError ? error : meaning;
  }
}
