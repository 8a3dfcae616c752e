import type { Graph } from '../../src/graph/graph.ts';
import type { Parameters } from '../../src/graph/statement.ts';
import { manyText, stepText } from '../statements.ts';

const small = `
  CREATE (a:Entity:School {id: 'd-a', name: '曹杨职校', founded: 1960, tags: ['甲', '乙', '丙']})
  CREATE (b:Entity:Enterprise {id: 'd-b', name: '甲公司', founded: 2001})
  CREATE (c:Entity:Alliance {id: 'd-c', name: '联盟'})
  CREATE (d:Entity:School {id: 'd-d', name: 'Alone'})
  CREATE (a)-[:MEMBER {id: 'r-1', role: '理事长', evidence: ['ev-1']}]->(c)
  CREATE (b)-[:MEMBER {id: 'r-2', role: '成员'}]->(c)
  CREATE (a)-[:PARTNER {id: 'r-3'}]->(b)`;

type Case = readonly [title: string, text: string, rows: readonly object[], parameters?: Parameters];

const cases: readonly Case[] = [
  [
    'orders by code point',
    "UNWIND ['乙', '一', 'b', 'B', 'é'] AS s RETURN s ORDER BY s",
    ['B', 'b', 'é', '一', '乙'].map((s) => ({ s })),
  ],
  ['puts null last when ascending', 'UNWIND [2, null, 1] AS n RETURN n ORDER BY n', [{ n: 1 }, { n: 2 }, { n: null }]],
  [
    'counts Chinese characters',
    'RETURN size($s) AS n, substring($s, 1, 2) AS part, $s CONTAINS $p AS has',
    [{ n: 4, part: '杨职', has: true }],
    { s: '曹杨职校', p: '职' },
  ],
  [
    'skips and limits by parameters',
    'UNWIND [1, 2, 3, 4] AS n RETURN n ORDER BY n SKIP $skip LIMIT $size',
    [{ n: 2 }, { n: 3 }],
    { skip: 1, size: 2 },
  ],
  [
    'appends to a list that may be absent',
    "MATCH (n:Entity {id: 'd-b'}) RETURN coalesce(n.tags, []) + [$x] AS tags",
    [{ tags: ['新'] }],
    { x: '新' },
  ],
  [
    'takes the end of a list by its size',
    "MATCH (n:Entity {id: 'd-a'}) RETURN n.tags[size(n.tags)-2..] AS tags",
    [{ tags: ['乙', '丙'] }],
  ],
  [
    'sums nothing to zero',
    "MATCH (n:Entity {id: 'nobody'}) RETURN coalesce(sum(n.founded), 0) AS total, count(n) AS n",
    [{ total: 0, n: 0 }],
  ],
  [
    'keeps the row of an optional match that finds nothing, also two hops away',
    `MATCH (n:Entity) WHERE n.id IN ['d-a', 'd-d'] OPTIONAL MATCH (n)-[:PARTNER]->(b:Entity)-[:MEMBER]->(c:Alliance)
     RETURN n.id AS id, c.id AS alliance ORDER BY id`,
    [
      { id: 'd-a', alliance: 'd-c' },
      { id: 'd-d', alliance: null },
    ],
  ],
  [
    'projects an absent node as null where the statement says so',
    `MATCH (n:Entity {id: 'd-d'}) OPTIONAL MATCH (n)-[:MEMBER]->(c)
     RETURN CASE WHEN c IS NULL THEN null ELSE c{.id} END AS c`,
    [{ c: null }],
  ],
  [
    'collects neighbors, none as an empty list',
    "MATCH (n:Entity {id: 'd-d'}) RETURN [(n)-[:MEMBER]->(c) | c.id] AS bodies",
    [{ bodies: [] }],
  ],
  [
    'tells relationships apart by type()',
    "MATCH (n:Entity {id: 'd-a'})-[r]->() WHERE type(r) = 'PARTNER' RETURN r.id AS id",
    [{ id: 'r-3' }],
  ],
  [
    'takes several types',
    "MATCH (n:Entity {id: 'd-a'})-[r:MEMBER|PARTNER]->() RETURN r.id AS id ORDER BY id",
    [{ id: 'r-1' }, { id: 'r-3' }],
  ],
  [
    'takes several labels',
    "MATCH (n:Entity) WHERE n.id STARTS WITH 'd-' AND (n:Alliance OR n:Enterprise) RETURN n.id AS id ORDER BY id",
    [{ id: 'd-b' }, { id: 'd-c' }],
  ],
  [
    'names the labels',
    "MATCH (n:Entity {id: 'd-a'}) UNWIND labels(n) AS label RETURN label ORDER BY label",
    [{ label: 'Entity' }, { label: 'School' }],
  ],
  [
    'finds a relationship from its start',
    'MATCH (a:Entity {id: $start})-[r:MEMBER]-() WHERE r.id = $id RETURN r{.role, .evidence} AS r',
    [{ r: { role: '理事长', evidence: ['ev-1'] } }],
    { start: 'd-a', id: 'r-1' },
  ],
  [
    'tells which end starts',
    "MATCH (c:Entity {id: 'd-c'})-[r:MEMBER]-(n:Entity) RETURN n.id AS id, startNode(r).id = n.id AS from ORDER BY id",
    [
      { id: 'd-a', from: true },
      { id: 'd-b', from: true },
    ],
  ],
  [
    'asks whether and how many',
    "MATCH (n:Entity) WHERE n.id STARTS WITH 'd-' AND EXISTS { (n)-[:MEMBER]->() } RETURN n.id AS id, COUNT { (n)-[:PARTNER]-() } AS n ORDER BY id",
    [
      { id: 'd-a', n: 1 },
      { id: 'd-b', n: 1 },
    ],
  ],
  [
    'keeps rows whose property is absent from a negated list',
    "MATCH (n:Entity) WHERE n.id STARTS WITH 'd-' AND (n.founded IS NULL OR NOT n.founded IN $years) RETURN n.id AS id ORDER BY id",
    [{ id: 'd-b' }, { id: 'd-c' }, { id: 'd-d' }],
    { years: [1960] },
  ],
  ['never takes a text for a number', 'RETURN $text IN $ids AS found', [{ found: false }], { text: 'e7', ids: [7] }],
  [
    'runs a subquery for each row',
    `UNWIND $ids AS id MATCH (c:Entity {id: id}) CALL (c) { MATCH (c)<-[r:MEMBER]-(n:Entity) RETURN n.id AS member ORDER BY member LIMIT 1 }
     RETURN id, member`,
    [{ id: 'd-c', member: 'd-a' }],
    { ids: ['d-c', 'd-d'] },
  ],
  [
    'walks a bounded number of steps',
    "MATCH (a:Entity {id: 'd-a'})-[:MEMBER|PARTNER*1..2]-(n:Entity) WHERE n.id <> 'd-a' RETURN DISTINCT n.id AS id ORDER BY id",
    [{ id: 'd-b' }, { id: 'd-c' }],
  ],
  [
    'finds a shortest path',
    "MATCH p = shortestPath((a:Entity {id: 'd-a'})-[:MEMBER|PARTNER*..4]-(c:Entity {id: 'd-c'})) RETURN [n IN nodes(p) | n.id] AS ids, length(p) AS n",
    [{ ids: ['d-a', 'd-c'], n: 1 }],
  ],
  [
    'unites answers',
    "MATCH (n:Entity {id: 'd-a'}) RETURN n.id AS id UNION MATCH (n:Entity {id: 'd-b'}) RETURN n.id AS id",
    [{ id: 'd-a' }, { id: 'd-b' }],
  ],
  [
    'groups and orders by count',
    "MATCH (n:Entity)-[r:MEMBER]->() WHERE n.id STARTS WITH 'd-' RETURN r.role AS role, count(*) AS n ORDER BY n DESC, role",
    [
      { role: '成员', n: 1 },
      { role: '理事长', n: 1 },
    ],
  ],
  [
    'collects distinct values in order',
    "MATCH (n:Entity) WHERE n.id STARTS WITH 'd-' WITH n ORDER BY n.id RETURN collect(n.id) AS ids",
    [{ ids: ['d-a', 'd-b', 'd-c', 'd-d'] }],
  ],
];

