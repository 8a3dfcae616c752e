import { Command } from 'commander';
import { neo4jVersion } from './neo4j/neo4j-jars.ts';
import { startNeo4j } from './neo4j/start-neo4j.ts';

interface Options {
  readonly port: string;
  readonly folder: string;
  readonly password?: string;
}

const options = new Command('neo4j')
  .description(
    `Runs a Neo4j Community ${neo4jVersion} on this machine until it is interrupted. Needs Java 17 and, the first time, Maven.`,
  )
  .option('--port <port>', 'port of 127.0.0.1 to listen on, 0 for a free one', '7687')
  .option('--folder <folder>', 'where it keeps its data', '.neo4j/data')
  .option('--password <password>', 'password of the user neo4j; without it nobody needs to log in')
  .parse()
  .opts<Options>();

try {
  console.log(`Starting Neo4j ${neo4jVersion} (the first time it is fetched with Maven, about 120 MB) …`);
  const server = await startNeo4j({ ...options, port: Number(options.port) });
  const login = options.password === undefined ? 'no login needed' : 'user neo4j with the given password';
  console.log(`Neo4j answers at ${server.uri} (${login}). Its data is in ${options.folder}. Stop it with Ctrl+C.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void server.stop());
  await server.ended;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
