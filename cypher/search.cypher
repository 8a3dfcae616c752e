// Names for search: all of them for the index in the service, those with a key, and those that an engine's text index finds.

// name: namesToSearch :many
// one of the entities with its names and its English label
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id, e.kind AS kind, e.name AS name, e.english AS english,
  [(e)-[:NAMED]->(n:Name) | {text: n.text, kind: n.kind, place: n.place}] AS names

// name: officesToSearch :many
// an office that one of the persons holds
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r:HOLDS_OFFICE]->(:Entity)
RETURN id, r.office AS office
ORDER BY id, office

// name: namesWithKeys :many
// a name with one of the keys or cores, and its owner; at most $size of each
UNWIND $keys AS key
CALL (key) {
  MATCH (n:Name {key: key})<-[:NAMED]-(e:Entity)
  RETURN n.id AS id, n.text AS text, n.kind AS kind, e.id AS owner, e.kind AS ownerKind
  ORDER BY id
  LIMIT $size
  UNION
  MATCH (n:Name {core: key})<-[:NAMED]-(e:Entity)
  RETURN n.id AS id, n.text AS text, n.kind AS kind, e.id AS owner, e.kind AS ownerKind
  ORDER BY id
  LIMIT $size
}
RETURN DISTINCT id, text, kind, owner, ownerKind
ORDER BY id

// name: namesWithPairs :many @neo4j
// a name in whose key one of the pairs of characters stands, and its owner; any $size of them
CALL db.index.fulltext.queryNodes('name_key_text', $pairs, {limit: $size}) YIELD node
MATCH (node)<-[:NAMED]-(e:Entity)
RETURN node.id AS id, node.text AS text, node.kind AS kind, e.id AS owner, e.kind AS ownerKind
ORDER BY id

// name: namesWithPairs :many @embedded
// a name in whose key one of the pairs of characters stands, and its owner; any $size of them
CALL grafeo.search.text('Name', 'key', $pairs, $size) YIELD node_id
MATCH (n) WHERE id(n) = node_id
MATCH (n)<-[:NAMED]-(e:Entity)
RETURN n.id AS id, n.text AS text, n.kind AS kind, e.id AS owner, e.kind AS ownerKind
ORDER BY id

// name: hintsOfEntities :many
// an entity and a thing that tells it from its namesakes: what it belongs to, leads, is offered by, stands in
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)-[r:BELONGS_TO|CAMPUS_OF|PART_OF|HOLDS_OFFICE|LEADS|CONCERNS|LOCATED_IN]->(o:Entity)
  RETURN type(r) AS type, o.id AS other, o.name AS name, o.english AS english
  UNION ALL
  MATCH (e)<-[r:OFFERS|ESTABLISHES]-(o:Entity)
  RETURN type(r) AS type, o.id AS other, o.name AS name, o.english AS english
}
RETURN id AS owner, type, other, name, english
ORDER BY owner, type, other
