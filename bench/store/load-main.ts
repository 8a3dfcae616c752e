import { planNetwork } from '../generate/generate.ts';
import type { NetworkOptions } from '../generate/network.ts';
import { startNeo4j } from '../../src/cli/neo4j/start-neo4j.ts';
import type { Engine } from '../../src/graph/graph.ts';
import { openGraph } from '../../src/graph/open.ts';
import { loadNetwork } from './load-network.ts';

/** A busy machine does not end a load of some minutes; in milliseconds. */
const PATIENCE = 120_000;

/** Loads a network into a store: engine, folder and options are given; what it came to is printed as JSON. */
const [engine, folder, options] = process.argv.slice(2) as [Engine, string, string];
const network = await planNetwork(JSON.parse(options) as NetworkOptions);
const server = engine === 'neo4j' ? await startNeo4j({ folder, port: 0 }) : null;
const store = server ? ({ engine: 'neo4j', uri: server.uri } as const) : ({ engine: 'embedded', folder } as const);
const graph = await openGraph({ ...store, readDeadline: PATIENCE, writeDeadline: PATIENCE });
const begun = performance.now();
const records = await loadNetwork(graph, network);
const seconds = Number(((performance.now() - begun) / 1000).toFixed(1));
await graph.close();
await server?.stop();
console.log(JSON.stringify({ records, seconds, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }));