/** The Cypher that statements may use, each with the answer that both engines give. */
export function dialect(graph: () => Graph): void {
  describe('the portable dialect', () => {
    beforeAll(() => graph().write([stepText(small, {})]));

    for (const [title, text, rows, parameters = {}] of cases) {
      it(title, async () => {
        expect(await graph().many(manyText(text), parameters)).toEqual(rows);
      });
    }

    it('creates or updates by key, row by row', async () => {
      const merge = `UNWIND $rows AS row MERGE (n:Entity {id: row.id})
        ON CREATE SET n.version = 1 ON MATCH SET n.version = n.version + 1 SET n += row.properties`;
      const rows = [
        { id: 'm-1', properties: { name: '甲' } },
        { id: 'm-2', properties: { name: '乙' } },
        { id: 'm-1', properties: { name: '丙' } },
      ];
      await graph().write([stepText(merge, { rows })]);
      const read = manyText(
        "MATCH (n:Entity) WHERE n.id STARTS WITH 'm-' RETURN n{.id, .name, .version} AS n ORDER BY n.id",
      );
      expect(await graph().many(read, {})).toEqual([
        { n: { id: 'm-1', name: '丙', version: 2 } },
        { n: { id: 'm-2', name: '乙', version: 1 } },
      ]);
    });

    it('copies the properties of a node as a map, and replaces all by a map', async () => {
      const copy = "CREATE (a:Entity {id: 'c-1', x: 1}) CREATE (b:Note {y: 2}) WITH a, b SET b += properties(a)";
      await graph().write([stepText(copy, {})]);
      expect(await graph().many(manyText("MATCH (n:Note {id: 'c-1'}) RETURN n.x AS x, n.y AS y"), {})).toEqual([
        { x: 1, y: 2 },
      ]);
      await graph().write([
        stepText('CREATE (a:Entity {id: $id, x: 1}) SET a = $all', { id: 'c-3', all: { id: 'c-3', z: 3 } }),
      ]);
      expect(await graph().many(manyText("MATCH (n:Entity {id: 'c-3'}) RETURN properties(n) AS n"), {})).toEqual([
        { n: { id: 'c-3', z: 3 } },
      ]);
    });

    it('removes properties, relationships and nodes', async () => {
      await graph().write([
        stepText("CREATE (:Entity {id: 'x-1', gone: 1})-[:MEMBER {id: 'x-r'}]->(:Entity {id: 'x-2'})", {}),
        stepText("MATCH (n:Entity {id: 'x-1'}) REMOVE n.gone", {}),
        stepText("MATCH (n:Entity {id: 'x-1'})-[r:MEMBER]->() DELETE r", {}),
        stepText("MATCH (n:Entity {id: 'x-2'}) DETACH DELETE n", {}),
      ]);
      const read = manyText(
        "MATCH (n:Entity) WHERE n.id STARTS WITH 'x-' RETURN properties(n) AS n, COUNT { (n)--() } AS degree",
      );
      expect(await graph().many(read, {})).toEqual([{ n: { id: 'x-1' }, degree: 0 }]);
    });
  });
}
