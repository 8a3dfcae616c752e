// Records as they are: read page by page for dumps and imports, and written by imports.

// name: pageOfEntities :many
// an entity in the order of ids
MATCH (e:Entity)
WHERE e.id > $after
WITH e
ORDER BY e.id
LIMIT $size
RETURN e.id AS cursor, e{.*} AS record
ORDER BY cursor

// name: namesOfPage :many
// a name of one of the entities, with its owner
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[:NAMED]->(n:Name)
RETURN id AS owner, n{.text, .kind, .evidence, .note, .origin} AS name, n.place AS place, n.id AS nameId
ORDER BY owner, place, nameId

// name: relationshipsOfPage :many
// a relationship that starts at one of the entities
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r]->(o:Entity)
RETURN r{.*} AS record
ORDER BY r.id

// name: pageOfFigures :many
// a figure in the order of ids
MATCH (f:Figure)
WHERE f.id > $after
WITH f
ORDER BY f.id
LIMIT $size
RETURN f.id AS cursor, f{.*} AS record
ORDER BY cursor

// name: pageOfDiscrepancies :many
// a discrepancy in the order of ids
MATCH (d:Discrepancy)
WHERE d.id > $after
WITH d
ORDER BY d.id
LIMIT $size
RETURN d.id AS cursor, d{.*} AS record
ORDER BY cursor

// name: pageOfIdentities :many
// a judgement of identity in the order of ids
MATCH (d:Identity)
WHERE d.id > $after
WITH d
ORDER BY d.id
LIMIT $size
RETURN d.id AS cursor, d{.*} AS record
ORDER BY cursor

// name: pageOfEvidence :many
// a place of an edition in the order of ids
MATCH (v:Evidence)
WHERE v.id > $after
WITH v
ORDER BY v.id
LIMIT $size
RETURN v.id AS cursor, v{.*} AS record
ORDER BY cursor

// name: pageOfEditions :many
// an edition in the order of ids
MATCH (x:Edition)
WHERE x.id > $after
WITH x
ORDER BY x.id
LIMIT $size
RETURN x.id AS cursor, x{.*} AS record
ORDER BY cursor

// name: pageOfJudgements :many
// a judgement in the order of ids
MATCH (j:Judgement)
WHERE j.id > $after
WITH j
ORDER BY j.id
LIMIT $size
RETURN j.id AS cursor, j{.*} AS record
ORDER BY cursor

// name: guardDataVersion :write
// breaks the uniqueness of the singleton, and so the transaction, where the data version is another than the writer read
MATCH (m:Meta {id: 'meta'})
WHERE m.dataVersion <> $expected
CREATE (:Meta {id: 'meta'})

// name: deleteNames :write
// removes all names of the entities
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[:NAMED]->(n:Name)
DETACH DELETE n

// name: createNames :write
// one name a row
UNWIND $rows AS row
MATCH (e:Entity {id: row.owner})
CREATE (e)-[:NAMED]->(n:Name {id: row.id})
SET n = row.properties

// name: mergeFigures :write
// one figure a row, linked to its subject
UNWIND $rows AS row
MATCH (e:Entity {id: row.subject})
MERGE (f:Figure {id: row.id})
SET f = row.properties
MERGE (e)-[:HAS_FIGURE]->(f)

// name: mergeDiscrepancies :write
// one discrepancy a row
UNWIND $rows AS row
MERGE (d:Discrepancy {id: row.id})
SET d = row.properties

// name: mergeIdentities :write
// one judgement of identity a row
UNWIND $rows AS row
MERGE (d:Identity {id: row.id})
SET d = row.properties

// name: mergeEvidence :write
// one place a row
UNWIND $rows AS row
MERGE (v:Evidence {id: row.id})
SET v = row.properties

// name: mergeEditions :write
// one edition a row
UNWIND $rows AS row
MERGE (x:Edition {id: row.id})
SET x = row.properties

// name: mergeJudgements :write
// one judgement a row
UNWIND $rows AS row
MERGE (j:Judgement {id: row.id})
SET j = row.properties

// name: deleteFigures :write
// removes figures by id
UNWIND $ids AS id
MATCH (f:Figure {id: id})
DETACH DELETE f

// name: deleteDiscrepancies :write
// removes discrepancies by id
UNWIND $ids AS id
MATCH (d:Discrepancy {id: id})
DETACH DELETE d

// name: deleteIdentities :write
// removes judgements of identity by id
UNWIND $ids AS id
MATCH (d:Identity {id: id})
DETACH DELETE d

// name: deleteEvidence :write
// removes places by id
UNWIND $ids AS id
MATCH (v:Evidence {id: id})
DETACH DELETE v

// name: holdings :one
// how many editions and entities the graph holds
OPTIONAL MATCH (x:Edition)
WITH count(x) AS editions
OPTIONAL MATCH (e:Entity)
RETURN editions, count(e) AS entities
