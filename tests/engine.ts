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

/** Milliseconds that a store under test may take: long, since other tests take the cores too. */
const DEADLINES = { readDeadline: 120_000, writeDeadline: 240_000 };

/** Opens the engine's store without any data: a fresh one in memory, or the test Neo4j after emptying it. */
export async function openEmptyGraph(): Promise<Graph> {
  if (engine === 'embedded') return openGraph({ engine, ...DEADLINES });
  await onNeo4j('MATCH (n) DETACH DELETE n');
  return openGraph({ engine, uri: testNeo4jUri(), ...DEADLINES });
}

/** Opens a folder of the embedded engine. */
export function openFolder(folder: string): Promise<Graph> {
  return openGraph({ engine: 'embedded', folder, ...DEADLINES });
}

/** Opens the test Neo4j as `fill` once left it, or has it filled where something was written since. */
export async function openFilledNeo4j(name: string, fill: (graph: Graph) => Promise<unknown>): Promise<Graph> {
  const [left] = await onNeo4j(
    `MATCH (m:Meta {id: 'meta'}), (f:Filled {name: $name}) WHERE f.dataVersion = m.dataVersion
     OPTIONAL MATCH (aside) WHERE aside:Position OR aside:Layout DETACH DELETE aside
     RETURN DISTINCT f.name AS name`,
    { name },
  );
  if (left) return openGraph({ engine: 'neo4j', uri: testNeo4jUri(), ...DEADLINES });
  const graph = await openEmptyGraph();
  await fill(graph);
  await onNeo4j("MATCH (m:Meta {id: 'meta'}) CREATE (:Filled {name: $name, dataVersion: m.dataVersion})", { name });
  return graph;
}

/** Beside the port, which would refuse a store that a test left in another format. */
async function onNeo4j(statement: string, parameters: Record<string, unknown> = {}): Promise<unknown[]> {
  const driver = neo4j.driver(testNeo4jUri());
  try {
    return (await driver.executeQuery(statement, parameters)).records;
  } finally {
    await driver.close();
  }
}

function chosenEngine(): Engine {
  const name = process.env['ENGINE'] ?? 'embedded';
  if (name === 'embedded' || name === 'neo4j') return name;
  throw new Error(`ENGINE=${name} is no engine; use embedded or neo4j.`);
}
