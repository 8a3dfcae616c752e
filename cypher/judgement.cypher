// Judgements of curators, and what they change. Each is written only if the graph is still at the data version that it was
// decided on.

// name: judgementsByIds :many
// a judgement by its id
UNWIND $ids AS id
MATCH (j:Judgement {id: id})
RETURN j{.*} AS judgement

// name: renameEntity :write
// gives an entity its new canonical name
MATCH (e:Entity {id: $id})
SET e.name = $name, e.curated = $curated, e.version = e.version + 1

// name: markNamesCurated :write
// notes that a curator has added to an entity's names
MATCH (e:Entity {id: $id})
SET e.curated = $curated, e.version = e.version + 1

// name: addCuratedName :write
// adds a name to an entity
MATCH (e:Entity {id: $owner})
CREATE (e)-[:NAMED]->(n:Name {id: $id})
SET n = $properties

// name: setRelationshipStatus :write
// sets the status of a relationship
MATCH (e:Entity {id: $from})-[r]->(:Entity)
WHERE r.id = $id
SET r.status = $status, r.curated = $curated, r.version = r.version + 1

// name: createJudgement :write
// keeps the judgement itself
CREATE (j:Judgement {id: $id})
SET j = $properties
