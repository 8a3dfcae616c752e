import { entityKindOf } from '../entity/entity-kinds.ts';
import { relationshipKindOf } from '../relationship/relationship-kinds.ts';
import type { AttributeValue, FeedEdge, FeedGraph, FeedNode } from './feed.ts';

/** Attributes that only a drawing needs. */
const DRAWN = ['x', 'y', 'size', 'color', 'kindZh', 'label'];

/** Cypher statements that rebuild the network in any Neo4j 5, in `cypher-shell` or the browser; they may be run again without harm. */
export async function* cypherScript(graph: FeedGraph): AsyncIterable<string> {
  yield `// ${graph.title.replace(/\s+/g, ' ')}, data version ${graph.dataVersion}\n`;
  yield 'CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n';
  for await (const page of graph.nodes())
    for (const [kind, nodes] of grouped(page, (node) => node.kind)) yield nodeStatement(kind, nodes);
  for await (const page of graph.edges())
    for (const [type, edges] of grouped(page, (edge) => edge.type)) yield edgeStatement(type, edges);
}

function nodeStatement(kind: string, nodes: readonly FeedNode[]): string {
  const label = entityKindOf(kind)!.kind;
  const rows = nodes.map(({ id, name, attributes }) => literal({ id, name, kind, ...attributes }));
  return `UNWIND [\n${rows.join(',\n')}\n] AS row MERGE (n:Entity {id: row.id}) SET n:${label}, n += row;\n`;
}

function edgeStatement(type: string, edges: readonly FeedEdge[]): string {
  const known = relationshipKindOf(type)!.type;
  const rows = edges.map(
    ({ id, source, target, attributes }) =>
      `{a: ${text(source)}, b: ${text(target)}, properties: ${literal({ id, ...attributes })}}`,
  );
  return `UNWIND [\n${rows.join(',\n')}\n] AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[r:${known} {id: row.properties.id}]->(b) SET r += row.properties;\n`;
}

function literal(values: Readonly<Record<string, AttributeValue>>): string {
  const parts = Object.entries(values)
    .filter(([name]) => !DRAWN.includes(name))
    .map(([name, value]) => `${name}: ${typeof value === 'number' ? value : text(value)}`);
  return `{${parts.join(', ')}}`;
}

/** A Cypher string; a backslash before u would start an escape, so every backslash is doubled. */
function text(value: string): string {
  const escaped = value.replace(/\\/g, '\\\\').replace(/'/g, "\\'").replace(/\n/g, '\\n').replace(/\r/g, '\\r');
  return `'${escaped}'`;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
