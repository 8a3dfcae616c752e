import { graphql, type GraphQLSchema } from 'graphql';
import { createContext } from '../src/context.ts';
import { applySeeds } from '../src/edition/seeds.ts';
import type { Graph } from '../src/graph/graph.ts';
import { keep } from '../src/kept.ts';
import { buildSchema } from '../src/schema.ts';
import { unmixed } from '../src/snapshot/unmixed.ts';
import { engine, openEmptyGraph, openFilledNeo4j, openFolder } from './engine.ts';
import { copyOf, seededStore } from './seeded-store.ts';
import { seeds, smallSeeds } from './seeds.ts';

let schema: GraphQLSchema | undefined;

/** The project's schema, built once. */
export function serviceSchema(): GraphQLSchema {
  return (schema ??= buildSchema());
}

/** A fresh store of the engine under test that holds the project's seeds; seeded once a run on the embedded engine, on Neo4j once and after each file that wrote. */
export async function openSeededGraph(): Promise<Graph> {
  if (engine === 'embedded') return openFolder(await copyOf(await seededStore()));
  return openFilledNeo4j('seeds', (graph) => applySeeds(graph, seeds));
}

/** A fresh store of the engine under test that holds the small edition of the tests. */
export async function openSmallGraph(): Promise<Graph> {
  const graph = await openEmptyGraph();
  await applySeeds(graph, smallSeeds);
  return graph;
}

/** Asks a graph as an HTTP request would, and tells the statements that ran. */
export function asker(graph: Graph, mayWrite: true | string = true, kept = keep(graph)) {
  return async (source: string, variableValues: Record<string, unknown> = {}) => {
    const context = createContext(graph, kept, mayWrite);
    const work = () => graphql({ schema: serviceSchema(), source, contextValue: context, variableValues });
    const { result } = await (source.trimStart().startsWith('mutation')
      ? work().then((result) => ({ result }))
      : unmixed(context, work));
    return { ...(JSON.parse(JSON.stringify(result)) as typeof result), statements: [...context.statements] };
  };
}
