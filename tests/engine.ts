import neo4j from 'neo4j-driver';
import type { Engine, Graph } from '../src/graph/graph.ts';
import { openGraph } from '../src/graph/open.ts';

/** The engine that tests run on: ENGINE, embedded unless given. Test files that import this one run once per engine. */
export const engine: Engine = chosenEngine();

/** The address of the Neo4j that tests may empty; throws where none is given. */
export function testNeo4jUri(): string {
  const uri = process.env['TEST_NEO4J_URI'];
  if (uri !== undefined) return uri;
  throw new Error('ENGINE=neo4j needs TEST_NEO4J_URI, a Neo4j that tests may empty; "npm test" starts one by itself.');
}

/** Opens the engine's store without any data: a fresh one in memory, or the test Neo4j after emptying it. */
export async function openEmptyGraph(): Promise<Graph> {
  if (engine === 'embedded') return openGraph({ engine });
  await emptyNeo4j();
  return openGraph({ engine, uri: testNeo4jUri(), readDeadline: 20_000 });
}

/** Beside the port, which would refuse a store that a test left in another format. */
async function emptyNeo4j(): Promise<void> {
  const driver = neo4j.driver(testNeo4jUri());
  await driver.executeQuery('MATCH (n) DETACH DELETE n');
  await driver.close();
}

function chosenEngine(): Engine {
  const name = process.env['ENGINE'] ?? 'embedded';
  if (name === 'embedded' || name === 'neo4j') return name;
  throw new Error(`ENGINE=${name} is no engine; use embedded or neo4j.`);
}
